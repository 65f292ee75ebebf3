/** What an expression looks at: the values that it reads with the members that matter, and what it compares them with. */
import { evaluateFeel } from '../../../src/models/index.ts';
import { isOperand, nodesOf, parse, type Kind, type Node } from './tree.ts';

type Path = readonly string[];

export interface LooksAt {
  /** `payer.remitter` is `['payer', 'remitter']`. Below a list the members are those of its items. */
  readonly paths: readonly Path[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** Whether a list is written out, as in `codes = ["idCard"]`. */
  readonly listed: boolean;
}

/** @param isThere whether there is such a path: in a filter (`papers[code = "a"]`) a name may be a member of the item or a variable */
export function looksAt(feel: string, kind: Kind = 'expression', isThere: (path: Path) => boolean = () => false): LooksAt {
  const root = parse(feel, kind);
  const nodes = nodesOf(root);
  const literals = (type: string): unknown[] => nodes.filter((node) => node.type === type).map(({ text }) => evaluateFeel(text));
  const paths: Path[] = [];
  collect(root, (name) => [name], { paths, isThere });
  return {
    paths,
    texts: literals('StringLiteral').map(String),
    numbers: literals('NumericLiteral').map(Number),
    listed: nodes.some(({ type }) => type === 'List'),
  };
}

/** What a name stands for: in `some x in xs satisfies x.code`, x is an item of xs. */
type Names = (name: string) => Path;
interface Found {
  paths: Path[];
  isThere: (path: Path) => boolean;
}

function collect(node: Node, names: Names, found: Found): void {
  const path = pathOf(node, names);
  if (path) found.paths.push(path);
  const operands = node.children.filter(isOperand);
  const [first, ...rest] = operands;
  if (node.type === 'FunctionInvocation') {
    rest.forEach((operand) => collect(operand, names, found));
    return;
  }
  if (node.type === 'FilterExpression') {
    filtered(operands, names, found);
    return;
  }
  if (path) {
    if (first && nodesOf(first).some(({ type }) => type === 'FilterExpression')) collect(first, names, found);
    return;
  }
  const inner = node.children.some(({ type }) => type === 'InExpressions') ? withIterators(node, names) : names;
  for (const operand of operands) collect(operand, inner, found);
}

function filtered([base, filter]: readonly Node[], names: Names, found: Found): void {
  const list = base && pathOf(base, names);
  if (base) collect(base, names, found);
  const ofItem: Names = (name) => (list && name === 'item' ? list : list && found.isThere([...list, name]) ? [...list, name] : names(name));
  if (filter) collect(filter, ofItem, found);
}

function pathOf(node: Node, names: Names): Path | undefined {
  const [base, member] = node.children.filter(isOperand);
  if (node.type === 'VariableName') return names(node.text);
  if (node.type === 'FilterExpression') return base && pathOf(base, names);
  if (node.type !== 'PathExpression' || !base || !member) return undefined;
  const path = pathOf(base, names);
  return path && [...path, member.text];
}

function withIterators(node: Node, names: Names): Names {
  const own = nodesOf(node).flatMap(({ type, children }): [string, Path][] => {
    if (type !== 'InExpression') return [];
    const [name, context] = children.filter(isOperand);
    const path = context?.children[0] && pathOf(context.children[0], names);
    return name && path ? [[name.text, path]] : [];
  });
  const made = new Map(own);
  return (name) => made.get(name) ?? names(name);
}
