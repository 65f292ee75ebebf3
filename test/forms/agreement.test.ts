// The forms agree with the workers that fill their variables and read their answers, and with the case file.
import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { documentNames } from '../../src/cases/documents.ts';
import { clerkSteps } from '../../workers/veteran-back-pay/decisions.ts';
import { applicationSummarySchema } from '../../workers/veteran-back-pay/views/application-summary.ts';
import { archiveViewSchema } from '../../workers/veteran-back-pay/views/archive-view.ts';
import { arrearsViewSchema } from '../../workers/veteran-back-pay/views/arrears-view.ts';
import { calculationViewSchema } from '../../workers/veteran-back-pay/views/calculation-view.ts';
import { crossCheckViewSchema } from '../../workers/veteran-back-pay/views/cross-check-view.ts';
import { unitStatusViewSchema } from '../../workers/veteran-back-pay/views/unit-status-view.ts';
import { variableOf } from '../../src/demo/tasklist.ts';
import { readFixture, readForms, readTaskForms, walk } from './form-files.ts';
import { decisions } from './variables.ts';
import { submissions } from './submissions.ts';

const views: Record<string, z.ZodType> = {
  application: applicationSummarySchema,
  archive: archiveViewSchema,
  pensionArrears: arrearsViewSchema,
  medicalArrears: arrearsViewSchema,
  calculation: calculationViewSchema,
  militaryCheck: crossCheckViewSchema,
  policeCheck: crossCheckViewSchema,
  unitStatus: unitStatusViewSchema,
};

describe.each(readTaskForms())('form $name', ({ name }) => {
  const fixture = readFixture(name);
  const known = Object.keys(fixture).filter((variable) => views[variable] !== undefined);

  test.each(known)('its example of %s is what a worker provides, no more and no less', (variable) => {
    expect(views[variable]?.parse(fixture[variable])).toEqual(fixture[variable]);
  });

  test('yields answers that the worker accepts', () => {
    const step = clerkSteps[name];
    expect(step?.variable).toBe(variableOf(name));
    for (const answer of submissions[name] ?? []) expect(step?.schema.safeParse(answer).error).toBeUndefined();
    expect(submissions[name]?.map(({ decision }) => decision)).toEqual(decisions[name]);
  });
});

test('the application form offers the materials of the catalogue under their names', () => {
  const application = readForms().find(({ name }) => name === 'application');
  const documents = application && walk(application.schema).find(({ key }) => key === 'documents');
  // The form asks in which form the ID card is handed in, so the code without a form is not offered.
  const named = Object.entries(documentNames).filter(([code]) => code !== 'idCard');
  expect(documents?.values?.map(({ value, label }) => [value, label])).toEqual(named);
});
