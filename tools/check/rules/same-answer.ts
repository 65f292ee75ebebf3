/** A table gives a case in the engine the same answer that the pre-check gives here. */
import type { Decision, Table } from '../../../src/models/index.ts';
import { aggregationWords } from '../../shared/index.ts';
import { type Types, typesOf, unlikeInTable } from '../feel/in-tables.ts';
import { functionsInTables } from '../feel/sorts.ts';
import { syntaxProblem } from '../feel/syntax.ts';
import type { Kind } from '../feel/tree.ts';
import type { Check, Finding } from '../rule.ts';

type Problem = Omit<Finding, 'file'>;

export const check: Check = ({ tables }) =>
  tables.flatMap((table: Table) => problemsOf(table.decision).map((problem) => ({ file: table.path, ...problem })));

const problemsOf = (decision: Decision): Problem[] => [
  ...collected(decision),
  ...decision.decisionLogic.output.flatMap(withDefault),
  ...expressionsOf(decision).flatMap(otherwise),
];

function collected({ id, name, decisionLogic: { aggregation } }: Decision): Problem[] {
  if (aggregation === undefined) return [];
  return [
    {
      element: id,
      message: `决策表“${name}”把符合的各行汇总为${aggregationWords[aggregation] ?? aggregation}，后面的步骤得到一个数，而不是清单。`,
      remedy: '在 Camunda Modeler 中打开决策表，点击表格左上角的命中策略，把汇总方式（Aggregator）改为“List”。',
    },
  ];
}

function withDefault({ id, label, name, defaultOutputEntry }: Decision['decisionLogic']['output'][number]): Problem[] {
  if (!defaultOutputEntry) return [];
  return [
    {
      element: id,
      message: `结果列“${label ?? name ?? ''}”设了没有行适用时的结果，预先核对时用不上。`,
      remedy: '请删去默认结果，在表中为其余情形另写一行。',
    },
  ];
}

interface Expression {
  readonly element: string;
  readonly where: string;
  readonly text: string;
  readonly language: string | undefined;
  readonly kind: Kind;
  readonly types: Types;
}

function expressionsOf(decision: Decision): Expression[] {
  const { id, name, decisionLogic } = decision;
  const { input, output, rule } = decisionLogic;
  const columns = input.map(({ label = '', inputExpression }): Expression => ({
    element: id,
    where: `决策表“${name}”输入列“${label}”的表达式`,
    text: inputExpression?.text ?? '',
    language: inputExpression?.expressionLanguage,
    kind: 'expression',
    types: {},
  }));
  const cells = rule.flatMap(({ id: element, inputEntry, outputEntry }, row) => {
    const where = (column: string) => `决策表“${name}”第 ${row + 1} 行“${column}”`;
    return [
      ...inputEntry.map(({ text, expressionLanguage: language }, column) => ({
        ...{ element, where: where(input[column]?.label ?? ''), text, language },
        ...{ kind: 'unaryTests' as const, types: typesOf(decision, column) },
      })),
      ...outputEntry.map(({ text, expressionLanguage: language }, column) => ({
        ...{ element, where: where(output[column]?.label ?? output[column]?.name ?? ''), text, language },
        ...{ kind: 'expression' as const, types: typesOf(decision) },
      })),
    ];
  });
  return [...columns, ...cells];
}

/** What both answer alike, for who writes a table. */
const may: Record<Kind, string> = {
  unaryTests:
    '输入格可以写：“-”；单独的true；用逗号分开的文字、数、false、null；“> 3”这样的比较，由小到大的区间“[1..3]”；文字列和数字列中用?写成的比较，以and、or相连；以及外面的“not(…)”。',
  expression: '这里可以写：文字、数、true、false、null及其清单“[…]”，输入列的内容，比较，and、or，以及“if … then … else …”。',
};

/** What does not parse is told by the rule `feel`. */
function otherwise({ element, where, text, language = 'feel', kind, types }: Expression): Problem[] {
  if (!/^feel$/i.test(language)) {
    const message = `${where}的表达式语言是“${language}”，引擎只认FEEL，会拒绝部署。`;
    return [{ element, message, remedy: '在 Camunda Modeler 中右键点击这一格，把“Expression language”改为FEEL。' }];
  }
  if (text.trim() === '' || syntaxProblem(text, kind)) return [];
  const part = unlikeInTable(text, kind, types);
  if (part === undefined) return [];
  return [
    {
      element,
      message: `${where}用到“${part}”，预先核对的结果可能与引擎不同。`,
      remedy:
        `${may[kind]}函数只用${functionsInTables[kind].join('、')}。比较的两边须是同一类型，列的类型（Type）须选明，数不超过15位，` +
        '文字中不用反斜杠，日期写作文字（"2026-01-31"）来比较。仍不能写明的，请开发人员在前面的步骤中先算好。',
    },
  ];
}
