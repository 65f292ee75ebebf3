import { describe, expect, test } from '@jest/globals';
import { evaluate } from 'feelin';
import { variableOf } from '../../src/demo/tasklist.ts';
import { readFixture, readForms, readTaskForms, walk } from './form-files.ts';
import type { Component } from './form-files.ts';
import { formsOf, processForms } from './processes.ts';

const KEYED = new Set(['textfield', 'textarea', 'number', 'checkbox', 'radio', 'select', 'checklist']);

/** Full paths of the fields below a component, as they appear in the submitted data. */
function fieldPaths(component: Component, prefix: string[] = []): string[] {
  const here = component.path === undefined ? prefix : [...prefix, component.path];
  const own = component.key === undefined ? [] : [[...here, component.key].join('.')];
  return [...own, ...(component.components ?? []).flatMap((child) => fieldPaths(child, here))];
}

/** The values that a decision offers, whether they stand in the form or depend on the case. */
function offered(decision: Component | undefined, fixture: Record<string, unknown>): string[] | undefined {
  const options = decision?.valuesExpression && evaluate(decision.valuesExpression.slice(1), fixture).value;
  return ((options ?? decision?.values) as { value: string }[] | undefined)?.map(({ value }) => value);
}

test.each(Object.keys(processForms))('there is one form for every user task of %s, and the application form', (process) => {
  const names = readForms().filter((form) => form.process === process).map(({ name }) => name);
  expect(names).toEqual([...Object.keys(formsOf(process).decisions), 'application'].sort());
});

describe.each(readTaskForms())('form $name of a user task', ({ process, name, schema }) => {
  const fields = walk(schema).filter(({ type }) => KEYED.has(type));

  test('yields only the variable of its task', () => {
    expect(fieldPaths(schema).filter((path) => !path.startsWith(`${variableOf(name)}.`))).toEqual([]);
  });

  test('asks for a decision and offers exactly the documented ones', () => {
    const [decision, ...more] = fields.filter(({ key }) => key === `${variableOf(name)}.decision`);
    expect(more).toEqual([]);
    expect(decision?.validate).toEqual({ required: true });
    expect(offered(decision, readFixture({ process, name }))).toEqual(formsOf(process).decisions[name]);
  });

  test('shows the case, then the findings, and asks for the decision last', () => {
    const sections = (schema.components ?? []).map(({ label }) => label);
    expect(sections[0]).toBe('案件信息');
    expect(sections.at(-1)).toBe('办理决定');
    expect(sections.length).toBeGreaterThanOrEqual(3);
  });
});
