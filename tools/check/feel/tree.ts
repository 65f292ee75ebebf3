/** A FEEL expression as a tree: feelin's own, with the text of each part. */
import { parseExpression, parseUnaryTests } from 'feelin';

/** `unaryTests`: a cell of a decision table that is compared with the column's value. */
export type Kind = 'expression' | 'unaryTests';

export interface Node {
  /** As feelin's grammar names it, such as `PathExpression`; words and signs are nodes of their own name. */
  readonly type: string;
  readonly text: string;
  /** Where it begins in the expression. */
  readonly from: number;
  /** The parser met something that does not belong here. */
  readonly error: boolean;
  readonly children: readonly Node[];
}

const comments = new Set(['LineComment', 'BlockComment']);

/** The one function whose name holds a word of the language; the parser must be told. */
const known = { 'get or else': null };

// The same expression is met on every way to it, and stands in many a diagram.
const parsed = new Map<string, Node>();

export function parse(feel: string, kind: Kind = 'expression'): Node {
  const key = `${kind} ${feel}`;
  const node = parsed.get(key) ?? parseAnew(feel, kind);
  parsed.set(key, node);
  return node;
}

function parseAnew(feel: string, kind: Kind): Node {
  // The dialect knows names in backticks.
  const tree = kind === 'unaryTests' ? parseUnaryTests(feel, known, 'camunda') : parseExpression(feel, known, 'camunda');
  const read = ({ type, from, to, firstChild }: typeof tree.topNode): Node => {
    const children: Node[] = [];
    for (let child = firstChild; child; child = child.nextSibling) if (!comments.has(child.name)) children.push(read(child));
    return { type: type.name, text: feel.slice(from, to), from, error: type.isError, children };
  };
  return read(tree.topNode);
}

/** The node and everything below it, in the order of the text. */
export const nodesOf = (node: Node): Node[] => [node, ...node.children.flatMap(nodesOf)];

/** Words and signs, such as `if` or `(`, are named by themselves. */
export const isOperand = ({ type }: Node): boolean => /^[A-Z?]/.test(type) || type === 'null';
