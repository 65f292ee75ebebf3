/** The examples of continuation end as their files say: `npm run demo` plays them on a running system. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { progressSchema } from '../../../src/api/progress-schema.ts';
import type { Application } from '../../../src/cases/index.ts';
import { compare } from '../../../src/demo/compare.ts';
import { loadExamples } from '../../../src/demo/example.ts';
import { DrivenCase } from '../case-driver.ts';
import { eventually } from '../records.ts';
import { startSystem, type System } from '../system.ts';

const examples = loadExamples(new URL('../../../examples', import.meta.url).pathname).filter(
  ({ application }) => application['process'] === 'continuation',
);

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

test.each(examples.map((example) => [example.file, example] as const))('%s', async (_file, { application, script, expect: expected }) => {
  const aCase = await DrivenCase.submit(system, application as unknown as Application);
  // Each waits for its turn.
  const clerks = Object.entries(script.clerks).map(([task, answer]) => aCase.decide(task, answer));
  const applicant = script.applicant.map((action) =>
    action.do === 'supplement' ? aCase.supplement(action.documents) : aCase.pays('personalShare'),
  );
  await Promise.all([...clerks, ...applicant]);
  const end = await eventually(`${aCase.caseNumber} to be closed`, async () => {
    const progress = progressSchema.parse(await aCase.progress());
    return progress.state === 'closed' ? progress : undefined;
  });
  expect(compare(expected, end)).toEqual([]);
});
