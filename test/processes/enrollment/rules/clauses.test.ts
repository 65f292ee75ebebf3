import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { because, clauses } from '../../../../src/processes/enrollment/rules/clauses.ts';

const source = readFileSync(new URL('../../../policy/source-individual-pension.zh.txt', import.meta.url), 'utf8');

describe('clauses', () => {
  test('there is one for each requirement E-01 to E-40', () => {
    const expected = Array.from({ length: 40 }, (_, index) => `E-${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(clauses)).toEqual(expected);
  });

  // Each page begins with its number, within a word or not.
  const words = (text: string) => text.replace(/^\d+、/gm, '').replace(/\s+/g, '');

  test.each(Object.entries(clauses))('%s stands in the source word by word', (_requirement, clause) => {
    expect(words(source)).toContain(words(clause));
  });

  test('none holds a blank or a page number', () => {
    expect(Object.values(clauses).filter((clause) => /\s|\d、/.test(clause))).toEqual([]);
  });

  test('a reason names an ambiguity only where a reading was applied', () => {
    expect(because('E-22', '符合条件。')).toEqual({ requirement: 'E-22', clause: '年满16周岁', finding: '符合条件。' });
    expect(because('E-25', '', 'AMB-15').ambiguity).toBe('AMB-15');
  });
});
