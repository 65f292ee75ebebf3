/** What an expression looks at: the values that it reads with the members that matter, and what it compares them with. */
import { evaluate } from 'feelin';
import { isOperand, nodesOf, parse, type Kind, type Node } from './tree.ts';

export interface LooksAt {
  /** `payer.remitter` is `['payer', 'remitter']`. Below a list the members are those of its items. */
  readonly paths: readonly (readonly string[])[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Whether a list is written out, as in `codes = ["idCard"]`. */
  readonly listed: boolean;
}

export function looksAt(feel: string, kind: Kind = 'expression'): LooksAt {
  const root = parse(feel, kind);
  const nodes = nodesOf(root);
  const literals = (type: string): unknown[] => nodes.filter((node) => node.type === type).map(({ text }) => evaluate(text).value);
  const paths: string[][] = [];
  collect(root, new Map(), paths);
  return {
    paths,
    texts: literals('StringLiteral').map(String),
    numbers: literals('NumericLiteral').map(Number),
    listed: nodes.some(({ type }) => type === 'List'),
  };
}

/** What a name of the expression's own stands for: in `some x in xs satisfies x.code`, x is an item of xs. */
type Own = ReadonlyMap<string, string[]>;

function collect(node: Node, own: Own, paths: string[][]): void {
  const path = pathOf(node, own);
  if (path) paths.push(path);
  const operands = node.children.filter(isOperand);
  const [first, ...rest] = operands;
  if (node.type === 'FunctionInvocation') return rest.forEach((operand) => collect(operand, own, paths));
  if (node.type === 'FilterExpression') return filtered(operands, own, paths);
  if (path) return first && nodesOf(first).some(({ type }) => type === 'FilterExpression') ? collect(first, own, paths) : undefined;
  const named = node.children.some(({ type }) => type === 'InExpressions') ? new Map([...own, ...iterators(node, own)]) : own;
  for (const operand of operands) collect(operand, named, paths);
}

function filtered([base, filter]: readonly Node[], own: Own, paths: string[][]): void {
  const list = base && pathOf(base, own);
  if (base) collect(base, own, paths);
  if (filter) collect(filter, list ? new Map([...own, ['item', list]]) : own, paths);
}

function pathOf(node: Node, own: Own): string[] | undefined {
  const [base, member] = node.children.filter(isOperand);
  if (node.type === 'VariableName') return own.get(node.text) ?? [node.text];
  if (node.type === 'FilterExpression') return base && pathOf(base, own);
  if (node.type !== 'PathExpression' || !base || !member) return undefined;
  const path = pathOf(base, own);
  return path && [...path, member.text];
}

function iterators(node: Node, own: Own): [string, string[]][] {
  return nodesOf(node).flatMap(({ type, children }): [string, string[]][] => {
    if (type !== 'InExpression') return [];
    const [name, context] = children.filter(isOperand);
    const path = context?.children[0] && pathOf(context.children[0], own);
    return name && path ? [[name.text, path]] : [];
  });
}
