/** What sort each part of an expression in a table is, and whether the engine and the library here answer it alike. */
import { isOperand, type Kind, type Node } from './tree.ts';

/** What a part of an expression is; a `fact` is what the case brings beside the columns: of the sort that it is used as, or null. */
export type Sort = 'text' | 'number' | 'truth' | 'list' | 'null' | 'fact';

/** What each takes, and what it gives. */
type Functions = Readonly<Record<string, readonly [takes: readonly Sort[], gives: Sort]>>;
const inCells: Functions = {
  contains: [['text', 'text'], 'truth'],
  'starts with': [['text', 'text'], 'truth'],
  'ends with': [['text', 'text'], 'truth'],
  'string length': [['text'], 'number'],
  trim: [['text'], 'text'],
  'upper case': [['text'], 'text'],
  'lower case': [['text'], 'text'],
  abs: [['number'], 'number'],
  floor: [['number'], 'number'],
  ceiling: [['number'], 'number'],
  even: [['number'], 'truth'],
  odd: [['number'], 'truth'],
};
const functions: Record<Kind, Functions> = {
  unaryTests: inCells,
  expression: { ...inCells, not: [['truth'], 'truth'], count: [['list'], 'number'], 'list contains': [['list', 'text'], 'truth'] },
};
export const functionsInTables = { unaryTests: Object.keys(functions.unaryTests), expression: Object.keys(functions.expression) } as const;

/** Within a cell the engine takes these for tests of the value that they make, not for what they say of it. */
const notInCells = new Set(['IfExpression', 'List', 'null']);

export interface Reading {
  readonly kind: Kind;
  /** Of the columns of the table, by their expressions; `?` is the column of the cell. */
  readonly columns: Readonly<Record<string, Sort>>;
  /** The parts that are not alike. */
  readonly unlike: string[];
}

export const operandsOf = ({ children }: Node): readonly Node[] => children.filter(isOperand);

export const readsColumn = (node: Node): boolean => node.type === '?' || node.children.some(readsColumn);

export function unlike({ text }: Node, { unlike: found }: Reading): Sort {
  found.push(text);
  return 'fact';
}

export function expects(node: Node | undefined, wanted: Sort, reading: Reading): void {
  if (!node) return;
  const sort = sortOf(node, reading);
  if (![wanted, 'null', 'fact'].includes(sort) && wanted !== 'fact') unlike(node, reading);
}

export function sortOf(node: Node, reading: Reading): Sort {
  const read = reading.kind === 'unaryTests' && notInCells.has(node.type) ? undefined : readers[node.type];
  return read ? read(node, reading) : unlike(node, reading);
}

type Read = (node: Node, reading: Reading) => Sort;
const named: Read = ({ text }, { columns }) => columns[text] ?? 'fact';
const inner: Read = (node, reading) => operandsOf(node).map((operand) => sortOf(operand, reading))[0] ?? 'null';
const truths: Read = (node, reading) => {
  for (const operand of operandsOf(node)) {
    // What decides before `?` is read, the engine compares with the value.
    if (reading.kind === 'unaryTests' && !readsColumn(operand)) unlike(operand, reading);
    expects(operand, 'truth', reading);
  }
  return 'truth';
};

const readers: Readonly<Record<string, Read>> = {
  Expression: inner,
  ParenthesizedExpression: inner,
  StringLiteral: (node, reading) => (node.text.includes('\\') ? unlike(node, reading) : 'text'),
  NumericLiteral: (node, reading) => (isExact(node.text) ? 'number' : unlike(node, reading)),
  BooleanLiteral: () => 'truth',
  null: () => 'null',
  '?': named,
  VariableName: named,
  PathExpression: (node, reading) => {
    const [base] = operandsOf(node);
    return base && ['VariableName', 'PathExpression'].includes(base.type) ? named(node, reading) : unlike(node, reading);
  },
  List: (node, reading) => {
    inner(node, reading);
    return 'list';
  },
  Comparison: compared,
  Conjunction: truths,
  Disjunction: truths,
  IfExpression: (node, reading) => {
    const [condition, then, otherwise] = operandsOf(node);
    expects(condition, 'truth', reading);
    const branches = [then, otherwise].map((branch) => (branch ? sortOf(branch, reading) : 'null'));
    const [sort = 'fact', another] = new Set(branches.filter((one) => one !== 'null' && one !== 'fact'));
    return another ? unlike(node, reading) : sort;
  },
  FunctionInvocation: (node, reading) => {
    const [name, parameters] = operandsOf(node);
    const [takes, gives] = functions[reading.kind][name?.text.replace(/\s+/g, ' ') ?? ''] ?? [];
    const given = parameters?.type === 'PositionalParameters' ? operandsOf(parameters) : [];
    if (!takes || !gives || given.length !== takes.length) return unlike(name ?? node, reading);
    given.forEach((one, index) => expects(one, takes[index] ?? 'fact', reading));
    return gives;
  },
};

/** Both keep 15 digits; of a zero only the library keeps the sign. */
const isExact = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && text.replace(/^-?0*|\./g, '').length <= 15 && !/^-0+(\.0+)?$/.test(text);

/** Of two facts nobody knows the sort, and lists the two compare otherwise. */
function compared(node: Node, reading: Reading): Sort {
  const [left, sign, right] = node.children;
  if (!left || !right || sign?.type !== 'CompareOp') return unlike(node, reading);
  const orders = /^[<>]/.test(sign.text);
  const operands = [left, right].filter(({ type }) => orders || type !== 'null');
  const [sort, another] = new Set(operands.map((operand) => sortOf(operand, reading)).filter((one) => one !== 'fact'));
  const takes: readonly (Sort | undefined)[] = orders ? ['text', 'number'] : ['text', 'number', 'truth'];
  if (another || (operands.length === 2 && !takes.includes(sort))) unlike(node, reading);
  return 'truth';
}
