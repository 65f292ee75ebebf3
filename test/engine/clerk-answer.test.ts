/** An answer that bypassed its form: the incident names the field, and what it tells the operator to do works. */
import { afterAll, beforeAll, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { DrivenCase } from './case-driver.ts';
import { eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';
import { startSystem, type System } from './system.ts';
import { applicationOf } from './veteran-back-pay/people.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

/** What Operate does when an operator edits a variable and retries an incident. */
async function operate(method: string, path: string, body?: unknown): Promise<void> {
  const response = await fetch(`${engineForTests().restAddress}/v2${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
}

test('B-20 a late application accepted without a reason stands still until the answer is corrected in Operate', async () => {
  const late = applicationOf('测试乙十一', { applicationDate: isoDate('2020-01-02') });
  const aCase = await DrivenCase.submit(system, late);
  await aCase.decide('accept-application', { decision: 'accept' });
  const key = await aCase.instanceKey();
  const incident = await eventually('the incident', () => {
    const [found] = records('incident', { 'value.processInstanceKey': key, intent: 'CREATED' });
    return found as unknown as { key: number; value: { errorMessage: string; jobKey: number; elementInstanceKey: number } } | undefined;
  });
  const { errorMessage, jobKey, elementInstanceKey } = incident.value;
  expect(errorMessage).toMatch(
    /lateReason: required .*correct the variable "acceptApplication" of this task accordingly and retry the incident/,
  );
  expect((await aCase.progress()).stepsAwaited.map(({ elementId }) => elementId)).toContain('accept-application');

  const acceptApplication = { decision: 'accept', lateReason: '长期在外地务工，未及时知悉' };
  await operate('PUT', `/element-instances/${elementInstanceKey}/variables`, { variables: { acceptApplication }, local: true });
  await operate('PATCH', `/jobs/${jobKey}`, { changeset: { retries: 1 } });
  await operate('POST', `/incidents/${incident.key}/resolution`);
  await aCase.reaches('determine-identity');
  const { stepsDone } = await aCase.progress();
  expect(stepsDone.map(({ elementId }) => elementId)).toContain('accept-application');
});
