import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { clauses } from '../../../../src/processes/lump-sum-payout/rules/clauses.ts';

const source = readFileSync(new URL('../../../policy/source-individual-pension.zh.txt', import.meta.url), 'utf8');

// Each page begins with its number, sometimes inside a word; blanks stand anywhere.
const words = (text: string) => text.replace(/^\d+、/gm, '').replace(/\s+/g, '');

describe('clauses', () => {
  test('there is one for each requirement L-01 to L-15', () => {
    expect(Object.keys(clauses)).toEqual(Array.from({ length: 15 }, (_, index) => `L-${String(index + 1).padStart(2, '0')}`));
  });

  test.each(Object.entries(clauses))('%s stands in the source word by word', (_requirement, clause) => {
    expect(words(source)).toContain(clause);
  });
});
