/** Which rows of a decision table apply to the values of its columns; the same as `matchingRules`, without parsing a cell twice. */
import { cellHolds, type Decision, type Rule } from '../../../src/models/index.ts';
import { looksAt } from '../feel/looks-at.ts';

export type Matching = (row: readonly unknown[]) => readonly Rule[];
type Cell = (row: readonly unknown[]) => boolean;

export function matchingIn({ decisionLogic: { input, rule } }: Decision): Matching {
  const names = input.map(({ inputExpression }) => inputExpression?.text ?? '');
  const rows = rule.map((one) => ({
    one,
    cells: one.inputEntry.flatMap(({ text }, column) => (text === '' ? [] : [cellOf(text, column, names)])),
  }));
  return (row) => rows.filter(({ cells }) => cells.every((holds) => holds(row))).map(({ one }) => one);
}

function cellOf(text: string, column: number, names: readonly string[]): Cell {
  const holds = (value: unknown, facts: Record<string, unknown>): boolean => cellHolds(text, value, facts);
  const readsNames = looksAt(text, 'unaryTests').paths.length > 0;
  if (readsNames) return (row) => holds(row[column], Object.fromEntries(names.map((name, index) => [name, row[index]])));
  const known = new Map<unknown, boolean>();
  return (row) => {
    const value = row[column];
    const answer = known.get(value) ?? holds(value, {});
    known.set(value, answer);
    return answer;
  };
}
