import { describe, expect, test } from '#test';
import { changesOf, sentencesBetween, sentencesOf, type Edit } from './edits.ts';

const IDENTITY = 'forms/veteran-back-pay/determine-identity.form';
const ENROLLMENT = 'forms/enrollment/application.form';
const HARDSHIP = 'forms/veteran-back-pay/confirm-hardship.form';
const RECORDS = 'forms/veteran-back-pay/reconcile-medical-records.form';

const officer = `{
          "label": "承办人意见",
          "type": "radio",
          "id": "Field_99",
          "key": "determineIdentity.officer",
          "values": [{ "label": "同意", "value": "agree" }, { "label": "不同意", "value": "disagree" }],
          "validate": { "required": true },
          "layout": { "row": "Row_99", "columns": null }
        }`;
const decisions = '"label": "办理决定",\n      "components": [';
const withOne = (component: string): Edit => [decisions, `${decisions}${component},`];
const remark = `{
          "label": "备注",
          "type": "textarea",
          "id": "Field_99",
          "key": "determineIdentity.remark",
          "validate": { "required": true, "maxLength": 500 },
          "layout": { "row": "Row_99", "columns": null }
        }`;

describe('a field', () => {
  test('is new', async () => {
    expect(await changesOf(IDENTITY, withOne(officer))).toEqual([
      {
        file: IDENTITY,
        process: 'veteran-back-pay',
        element: 'Field_99',
        kind: 'added',
        after: '承办人意见',
        text: '表单“身份认定”新增必填字段“承办人意见”（单选，选项为“同意”、“不同意”）',
      },
    ]);
  });

  test('is gone', async () => {
    expect(await sentencesBetween(IDENTITY, [withOne(remark)], [])).toEqual(['表单“身份认定”删除必填字段“备注”（多行文本）']);
  });

  test('and what holds the form back for it', async () => {
    const gate = /,\s*\{\s*"expression": "=null"[\s\S]*?"id": "Gate_05"[^{}]*\{[^{}]*\}\s*\}/;
    expect(await sentencesOf(HARDSHIP, [gate, ''])).toEqual(['表单“核准困难个人”删除必填检查（Gate_05）']);
  });

  test.each<[string, Edit, string]>([
    ['length', ['"maxLength": 500', '"maxLength": 800'], '表单“身份认定”的字段“备注”的最多字数由“500”改为“800”'],
    ['optional', ['"required": true', '"required": false'], '表单“身份认定”的字段“备注”由必填改为选填'],
  ])('%s', async (_property, [search, replacement], sentence) => {
    const other = remark.replace(search, replacement);
    expect(await sentencesBetween(IDENTITY, [withOne(remark)], [withOne(other)])).toEqual([sentence]);
  });

  test.each<[string, string, Edit[], string[]]>([
    ['label', IDENTITY, [['"label": "认定理由"', '"label": "认定的理由"']], ['表单“身份认定”的字段“认定理由”改名为“认定的理由”']],
    ['kind', IDENTITY, [['"type": "radio"', '"type": "select"']], ['表单“身份认定”的字段“身份认定意见”的填写方式由“单选”改为“下拉选择”']],
    [
      'key',
      IDENTITY,
      [['"determineIdentity.reason"', '"determineIdentity.grounds"']],
      ['表单“身份认定”的字段“认定理由”的键由“determineIdentity.reason”改为“determineIdentity.grounds”'],
    ],
    ['id given anew', IDENTITY, [['"Field_10"', '"Field_77"']], ['仅文件格式有变，内容没有变化']],
    [
      'description',
      IDENTITY,
      [['"依据档案材料、政府安排', '"应当依据档案材料、政府安排']],
      [
        '表单“身份认定”的字段“身份认定意见”的填写说明由“依据档案材料、政府安排工作有关材料和申请表所载情况严格审定后选择（必填）。”改为“应当依据档案材料、政府安排工作有关材料和申请表所载情况严格审定后选择（必填）。”',
      ],
    ],
    [
      'condition, in words where all fields have labels',
      ENROLLMENT,
      [['"hide": "=category != \\"unplacedVeteran\\""', '"hide": "=category = \\"unplacedVeteran\\""']],
      [
        '表单“个人参保新参保申请表”的字段“入伍日期”的显示条件由“‘参保人员类别’不为‘复员退伍未安置的军人’时不显示”改为“‘参保人员类别’为‘复员退伍未安置的军人’时不显示”',
      ],
    ],
    [
      'condition, as it stands where they have none',
      IDENTITY,
      [['"=determineIdentity.decision != \\"correct\\""', '"=determineIdentity.decision = \\"confirm\\""']],
      [
        '表单“身份认定”的字段“应补正的内容”的显示条件由“=determineIdentity.decision != "correct" 时不显示”改为“=determineIdentity.decision = "confirm" 时不显示”',
      ],
    ],
    [
      'condition taken away',
      HARDSHIP,
      [[/"conditional": \{\s*"hide": "=confirmHardship\.decision != \\"deny\\""\s*\},/, '']],
      ['表单“核准困难个人”的字段“不予核准的理由”取消显示条件（原为“‘核准意见’不为‘不予核准（个人应缴部分由退役士兵本人缴纳）’时不显示”）'],
    ],
  ])('%s', async (_property, path, edits, sentences) => {
    expect(await sentencesOf(path, ...edits)).toEqual(sentences);
  });
});

describe('options and columns', () => {
  const flexible = /\{\s*"label": "灵活就业人员",\s*"value": "flexibleWorker"\s*\},/;
  const subject = '表单“个人参保新参保申请表”的字段“参保人员类别”的选项';

  test.each<[string, Edit, string]>([
    [
      'new',
      [flexible, '{"label": "灵活就业人员", "value": "flexibleWorker"}, {"label": "新就业形态人员", "value": "platformWorker"},'],
      `${subject}新增“新就业形态人员”（platformWorker）`,
    ],
    ['gone', [flexible, ''], `${subject}删除“灵活就业人员”（flexibleWorker）`],
    ['named otherwise', ['"label": "灵活就业人员"', '"label": "灵活就业"'], `${subject}“灵活就业人员”改为“灵活就业”（flexibleWorker）`],
  ])('%s', async (_what, edit, sentence) => {
    expect(await sentencesOf(ENROLLMENT, edit)).toEqual([sentence]);
  });

  test('in another order', async () => {
    expect(
      await sentencesOf(
        ENROLLMENT,
        [flexible, ''],
        [/(?="label": "城镇企业失业职工")/, '"label": "灵活就业人员", "value": "flexibleWorker" }, { '],
      ),
    ).toEqual([`${subject}调整了顺序`]);
  });

  test('a column of a table', async () => {
    const table = `{
          "label": "档案记载比对",
          "dataSource": "=archive.comparison",
          "columns": [{ "label": "核对事项", "inputType": "string", "key": "item" }, { "label": "档案记载", "inputType": "string", "key": "recorded" }],
          "type": "table",
          "id": "Field_99",
          "layout": { "row": "Row_99", "columns": null }
        }`;
    const other = table.replace('"label": "档案记载",', '"label": "档案所载",');
    expect(await sentencesBetween(IDENTITY, [withOne(table)], [withOne(other)])).toEqual([
      '表单“身份认定”的表格“档案记载比对”的列“档案记载”改为“档案所载”（recorded）',
    ]);
  });
});

describe('words that the clerk reads', () => {
  test('text', async () => {
    expect(await sentencesOf(RECORDS, ['需要增加期间的，', '要增加期间的，'])).toEqual([
      '表单“核对医疗缴费记录”的提示文字由“需要增加期间的，点上方带加号的按钮；需要删除的，点该期间右侧的叉号。”改为“要增加期间的，点上方带加号的按钮；需要删除的，点该期间右侧的叉号。”',
    ]);
  });

  test.each<[string, Edit, string]>([
    [
      'HTML',
      ['<b>该意见与系统建议不一致</b>', '<b>该意见与系统的建议不一致</b>'],
      '表单“身份认定”的说明文字由“该意见与系统建议不一致，应当在认定理由中说明依据的材料。”改为“该意见与系统的建议不一致，应当在认定理由中说明依据的材料。”',
    ],
    [
      'a row more',
      ['</td></tr>\\n</table>', '</td></tr>\\n<tr><th>备注</th><td>{{application.note}}</td></tr>\\n</table>'],
      '表单“身份认定”的说明文字新增“备注 {{application.note}}”',
    ],
    ['only its looks', ['padding: 3px 8px', 'padding: 4px 8px'], '表单“身份认定”的说明文字“打开案件页”仅调整了版式，文字没有变化'],
  ])('%s', async (_what, edit, sentence) => {
    expect(await sentencesOf(IDENTITY, edit)).toEqual([sentence]);
  });
});

describe('places', () => {
  test('a group with what stands in it', async () => {
    const group = `{ "label": "承办", "type": "group", "id": "Group_99", "layout": { "row": "Row_98", "columns": null }, "components": [${officer}] }`;
    expect(await sentencesOf(IDENTITY, ['{\n  "components": [', `{\n  "components": [${group},`])).toEqual([
      '表单“身份认定”新增分组“承办”（内含“承办人意见”）',
    ]);
  });

  test('a field in another group', async () => {
    const text =
      '{"text": "{{archive.note}}\\n未查得档案。", "type": "text", "id": "Field_99", "layout": {"row": "Row_99", "columns": null}}';
    const points = '"label": "办件要点",\n      "components": [';
    expect(await sentencesBetween(IDENTITY, [withOne(text)], [[points, `${points}${text},`]])).toEqual([
      '表单“身份认定”的提示文字“未查得档案。”由分组“办理决定”移至分组“办件要点”',
    ]);
  });

  test('beside another field', async () => {
    expect(await changesOf(IDENTITY, [/"row": "Row_10",\s*"columns": null/, '"row": "Row_10", "columns": 8'])).toEqual([
      expect.objectContaining({ kind: 'moved', property: 'position', elements: ['Field_10'], text: '仅调整了字段位置：1处' }),
    ]);
  });
});

test('the form itself', async () => {
  expect(await sentencesOf(IDENTITY, ['"schemaVersion": 16', '"schemaVersion": 17'])).toEqual([
    '表单“身份认定”的表单格式版本由“16”改为“17”',
  ]);
});

test('a switch turned on and off again is no change of the content', async () => {
  const own = remark.replace('"required": true, ', '');
  const again = remark.replace('"required": true, ', '"required": false, ');
  expect(await sentencesBetween(IDENTITY, [withOne(own)], [withOne(again)])).toEqual(['仅文件格式有变，内容没有变化']);
});
