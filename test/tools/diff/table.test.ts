import { describe, expect, test } from '#test';
import { diffProjects } from '../../../tools/diff/index.ts';
import { changesOf, edited, sentencesOf, shipped, TODAY, type Edit } from './edits.ts';

const DOCUMENTS = 'dmn/back-pay-required-documents.dmn';
const PLACE = 'dmn/enrollment-place.dmn';

const entries = (tag: string, texts: readonly string[]): string =>
  texts.map((text, index) => `<${tag}Entry id="new-${tag}-${index}"><text>${text}</text></${tag}Entry>`).join('');
const newRow = `<rule id="place-new"><description>E-39：比照灵活就业人员。</description>${entries('input', ['"flexibleWorker","partTimeWorker"', '"cityUrban",null', '', ''])}${entries('output', ['"hukouPlace"', '"在户口所在地参保"', '"E-39"', '"在其户口所在地参保"', 'null'])}</rule>`;
const registrationRow = /\s*<rule id="document-discharge-registration">[\s\S]*?<\/rule>/;

test('the result of a row', async () => {
  expect(await changesOf(DOCUMENTS, ['"居民身份证"', '"中华人民共和国居民身份证"'])).toEqual([
    {
      file: DOCUMENTS,
      element: 'document-id-card-original',
      kind: 'changed',
      property: '材料名称',
      before: '“居民身份证”',
      after: '“中华人民共和国居民身份证”',
      text: '决策表“应交材料”第3行（document-id-card-original）的结果“材料名称”由“居民身份证”改为“中华人民共和国居民身份证”',
    },
  ]);
});

test('a condition of a row, with the words of the application form for its values', async () => {
  expect(await sentencesOf(PLACE, ['"cityUrban","cityRural",null', '"cityUrban"'])).toEqual([
    '决策表“新参保地”第2行（place-business-owner-of-city）的条件“户口性质”由“本市城镇户口”或者“本市农村户口”或者“未知”改为“本市城镇户口”',
  ]);
});

test('the note of a row', async () => {
  expect(await sentencesOf(DOCUMENTS, ['B-28：所有申请人均须提交。', 'B-28：均须提交。'])).toEqual([
    '决策表“应交材料”第4行（document-id-card-copy）的说明由“B-28：所有申请人均须提交。”改为“B-28：均须提交。”',
  ]);
});

test('a new row', async () => {
  expect(await sentencesOf(PLACE, [/(?=<rule id="place-flexible-worker">)/, newRow])).toEqual([
    '决策表“新参保地”新增第14行（place-new）：当“参保人员类别”为“灵活就业人员”或者“非全日制工作人员”、“户口性质”为“本市城镇户口”或者“未知”时，' +
      '“参保地”为“hukouPlace”、“说明”为“在户口所在地参保”、“要求编号”为“E-39”、“政策原文”为“在其户口所在地参保”、“未定问题编号”为“无”',
  ]);
});

test('a row that is gone', async () => {
  expect(await sentencesOf(DOCUMENTS, [registrationRow, ''])).toEqual([
    '决策表“应交材料”删除第2行（document-discharge-registration）：当“档案由退役军人事务局负责管理”为“否”时，“材料代码”为“dischargeRegistrationForm:stampedCopy”、' +
      '“材料名称”为“退出现役登记表”、“形式要求”为“加盖档案保管单位印章的复印件”、“要求编号”为“B-26”、“政策原文”为“退出现役登记表(加盖档案保管单位印章的复印件)”',
  ]);
});

describe('rows in another order', () => {
  const [row = ''] = /<rule id="place-flexible-worker">[\s\S]*?<\/rule>/.exec(shipped.get(PLACE) ?? '') ?? [];
  const toTheEnd: Edit[] = [
    [row, ''],
    ['</decisionTable>', `${row}</decisionTable>`],
  ];
  const moved = {
    kind: 'moved',
    elements: ['place-flexible-worker'],
    text: '决策表“新参保地”调整了行的顺序：1行（place-flexible-worker）',
  };

  test('where all rows count', async () => {
    expect(await changesOf(PLACE, ...toTheEnd)).toEqual([expect.objectContaining(moved)]);
  });

  test('where the first row decides', async () => {
    const first: Edit = [/hitPolicy="\w+"/, 'hitPolicy="FIRST"'];
    const [base, head] = await Promise.all([edited({ [PLACE]: [first] }), edited({ [PLACE]: [first, ...toTheEnd] })]);
    expect(diffProjects(base, head, TODAY).changes).toEqual([
      expect.objectContaining({ ...moved, warning: '本表按行的先后取结果，调整顺序会改变判定' }),
    ]);
  });
});

test('how the rows make up the answer, and the name', async () => {
  expect(
    await sentencesOf(
      DOCUMENTS,
      ['hitPolicy="COLLECT"', 'hitPolicy="FIRST"'],
      ['decision id="back-pay-required-documents" name="应交材料"', 'decision id="back-pay-required-documents" name="应交的材料"'],
    ),
  ).toEqual([
    '决策表“应交的材料”的名称由“应交材料”改为“应交的材料”',
    '决策表“应交的材料”的命中规则的方式由“符合的行全部列出”改为“取最先符合的一行”',
  ]);
});

test('columns', async () => {
  expect(
    await sentencesOf(
      DOCUMENTS,
      ['label="参保地区数"', 'label="参保的地区数"'],
      ['<text>insuredRegionCount</text>', '<text>regions</text>'],
    ),
  ).toEqual([
    '决策表“应交材料”的条件列“参保地区数”的名称由“参保地区数”改为“参保的地区数”',
    '决策表“应交材料”的条件列“参保的地区数”的取值由“insuredRegionCount”改为“regions”',
  ]);
});

test('what the engine makes of the rows, and the language of a cell', async () => {
  expect(await sentencesOf(PLACE, ['hitPolicy="COLLECT"', 'hitPolicy="COLLECT" aggregation="COUNT"'])).toEqual([
    '决策表“新参保地”新增结果的汇总方式：“行数”',
  ]);
  const cell = '<inputEntry id="place-business-owner-of-city-in-2"';
  expect(await sentencesOf(PLACE, [cell, `${cell} expressionLanguage="javascript"`])).toEqual([
    '决策表“新参保地”第2行（place-business-owner-of-city）的条件“户口性质”新增表达式语言：“javascript”',
  ]);
});
