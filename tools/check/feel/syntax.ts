/**
 * Whether the engine takes an expression. Feelin reads more than FEEL 1.18 does (names with spaces, `a == b`, two
 * comparisons in a row); each of these was tried on the engine's own library, feel-engine 1.18.0.
 */
import { nodesOf, parse, type Kind, type Node } from './tree.ts';

/** What is wrong, in Chinese; undefined where the engine takes it. */
export function syntaxProblem(feel: string, kind: Kind = 'expression'): string | undefined {
  if (feel.trim() === '') return '表达式是空的';
  const root = parse(feel, kind);
  for (const [node, parent] of withParents(root)) {
    const problem = problemOf(node, parent);
    if (problem) return problem;
  }
  return undefined;
}

function problemOf(node: Node, parent?: Node): string | undefined {
  if (node.error) return node.text === '' ? `“${parent?.text ?? ''}”不完整` : `不能出现“${node.text}”`;
  const sign = node.type === 'Identifier' ? /[?\u3000-\u303f\uff00-\uffef]/.exec(node.text)?.[0] : undefined;
  if (sign) return `名称“${node.text}”中不能有“${sign}”`;
  if (isName(node) && identifiers(node).length > 1 && !isCalled(node, parent) && !node.children.some(({ error }) => error)) {
    return `名称“${node.text}”中不能有空格（缺少运算符，或者须写成\`${node.text}\`）`;
  }
  if (node.type === 'SimplePositiveUnaryTest') return strayTest(node, parent);
  if (node.type === 'Comparison' && parent?.type === 'Comparison') return `“${parent.text}”连续比较，须用and分开`;
  return undefined;
}

const isName = ({ type }: Node): boolean => ['VariableName', 'PathName', 'Name'].includes(type);
const identifiers = ({ children }: Node): Node[] => children.filter(({ type }) => type === 'Identifier');
/** Functions have names of several words. */
const isCalled = (name: Node, parent?: Node): boolean => parent?.type === 'FunctionInvocation' && parent.children[0] === name;

/** `> 3` is a test of a cell or of `in`; `= 3` is none at all. */
function strayTest(node: Node, parent?: Node): string | undefined {
  const operator = node.children.find(({ type }) => type === 'CompareOp');
  if (!operator) return undefined;
  const test = parent?.type === 'PositiveUnaryTest' || parent?.children.some(({ type }) => type === 'in');
  return test && /^[<>]=?$/.test(operator.text) ? undefined : `“${node.text}”前后的比较不完整（相等写作一个“=”）`;
}

function withParents(node: Node, parent?: Node): [Node, Node | undefined][] {
  return [[node, parent], ...node.children.flatMap((child) => withParents(child, node))];
}

/** The trap of a cell: the engine compares the column's value with what `not(true)` is, and never finds it. */
export function neverMatches(cell: string): boolean {
  const nodes = nodesOf(parse(cell, 'unaryTests'));
  const negates = nodes.some(({ type }) => type === 'not');
  return negates && nodes.some(({ type }) => type === 'BooleanLiteral');
}
