import { readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';
import { clauses } from '../../../../src/processes/continuation/rules/clauses.ts';

const source = readFileSync(new URL('../../../policy/source-individual-pension.zh.txt', import.meta.url), 'utf8');

/** Without blanks, and without the page counter that begins every line. */
const words = (text: string) => text.replace(/^\d+、/gm, '').replace(/\s+/g, '');
const chapter = words(source).split('二、续保')[1]?.split('三、一次性支付')[0] ?? '';

describe('clauses', () => {
  test('there is one for each requirement C-01 to C-22', () => {
    const expected = Array.from({ length: 22 }, (_, index) => `C-${String(index + 1).padStart(2, '0')}`);
    expect(Object.keys(clauses)).toEqual(expected);
  });

  test.each(Object.entries(clauses))('%s stands in the chapter 续保 word by word', (_requirement, clause) => {
    expect(chapter).toContain(words(clause));
  });
});
