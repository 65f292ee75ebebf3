import { describe, expect, test } from '#test';
import { readForms, readTaskForms } from './form-files.ts';
import { formsOf, processForms } from './processes.ts';

test.each(Object.keys(processForms))('there is one form for every user task of %s, and the application form where it has one', (process) => {
  const names = readForms().filter((form) => form.process === process).map(({ name }) => name);
  const { decisions, application } = formsOf(process);
  expect(names).toEqual([...Object.keys(decisions), ...(application ? ['application'] : [])].sort());
});

/** The others follow. */
const decisionFirst = ['lump-sum-payout', 'suspension', 'enrollment', 'continuation', 'death-report', 'settle-with-heirs'];
const hasDecisionFirst = ({ process }: { process: string }) => decisionFirst.includes(process);

describe.each(readTaskForms().filter(hasDecisionFirst))('form $name of a user task', ({ schema: { components: sections = [] } }) => {
  test('shows what matters, asks for the decision, and has the rest folded below', () => {
    expect(sections.slice(0, 2).map(({ label }) => label)).toEqual(['办件要点', '办理决定']);
    const rest = sections.slice(2).flatMap(({ components = [] }) => components);
    expect(rest.length).toBeGreaterThan(0);
    for (const { content } of rest) expect(content).toMatch(/<details class="fold"><summary>/);
  });
});

describe.each(readTaskForms().filter((form) => !hasDecisionFirst(form)))('form $name of a user task', ({ schema }) => {
  test('shows the case, then the findings, and asks for the decision last', () => {
    const sections = (schema.components ?? []).map(({ label }) => label);
    expect(sections[0]).toMatch(/^(案件|办件)信息$/);
    expect(sections.at(-1)).toBe('办理决定');
    expect(sections.length).toBeGreaterThanOrEqual(3);
  });
});
