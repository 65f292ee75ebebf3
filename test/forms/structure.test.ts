import { describe, expect, test } from '#test';
import { type Component, readForms, readTaskForms } from './form-files.ts';
import { formsOf, processForms } from './processes.ts';

test.each(Object.keys(processForms))('there is one form for every user task of %s, and for what applicants fill in', (process) => {
  const names = readForms().filter((form) => form.process === process).map(({ name }) => name);
  const { decisions, application, acts = {} } = formsOf(process);
  expect(names).toEqual([...Object.keys(decisions), ...Object.keys(acts), ...(application ? ['application'] : [])].sort());
});

/** Once there is something to show. */
const sectionsOf = ({ components = [] }: Component): readonly Component[] => components.filter(({ label }) => label !== '正在载入');

describe.each(readTaskForms())('form $name of a user task', ({ schema }) => {
  const sections = sectionsOf(schema);

  test('shows what matters, asks for the decision, and has the rest folded below', () => {
    expect(sections.slice(0, 2).map(({ label }) => label)).toEqual(['办件要点', '办理决定']);
    const rest = sections.slice(2).flatMap(({ components = [] }) => components);
    expect(rest.length).toBeGreaterThan(0);
    for (const { content } of rest) expect(content).toMatch(/<details class="fold"><summary>/);
  });

  test('leads to the page of the case, where there is one to lead to', () => {
    const [first] = sections;
    expect(first?.components?.map(({ content }) => content).join('')).toContain(
      '{{#if caseHistory.casePage != null}}<div class="case-page"><a href="{{caseHistory.casePage}}">打开案件页</a></div>{{/if}}',
    );
  });
});
