import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { generatedPages } from '../../src/docs/pages.ts';

const pages = await generatedPages();

test.each([...pages.keys()])('%s is up to date: otherwise run `npm run docs`', (path) => {
  expect(readFileSync(path, 'utf8')).toBe(pages.get(path));
});

test('the reference names every job type, form, timer and parameter', () => {
  const reference = pages.get('docs/reference.md') ?? '';
  for (const named of ['`send-notice`', 'forms/enrollment/review-enrollment.form', '补正期满（supplement-overdue）', '`materials-supplemented`', '`deadlineSupplement`']) {
    expect(reference).toContain(named);
  }
});
