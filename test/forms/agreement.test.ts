// The forms agree with the workers that fill their variables and read their answers, and with the case file.
import type { z } from 'zod';
import { describe, expect, test } from '#test';
import { documentNames, type DocumentCode } from '../../src/applications/documents.ts';
import { caseHistorySchema } from '../../src/processes/shared/index.ts';
import { variableOf } from '../../src/models/element.ts';
import { caseProcesses } from '../../src/processes/index.ts';
import { clerkSteps } from '../../workers/index.ts';
import { isOfAct, readFixture, readForms, readTaskForms, walk } from './form-files.ts';
import { formsOf } from './processes.ts';

describe.each(readTaskForms())('form $name', (form) => {
  const { name, process } = form;
  const { decisions, submissions, views: ownViews } = formsOf(process);
  const views: Record<string, z.ZodType> = { ...ownViews, caseHistory: caseHistorySchema };
  const fixture = readFixture(form);
  const known = Object.keys(fixture).filter((variable) => views[variable] !== undefined);

  test.each(known)('its example of %s is what a worker provides, no more and no less', (variable) => {
    expect(views[variable]?.parse(fixture[variable])).toEqual(fixture[variable]);
  });

  test('yields answers that the worker accepts', () => {
    const step = clerkSteps[process]?.[name];
    expect(step?.variable).toBe(variableOf(name));
    for (const answer of submissions[name] ?? []) expect(step?.schema.safeParse(answer).error).toBeUndefined();
    expect(submissions[name]?.map(({ decision }) => decision)).toEqual(decisions[name]);
  });
});

const applicationForms = readForms().filter(({ name }) => name === 'application');
test.each(applicationForms)('the application form of $process offers the materials of its catalogue under their names', ({ process, schema }) => {
  const documents = walk(schema).find(({ key }) => key === 'documents');
  const named = formsOf(process).application?.documents.map((code) => [code, documentNames[code as DocumentCode]]);
  expect(documents?.values?.map(({ value, label }) => [value, label])).toEqual(named);
});

test.each(readForms().filter(isOfAct))('form $name of $process yields what the API takes', ({ process, name, schema }) => {
  const filled = formsOf(process).acts?.[name];
  const fields = walk(schema).flatMap(({ key }) => key ?? []);
  expect(fields.sort()).toEqual(Object.keys(filled ?? {}).sort());
  const action = caseProcesses.find(({ id }) => id === process)?.actions?.find(({ path }) => path === name);
  expect(action?.body?.safeParse(filled).error).toBeUndefined();
});
