/** What the workers make must have the form that the forms read: the forms' own examples must pass the workers' schemas. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { z } from 'zod';
import { applicationSummarySchema } from '../../src/processes/veteran-back-pay/views/application-summary.ts';
import { archiveViewSchema } from '../../src/processes/veteran-back-pay/views/archive-view.ts';
import { arrearsViewSchema } from '../../src/processes/veteran-back-pay/views/arrears-view.ts';
import { calculationViewSchema } from '../../src/processes/veteran-back-pay/views/calculation-view.ts';
import { crossCheckViewSchema } from '../../src/processes/veteran-back-pay/views/cross-check-view.ts';
import { unitStatusViewSchema } from '../../src/processes/veteran-back-pay/views/unit-status-view.ts';

const fixtures = join(import.meta.dirname, '..', 'forms', 'veteran-back-pay', 'fixtures');

test.each([
  ['accept-application', 'application', applicationSummarySchema],
  ['determine-identity', 'archive', archiveViewSchema],
  ['determine-identity', 'militaryCheck', crossCheckViewSchema],
  ['confirm-inability', 'unitStatus', unitStatusViewSchema],
  ['reconcile-pension-records', 'pensionArrears', arrearsViewSchema],
  ['reconcile-medical-records', 'medicalArrears', arrearsViewSchema],
  ['review-calculation', 'calculation', calculationViewSchema],
] as [string, string, z.ZodObject][])('%s reads %s as the workers make it', (form, variable, schema) => {
  const fixture = JSON.parse(readFileSync(join(fixtures, `${form}.json`), 'utf8')) as Record<string, unknown>;
  // Strict, so that a field which only the form knows is found as well.
  expect(schema.parse(fixture[variable])).toEqual(fixture[variable]);
});
