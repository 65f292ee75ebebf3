// The demo's clerk on the engine that runs here: its tasks come from Tasklist 8.6, and the engine takes the answer.
import { afterAll, beforeAll, expect, test } from '#test';
import { EngineError } from '../../src/engine/errors.ts';
import { connectTasklist } from '../../tools/demo/tasklist.ts';
import { DrivenCase } from '../engine/case-driver.ts';
import { eventually } from '../engine/records.ts';
import { engineForTests } from '../engine/stack.ts';
import { startSystem, type System } from '../engine/system.ts';
import { applicationOf } from '../engine/veteran-back-pay/people.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => (system as System | undefined)?.stop());

test('finds the open task of a case, completes it once, and is told that it is open no more', async () => {
  const { webappsAddress, restAddress, password } = engineForTests();
  const tasklist = await connectTasklist(String(webappsAddress), restAddress, {
    id: 'zhao.shouli',
    password,
  });
  const aCase = await DrivenCase.submit(system, applicationOf('测试甲一'));
  const task = await eventually('the task in Tasklist', async () => (await tasklist.openTasks(aCase.caseNumber))[0]);
  expect(task.elementId).toBe('accept-application');
  await tasklist.complete(task, 'zhao.shouli', { decision: 'accept' });
  await aCase.reaches('determine-identity');
  const again: unknown = await tasklist.complete(task, 'zhao.shouli', { decision: 'accept' }).catch((error: unknown) => error);
  expect((again as EngineError).code).toBe('NOT_FOUND');
  await aCase.withdraw();
  await aCase.ends('withdrawn');
});
