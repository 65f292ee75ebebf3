import { describe, expect, test } from '#test';
import { rewritten, withdrawn } from '../../../tools/diff/parameter.ts';
import { diffProjects } from '../../../tools/diff/index.ts';
import type { Project } from '../../../src/models/project.ts';
import { changesOf, edited, sentencesOf, TODAY, type Edit } from './edits.ts';

const DEADLINES = 'parameters/deadlines.json';
const READINGS = 'parameters/veteran-back-pay.json';
const entry =
  '{"value": "P30D", "validFrom": "1986-01-01", "citation": "办事流程图未规定办理期限", "note": "示例值，来源未规定；启用前须由主管机关核定。", "example": true}';
const dated = (value: string, validFrom: string): string =>
  `${entry},\n      {"value": "${value}", "validFrom": "${validFrom}", "citation": "关于补正期限的规定第三条", "note": "", "example": false}`;
const SUPPLEMENT = '参数“补正材料期限（deadlineSupplement）”';

test('a value from a day on', async () => {
  expect(await changesOf(DEADLINES, [entry, dated('P20D', '2027-07-01')])).toEqual([
    {
      file: DEADLINES,
      element: 'deadlineSupplement',
      kind: 'added',
      property: '2027-07-01',
      before: '30日',
      after: '20日',
      text: `${SUPPLEMENT}自2027-07-01起由30日改为20日（依据：关于补正期限的规定第三条）`,
    },
  ]);
});

describe('a value in force', () => {
  test('is overwritten: a warning', async () => {
    expect(await changesOf(DEADLINES, ['"P30D"', '"P20D"'])).toEqual([
      expect.objectContaining({
        kind: 'changed',
        warning: '已生效的取值被直接改写，已办案件引用的依据将对不上；应另加一条带生效日期的取值',
        text: `${SUPPLEMENT}自1986-01-01起的取值由30日改写为20日（依据：办事流程图未规定办理期限）`,
      }),
    ]);
  });

  test('gets another day: gone on the one, new on the other', async () => {
    expect(await changesOf(DEADLINES, ['"1986-01-01"', '"1990-01-01"'])).toEqual([
      expect.objectContaining({ kind: 'removed', warning: withdrawn, text: `${SUPPLEMENT}删除自1986-01-01起的取值30日` }),
      expect.objectContaining({ kind: 'added', text: `${SUPPLEMENT}新增自1990-01-01起的取值30日（依据：办事流程图未规定办理期限）` }),
    ]);
  });

  test('is said in the words that the parameter has for it', async () => {
    expect(await changesOf(READINGS, ['"value": "county"', '"value": "city"'])).toEqual([
      expect.objectContaining({ before: '“县人民政府（county）”', after: '“市人民政府（city）”', warning: rewritten }),
    ]);
  });
});

test('of the law in force only the items that come or go are told, and no decision rests on them', async () => {
  const LAW = 'parameters/law-in-force.json';
  const [change, ...more] = await changesOf(LAW, ['人社部规〔2016〕5号", "verified": false', '人社部规〔2016〕5号", "verified": true']);
  expect(more).toEqual([]);
  expect(change).toMatchObject({ element: 'lawInForce', kind: 'changed', before: expect.stringContaining('"verified":false') });
  expect(change?.text).toContain('"verified":true');
  expect(change?.text).not.toContain('L-02');
  expect(change).not.toHaveProperty('warning');
});

test('a value that is not yet in force may be corrected', async () => {
  const withValue = (value: string): Promise<Project> => edited({ [DEADLINES]: [[entry, dated(value, '2027-07-01')]] });
  const [base, head] = await Promise.all([withValue('P20D'), withValue('P15D')]);
  const change = { text: `${SUPPLEMENT}自2027-07-01起的取值由20日改为15日（依据：关于补正期限的规定第三条）` };
  expect(diffProjects(base, head, TODAY).changes).toEqual([expect.objectContaining(change)]);
  expect(diffProjects(base, head, TODAY).changes[0]).not.toHaveProperty('warning');
  expect(diffProjects(base, head, '2027-07-01').changes[0]).toHaveProperty('warning', rewritten);
});

test.each<[string, Edit, string]>([
  ['title', ['"title": "补正材料期限"', '"title": "补正期限"'], `${SUPPLEMENT}的名称由“补正材料期限”改为“补正期限”`],
  [
    'citation',
    ['办事流程图未规定办理期限', '补正规定第三条'],
    `${SUPPLEMENT}自1986-01-01起的取值的依据由“办事流程图未规定办理期限”改为“补正规定第三条”`,
  ],
  [
    'note',
    ['"示例值，来源未规定；启用前须由主管机关核定。"', '"已核定。"'],
    `${SUPPLEMENT}自1986-01-01起的取值的备注由“示例值，来源未规定；启用前须由主管机关核定。”改为“已核定。”`,
  ],
  ['example', ['"example": true', '"example": false'], `${SUPPLEMENT}自1986-01-01起的取值的示例值标记由是改为否`],
  [
    'a parameter more',
    ['[\n  {', `[\n  {"name": "deadlineObjection", "title": "异议期限", "values": [${entry}]},\n  {`],
    '新增参数“异议期限（deadlineObjection）”，取值为1986-01-01起30日',
  ],
  ['a parameter less', [/\s*\{\s*"name": "deadlineHearing"[\s\S]*?\]\s*\},/, ''], '删除参数“陈述申辩期限（deadlineHearing）”'],
  ['only the way it is written', ['"name": "deadlineHearing"', '"name":  "deadlineHearing"'], '仅文件格式有变，内容没有变化'],
])('%s', async (_what, edit, sentence) => {
  expect(await sentencesOf(DEADLINES, edit)).toEqual([sentence]);
});
