import { describe, expect, test } from '@jest/globals';
import { evaluate } from 'feelin';
import { variableOf } from '../../src/demo/tasklist.ts';
import { readFixture, readForms, readTaskForms, walk } from './form-files.ts';
import type { Component } from './form-files.ts';
import { formSchema } from './form-schema.ts';
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

describe.each(readForms())('form $process $name', ({ process, name, schema }) => {
  const components = walk(schema).slice(1);

  test('uses only what Tasklist 8.6 renders', () => {
    expect(formSchema.safeParse(schema).error?.issues ?? []).toEqual([]);
  });

  test('has the id of its user task', () => {
    expect(schema.id).toBe(name === 'application' ? `${process}-application` : name);
  });

  test('has unique component ids and field paths', () => {
    const ids = components.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const paths = fieldPaths(schema);
    expect(paths).toEqual([...new Set(paths)]);
  });

  test('has a key on every field', () => {
    const keyed = components.filter(({ type }) => KEYED.has(type));
    expect(keyed.filter(({ key }) => key === undefined)).toEqual([]);
  });

  test('fills rows of at most 16 columns', () => {
    for (const parent of walk(schema)) {
      const rows = Object.values(Object.groupBy(parent.components ?? [], ({ layout }) => layout.row));
      for (const row of rows.filter((cells) => cells !== undefined && cells.length > 1)) {
        expect((row ?? []).reduce((sum, { layout }) => sum + (layout.columns ?? 99), 0)).toBe(16);
      }
    }
  });
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
