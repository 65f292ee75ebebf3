/** The applicant dies while materials are awaited: the called process ends with the case, and there is nothing to settle (E-01). */
import { afterAll, beforeAll, expect, test } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { enrollmentFor } from '../../registries/enrollment-for.ts';
import { DrivenCase } from '../case-driver.ts';
import { deathIsTrue } from '../heirs.ts';
import { eventually, records } from '../records.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

test('nothing is waited for any more, nothing lapses, the heirs are told', async () => {
  const application = enrollmentFor('测试参六');
  const aCase = await DrivenCase.submit(system, { ...application, documents: application.documents.slice(0, 1) });
  await aCase.reaches('await-supplement');
  await aCase.dies(application.applicant.idNumber, '2026-11-02');
  await aCase.decide('confirm-death', deathIsTrue);
  const end = await aCase.ends('died');
  expect(end).toMatchObject({ outcome: 'died', outcomeReasons: [{ requirement: 'E-01' }] });
  expect(end.notices.at(-1)).toMatchObject({ template: 'death-notice', recipient: 'heirs' });
  expect(end.notices.at(-1)?.body).toMatch(/^\S*测\*\*同志的继承人：/m);
  const parent = { 'value.parentProcessInstanceKey': await aCase.instanceKey(), 'value.elementId': 'supplement-materials' };
  await eventually('the end of the supplement', () => records('process-instance', { ...parent, intent: 'ELEMENT_TERMINATED' })[0]);
  await advanceClock(engineForTests(), 31 * 24 * 60 * 60 * 1000);
  expect((await aCase.progress()).outcome).toBe('died');
});
