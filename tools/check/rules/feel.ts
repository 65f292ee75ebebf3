/** Every FEEL expression of diagrams, forms and tables can be read by the engine, and no cell is one that never matches. */
import { type Diagram, type Form, type Table, walk } from '../../../src/models/index.ts';
import { expressionsIn } from '../feel/diagram-expressions.ts';
import { expressionsOf, templateProblem } from '../feel/form-expressions.ts';
import { neverMatches, syntaxProblem } from '../feel/syntax.ts';
import type { Finding, Check } from '../rule.ts';
import { called } from '../../bpmnlint-plugin/index.ts';

export const check: Check = ({ diagrams, forms, tables }) => [
  ...diagrams.flatMap(inDiagram),
  ...forms.flatMap(inForm),
  ...tables.flatMap(inTable),
];

const unreadable = (where: string, expression: string, problem: string): Pick<Finding, 'message' | 'remedy'> => ({
  message: `${where}“${expression}”不是可以读懂的FEEL表达式：${problem}。`,
  remedy: '请按FEEL的写法改正：文字用英文双引号，相等用一个“=”，并且用and，或者用or，标点用半角。',
});

function inDiagram({ path, process }: Diagram): Finding[] {
  return expressionsIn(process).flatMap(({ element, where, feel: text }) => {
    const problem = syntaxProblem(text);
    return problem ? [{ file: path, element: element.id, ...unreadable(`${called(element)}的${where}`, text, problem) }] : [];
  });
}

function inForm({ path, schema }: Form): Finding[] {
  return walk(schema).flatMap((component) => {
    const { id, label } = component;
    const name = label ? `字段“${label}”` : `字段 ${id}`;
    const block = templateProblem(component);
    const blocks = block
      ? [{ file: path, element: id, message: `${name}的文字中${block}。`, remedy: '请使每个{{#loop …}}、{{#if …}}都有自己的结束。' }]
      : [];
    const expressions = expressionsOf(component).flatMap(({ feel: text, where, isTest }) => {
      const problem = syntaxProblem(text) ?? (isTest ? syntaxProblem(text, 'unaryTests') : undefined);
      return problem ? [{ file: path, element: id, ...unreadable(`${name}的${where}`, text, problem) }] : [];
    });
    return [...blocks, ...expressions];
  });
}

function inTable({ path, decision: { id, name, decisionLogic } }: Table): Finding[] {
  const { input, output, rule } = decisionLogic;
  const inputs = input.flatMap(({ label, inputExpression, inputValues }) => [
    ...texts(inputExpression?.text, 'expression', `决策表“${name}”输入列“${label ?? ''}”的表达式`, id),
    ...texts(inputValues?.text, 'unaryTests', `决策表“${name}”输入列“${label ?? ''}”的可选值`, id),
  ]);
  const cells = rule.flatMap(({ id: row, inputEntry, outputEntry }, number) => [
    ...inputEntry.flatMap(({ text }, column) =>
      texts(text, 'unaryTests', `决策表“${name}”第${number + 1}行“${input[column]?.label ?? ''}”`, row),
    ),
    ...outputEntry.flatMap(({ text }, column) =>
      texts(text, 'expression', `决策表“${name}”第${number + 1}行“${output[column]?.label ?? output[column]?.name ?? ''}”`, row),
    ),
  ]);
  return [...inputs, ...cells].flatMap(({ text, kind, where, element }) => {
    const problem = syntaxProblem(text, kind);
    if (problem) return [{ file: path, element, ...unreadable(where, text, problem) }];
    if (kind === 'unaryTests' && neverMatches(text)) {
      return [
        {
          file: path,
          element,
          message: `${where}“${text}”在引擎中永远不会成立。`,
          remedy: '请直接写true或者false；须包括空值的，写作false,null。',
        },
      ];
    }
    return [];
  });
}

interface Cell {
  text: string;
  kind: 'expression' | 'unaryTests';
  where: string;
  element: string;
}
/** An empty cell holds for everything. */
const texts = (text: string | undefined, kind: Cell['kind'], where: string, element: string): Cell[] =>
  text?.trim() ? [{ text, kind, where, element }] : [];
