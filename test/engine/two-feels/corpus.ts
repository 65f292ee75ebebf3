/** The corpus: as many expressions as are asked for, that the check lets through. The same seed, the same corpus. */
import fc from 'fast-check';
import { syntaxProblem, neverMatches } from '../../../tools/check/feel/syntax.ts';
import { unlikeInTable } from '../../../tools/check/feel/in-tables.ts';
import { bare, cells, expressions, facts, type Column } from './grammar.ts';

/** As `typeRef` of a column says them. */
export const typeRefs: Readonly<Record<Column, string>> = { text: 'string', number: 'number', truth: 'boolean' };

/** Levels of calls and signs in one another. */
const depth = 2;

const passes = {
  cell: (feel: string, column: Column): boolean =>
    !syntaxProblem(feel, 'unaryTests') && !neverMatches(feel) && !unlikeInTable(feel, 'unaryTests', { ...typeRefs, '?': typeRefs[column] }),
  output: (feel: string): boolean => !syntaxProblem(feel) && !unlikeInTable(feel, 'expression', typeRefs),
};

export function cellsToAsk(column: Column, count: number, seed: number): string[] {
  return sample(cells(column, depth), count, seed).filter((cell) => passes.cell(cell, column));
}

export function outputsToAsk(count: number, seed: number): string[] {
  return sample(fc.oneof(...Object.values(expressions(facts, depth))).map(bare), count, seed).filter(passes.output);
}

const sample = (of: fc.Arbitrary<string>, numRuns: number, seed: number): string[] => [...new Set(fc.sample(of, { numRuns, seed }))];
