import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { because, clauses, medicalYearsClause } from '../../../../src/processes/veteran-back-pay/rules/clauses.ts';

const source = readFileSync(new URL('../../../policy/source-veteran-back-pay.zh.txt', import.meta.url), 'utf8');

describe('clauses', () => {
  test('there is one for each requirement B-01 to B-54', () => {
    const expected = Array.from({ length: 54 }, (_, index) => `B-${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(clauses)).toEqual(expected);
  });

  // The flow chart breaks its sentences over lines.
  const words = (text: string) => text.replace(/\s+/g, '');

  test.each([...Object.entries(clauses), ['B-18', medicalYearsClause]])('%s stands in the source word by word', (_requirement, clause) => {
    expect(words(source)).toContain(words(clause));
  });

  test('a reason names an ambiguity only where a reading was applied', () => {
    expect(because('B-13', '滞纳金为0.00元。')).toEqual({
      requirement: 'B-13',
      clause: '补缴免收滞纳金',
      finding: '滞纳金为0.00元。',
    });
    expect(because('B-12', '', 'AMB-09').ambiguity).toBe('AMB-09');
  });
});
