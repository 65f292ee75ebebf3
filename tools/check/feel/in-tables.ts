/**
 * The FEEL of a decision table that the engine and the library here answer alike. What is alike is named, not what is not: of the whole
 * language the two differ in nearly every part at some value (decimals, dates, null, a list of one). The engine tests ask a
 * generated corpus of both; a cell that passes here must get the same answers there.
 */
import type { Decision } from '../../../src/models/index.ts';
import { expects, operandsOf, type Reading, readsColumn, type Sort, sortOf, unlike } from './sorts.ts';
import { type Kind, type Node, nodesOf, parse } from './tree.ts';

const sorts: Readonly<Record<string, Sort>> = { string: 'text', number: 'number', boolean: 'truth' };

/** Of the columns, by their expressions; `?` is the column of the cell. */
export type Types = Readonly<Record<string, string>>;

/** @param cell column of the cell, where it is one of an input */
export function typesOf({ decisionLogic: { input } }: Decision, cell?: number): Types {
  const typed = input.map(({ inputExpression }) => [inputExpression?.text ?? '', inputExpression?.typeRef ?? ''] as const);
  return { ...Object.fromEntries(typed), '?': (cell === undefined ? undefined : typed[cell]?.[1]) ?? '' };
}

/** The part that the two do not answer alike; undefined where they do. */
export function unlikeInTable(feel: string, kind: Kind, types: Types): string | undefined {
  const columns = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, sorts[type] ?? 'fact']));
  const reading: Reading = { kind, columns, unlike: [] };
  const root = parse(feel, kind);
  if (kind === 'unaryTests') testsIn(root, reading);
  else sortOf(root, reading);
  if (kind === 'unaryTests' && alwaysHolds(root)) unlike(root, reading);
  return reading.unlike[0];
}

/** Beside another test the engine takes `true` for one that always holds. */
function alwaysHolds(root: Node): boolean {
  const tests = nodesOf(root).flatMap(({ type, text }) => (type === 'PositiveUnaryTest' ? [text] : []));
  return tests.length > 1 && tests.includes('true');
}

/** The tests of a cell, also within `not(…)`. */
function testsIn(node: Node, reading: Reading, negated = false): void {
  const [test] = node.children;
  if (node.type === 'PositiveUnaryTest' && test) inCell(test, reading, negated);
  else if (node.type !== 'Wildcard')
    operandsOf(node).forEach((child) => testsIn(child, reading, negated || node.children.some(({ type }) => type === 'not')));
}

function inCell(test: Node, reading: Reading, negated: boolean): void {
  const column = reading.columns['?'] ?? 'fact';
  // A literal of another type is never the value; but the library does not take `not` of it for true.
  if (literals.has(test.type)) expects(test, negated ? column : 'fact', reading);
  else if (test.type === 'null') return;
  // Without a type nobody knows what is compared.
  else if (column === 'fact') unlike(test, reading);
  else if (test.type === 'SimplePositiveUnaryTest') bounded(test, column, reading);
  // What comes out is compared with the value, if `?` does not stand in it, or if the value is true or false itself.
  else if (column === 'truth' || !readsColumn(test)) unlike(test, reading);
  else expects(test, 'truth', reading);
}

const literals = new Set(['StringLiteral', 'NumericLiteral', 'BooleanLiteral']);

/** `> 3` and `[1..3]`: one goes from the lower to the higher, the engine finds nothing in the other. */
function bounded(test: Node, column: Sort, reading: Reading): void {
  const [first] = test.children;
  const ends = operandsOf(first?.type === 'Interval' ? first : test).filter(({ type }) => type !== 'CompareOp');
  for (const end of ends) {
    if (!['StringLiteral', 'NumericLiteral'].includes(end.type)) unlike(end, reading);
    expects(end, column, reading);
  }
  const [low, high] = ends.map(({ text }) => (column === 'number' ? Number(text) : text.slice(1, -1)));
  if (low !== undefined && high !== undefined && low >= high) unlike(test, reading);
}
