import { expect } from '#test';
import type { Outcome } from '../../../../src/policy/reason.ts';

/** All findings of an outcome in one text. */
export function findings(outcome: Pick<Outcome<unknown>, 'reasons'>): string {
  return outcome.reasons.map(({ finding }) => finding).join('\n');
}

/** Each reason names a requirement, quotes a clause and says in Chinese what was found. */
export function expectReasons(outcome: Outcome<unknown>, ...requirements: string[]): void {
  expect(outcome.reasons.map(({ requirement }) => requirement)).toEqual(requirements);
  for (const { clause, finding } of outcome.reasons) {
    expect(clause).not.toBe('');
    expect(finding).toMatch(/\p{Script=Han}.*。$/u);
  }
}

/** Requirement, open reading of the source, finding: what is kept with a decision, word by word. */
export const told = (outcome: Pick<Outcome<unknown>, 'reasons'> | undefined): string[] | undefined =>
  outcome?.reasons.map(({ requirement, ambiguity, finding }) => [requirement, ambiguity, finding].filter(Boolean).join(' '));
