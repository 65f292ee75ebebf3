/** A decision table answers everything that can come, and never in two ways; every row can apply. */
import type { Clause, Project, Rule as Row, Table } from '../../../src/models/index.ts';
import { typesOf, unlikeInTable } from '../feel/in-tables.ts';
import { syntaxProblem } from '../feel/syntax.ts';
import type { Contract, Finding, Check } from '../rule.ts';
import { generalise } from '../values/generalise.ts';
import { givenTo } from '../values/given-to-table.ts';
import { inputValues, product } from '../values/table-inputs.ts';
import { matchingIn, type Matching } from '../values/table-rows.ts';
import { unlistedValues } from '../values/unlisted.ts';
import { andMore, valueInWords } from '../values/words.ts';

type Problem = Omit<Finding, 'file'>;

/** More combinations are not looked through. */
const most = 50_000;

export const check: Check = (project, contract) =>
  project.tables.flatMap((table) => problemsOf(table, project, contract).map((problem) => ({ file: table.path, ...problem })));

function problemsOf(table: Table, project: Project, contract: Contract): Problem[] {
  const { id, name, decisionLogic } = table.decision;
  const { hitPolicy, input, rule } = decisionLogic;
  if (!['UNIQUE', 'ANY', 'COLLECT', 'RULE ORDER'].includes(hitPolicy)) {
    return [
      {
        element: id,
        message: `决策表“${name}”的命中策略“${hitPolicy}”按行的先后取舍，调换两行就会改变结果。`,
        remedy: '在 Camunda Modeler 中点击表格左上角，把命中策略改为“Unique”（只有一行适用）或者“Collect”（列出全部适用的行）。',
      },
    ];
  }
  // What does not parse is told by the rule `feel`; what the engine answers otherwise, by `same-answer`.
  const unprovable = (text: string, column: number): boolean =>
    text !== '' && Boolean(syntaxProblem(text, 'unaryTests') ?? unlikeInTable(text, 'unaryTests', typesOf(table.decision, column)));
  if (rule.some(({ inputEntry }) => inputEntry.some(({ text }, column) => unprovable(text, column)))) return [];
  const possible = inputValues(table.decision);
  const silent = input.filter((_, column) => !possible[column]);
  if (silent.length > 0) return silent.map(withoutValues);
  const given = input.map(({ inputExpression }) => givenTo(table, inputExpression?.text ?? '', project, contract));
  const columns = possible.map((values = [], column) => (mayBeNull(rule, column) || given[column]?.mayBeNull ? [...values, null] : values));
  const unlisted = unlistedValues(table.decision, given);
  if (columns.reduce((count, { length }) => count * length, 1) > most) return [...unlisted, tooMany(table)];
  const combinations = product(columns);
  const matching = matchingIn(table.decision);
  return [
    ...unlisted,
    ...gap(table, columns, combinations, matching),
    ...overlaps(table, columns, combinations, matching),
    ...dead(table, combinations, matching),
  ];
}

const mayBeNull = (rows: readonly Row[], column: number): boolean =>
  rows.some(({ inputEntry }) => /\bnull\b/.test(inputEntry[column]?.text ?? ''));

const withoutValues = ({ id, label = '' }: Clause): Problem => ({
  element: id,
  message: `输入列“${label}”没有列明可能的取值，无法核对各行是否覆盖所有情形。`,
  remedy: '在 Camunda Modeler 中双击该列表头，在“Predefined values”中逐个填写可能的取值（数字和是非列不必填写）。',
});

const tooMany = ({ decision: { id, name } }: Table): Problem => ({
  element: id,
  message: `决策表“${name}”各输入列的取值组合过多，无法核对各行是否覆盖所有情形。`,
  remedy: '在 Camunda Modeler 中把它拆成几张较小的决策表。',
});

function gap(
  { decision: { id, name, decisionLogic } }: Table,
  columns: readonly (readonly unknown[])[],
  combinations: readonly unknown[][],
  matching: Matching,
): Problem[] {
  const missing = (row: readonly unknown[]): boolean => matching(row).length === 0;
  const [first, ...more] = combinations.filter(missing);
  if (!first) return [];
  return [
    {
      element: id,
      message: `决策表“${name}”：当${inWords(decisionLogic.input, generalise(first, columns, missing))}时没有适用的行${andMore(more.length)}。`,
      remedy: '在 Camunda Modeler 中为这一情形增加一行，或者放宽已有某一行的条件，把它包括进去。',
    },
  ];
}

function overlaps(
  table: Table,
  columns: readonly (readonly unknown[])[],
  combinations: readonly unknown[][],
  matching: Matching,
): Problem[] {
  const { hitPolicy, input, rule } = table.decision.decisionLogic;
  const pairs = new Map<string, Problem>();
  for (const row of combinations) {
    const applying = matching(row);
    for (const [index, second] of applying.entries()) {
      for (const first of applying.slice(0, index)) {
        if (pairs.has(`${first.id} ${second.id}`) || !disagree(hitPolicy, first, second)) continue;
        const both = (one: readonly unknown[]): boolean => [first, second].every((rule) => matching(one).includes(rule));
        const when = inWords(input, generalise(row, columns, both));
        pairs.set(`${first.id} ${second.id}`, overlap(hitPolicy, rule.indexOf(first) + 1, rule.indexOf(second) + 1, second, when));
      }
    }
  }
  return [...pairs.values()];
}

/** Of a table that collects answers the same answer twice, of the others two answers. */
function disagree(hitPolicy: string, first: Row, second: Row): boolean {
  const same = first.outputEntry.every(({ text }, column) => text === second.outputEntry[column]?.text);
  if (hitPolicy === 'UNIQUE') return true;
  return hitPolicy === 'ANY' ? !same : same;
}

const overlap = (hitPolicy: string, first: number, second: number, { id }: Row, when: string): Problem => ({
  element: id,
  message:
    hitPolicy === 'COLLECT' || hitPolicy === 'RULE ORDER'
      ? `第 ${second} 行与第 ${first} 行的结果相同，${when ? `当${when}时` : ''}会重复列出。`
      : `第 ${second} 行与第 ${first} 行${when ? `当${when}时` : ''}同时适用，结果无法确定。`,
  remedy: '在 Camunda Modeler 中删除其中一行，或者改写其中一行的条件，使同一情形只有一行适用。',
});

function dead({ decision: { decisionLogic } }: Table, combinations: readonly unknown[][], matching: Matching): Problem[] {
  const applying = new Set(combinations.flatMap(matching));
  return decisionLogic.rule.flatMap((row, index) =>
    applying.has(row)
      ? []
      : [
          {
            element: row.id,
            message: `第 ${index + 1} 行永远不会适用：没有一种可能的情形符合它的全部条件。`,
            remedy: '在 Camunda Modeler 中核对这一行各格的条件和各列的取值清单；不再需要的行请删除。',
          },
        ],
  );
}

const inWords = (input: readonly Clause[], row: readonly unknown[]): string =>
  row.flatMap((value, column) => (value === undefined ? [] : [`“${input[column]?.label ?? ''}” ${valueInWords(value)}`])).join('、');
