/** What the inputs of a decision table can be. */
import { type Clause, type Decision, evaluateFeel, type Facts } from '../../../src/models/index.ts';
import { looksAt } from '../feel/looks-at.ts';
import { numbersAround } from './numbers-around.ts';

/** The values that a column lists. @returns undefined where it lists none */
export function listedValues(list: Clause['inputValues']): readonly unknown[] | undefined {
  const found = list && evaluateFeel(`[${list.text}]`);
  return Array.isArray(found) ? found : undefined;
}

/** By column; of numbers those on each side of every limit in the cells. @returns undefined for a column that does not say */
export function inputValues({ decisionLogic: { input, rule } }: Decision): readonly (readonly unknown[] | undefined)[] {
  return input.map(({ inputExpression, inputValues: list }, column) => {
    if (inputExpression?.typeRef === 'boolean') return [true, false];
    if (inputExpression?.typeRef !== 'number') return listedValues(list);
    return numbersAround(rule.flatMap(({ inputEntry }) => looksAt(inputEntry[column]?.text ?? '', 'unaryTests').numbers));
  });
}

/** Every combination of values, one of each column. */
export const product = (columns: readonly (readonly unknown[])[]): unknown[][] =>
  columns.reduce<unknown[][]>((found, values) => found.flatMap((row) => values.map((value) => [...row, value])), [[]]);

/**
 * Every combination of what the inputs can be, by the names of the inputs; null is one of the values if it is named.
 * @throws Error where a column of texts does not list its values
 */
export function allFacts(decision: Decision, ...unknown: null[]): Facts[] {
  const names = decision.decisionLogic.input.map(({ inputExpression }) => inputExpression?.text ?? '');
  const columns = inputValues(decision).map((values, column) => {
    if (!values) throw new Error(`the input ${names[column]} must list its values`);
    return [...values, ...unknown];
  });
  return product(columns).map((row) => Object.fromEntries(row.map((value, column) => [names[column] ?? '', value] as const)));
}
