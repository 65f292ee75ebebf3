import { describe, expect, test } from '#test';
import { readForms, readTaskForms } from './form-files.ts';
import { formsOf, processForms } from './processes.ts';

test.each(Object.keys(processForms))('there is one form for every user task of %s, and the application form', (process) => {
  const names = readForms().filter((form) => form.process === process).map(({ name }) => name);
  expect(names).toEqual([...Object.keys(formsOf(process).decisions), 'application'].sort());
});

describe.each(readTaskForms())('form $name of a user task', ({ schema }) => {
  test('shows the case, then the findings, and asks for the decision last', () => {
    const sections = (schema.components ?? []).map(({ label }) => label);
    expect(sections[0]).toMatch(/^(案件|办件)信息$/);
    expect(sections.at(-1)).toBe('办理决定');
    expect(sections.length).toBeGreaterThanOrEqual(3);
  });
});
