/** A table gives a case in the engine the same answer that the pre-check gives here. */
import { type Decision, functionsAlike, type Table } from '../../../src/models/index.ts';
import { aggregationWords } from '../../shared/index.ts';
import { unlikePart } from '../feel/functions.ts';
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
}

function expressionsOf({ id, name, decisionLogic: { input, output, rule } }: Decision): Expression[] {
  const columns = input.map(({ label = '', inputExpression }): Expression => ({
    element: id,
    where: `决策表“${name}”输入列“${label}”的表达式`,
    text: inputExpression?.text ?? '',
    language: inputExpression?.expressionLanguage,
    kind: 'expression',
  }));
  const cells = rule.flatMap(({ id: element, inputEntry, outputEntry }, row) => {
    const cell =
      (kind: Kind, column: string) =>
      ({ text, expressionLanguage: language }: (typeof inputEntry)[number]) => ({
        element,
        where: `第 ${row + 1} 行“${column}”`,
        text,
        language,
        kind,
      });
    return [
      ...inputEntry.map((entry, column) => cell('unaryTests', input[column]?.label ?? '')(entry)),
      ...outputEntry.map((entry, column) => cell('expression', output[column]?.label ?? output[column]?.name ?? '')(entry)),
    ];
  });
  return [...columns, ...cells];
}

/** What does not parse is told by the rule `feel`. */
function otherwise({ element, where, text, language = 'feel', kind }: Expression): Problem[] {
  if (!/^feel$/i.test(language)) {
    const message = `${where}的表达式语言是“${language}”，引擎只认FEEL，会拒绝部署。`;
    return [{ element, message, remedy: '在 Camunda Modeler 中右键点击这一格，把“Expression language”改为FEEL。' }];
  }
  if (text.trim() === '' || syntaxProblem(text, kind)) return [];
  const part = unlikePart(text, kind);
  if (part === undefined) return [];
  return [
    {
      element,
      message: `${where}用到“${part}”，预先核对的结果可能与引擎不同。`,
      remedy: `请改用比较、区间、取值清单，或者下列函数：${functionsAlike[kind].join('、')}；文字中不用反斜杠。仍不能写明的，请开发人员在前面的步骤中先算好。`,
    },
  ];
}
