import { expect, test } from '#test';
import { generatedPages } from '../../../tools/docs/pages.ts';
import { filesOf } from '../../../src/models/files.ts';
import { readProject } from '../../../src/models/project.ts';

const pages = generatedPages(await readProject(filesOf()));

test('the reference names every job type, form, timer and parameter', () => {
  const reference = pages.get('docs/reference.md') ?? '';
  for (const named of ['`send-notice`', 'forms/enrollment/review-enrollment.form', '补正期满（supplement-overdue）', '`materials-supplemented`', '`deadlineSupplement`']) {
    expect(reference).toContain(named);
  }
});
