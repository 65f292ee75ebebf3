// Persons of the staff in the real Tasklist: who may not decide completes a task, and the next one reads why it is there again.
import { afterAll, beforeAll, expect, test } from '#test';
import { DrivenCase } from '../engine/case-driver.ts';
import { eventually } from '../engine/records.ts';
import { engineForTests } from '../engine/stack.ts';
import { startSystem, type System } from '../engine/system.ts';
import { applicationOf } from '../engine/veteran-back-pay/people.ts';
import { exportedCompletions } from '../../src/engine/completions.ts';
import { signIn } from '../../tools/shared/sign-in.ts';
import { TasklistPage } from './tasklist-page.ts';

const { openSearchAddress, webappsAddress } = engineForTests();

let system: System;
let reviewer: TasklistPage;
let window: TasklistPage;
beforeAll(async () => {
  // Who completed a task is read where it is in a start of the whole system.
  system = await startSystem({
    completions: exportedCompletions(String(openSearchAddress)),
    settings: { ENGINE_RECORDS_ADDRESS: String(openSearchAddress), TASKLIST_ADDRESS: String(webappsAddress) },
  });
  reviewer = await TasklistPage.logIn('zhou.fuhe');
  window = await TasklistPage.logIn('qian.shouli');
});
afterAll(async () => {
  await (reviewer as TasklistPage | undefined)?.close();
  await (window as TasklistPage | undefined)?.close();
  await (system as System | undefined)?.stop();
});

async function accept(clerk: TasklistPage, key: number): Promise<void> {
  await clerk.claim();
  await clerk.choose('受理意见', '予以受理');
  await clerk.complete(key);
}

/** Where the work list leads the clerk of the window for the one task that it has. */
async function ledTo(): Promise<string | null> {
  const session = await signIn(system.apiUrl, { kind: 'staff', id: 'qian.shouli', name: '', post: '' });
  const ask = (path: string) => fetch(system.apiUrl + path, { headers: session, redirect: 'manual' });
  const [, task = ''] = /href="([^"]+\/tasks\/\d+)"/.exec(await (await ask('/work')).text()) ?? [];
  return (await ask(task)).headers.get('location');
}

test('a task that a person of another group completes comes back with the reason; one of the group decides it', async () => {
  const aCase = await DrivenCase.submit(system, applicationOf('测试甲一'));
  const first = await aCase.openTask('accept-application');
  await reviewer.open(first.userTaskKey);
  expect(await reviewer.whoIsThere()).toBe('周复核（示例）');
  await accept(reviewer, first.userTaskKey);

  await aCase.reaches('accept-application', 2);
  const again = await eventually('the task to be open again', async () => {
    const task = await aCase.openTask('accept-application');
    return task.userTaskKey === first.userTaskKey ? undefined : task;
  });
  await window.open(again.userTaskKey);
  const reason = /本任务已退回待办，原因：\s*\d+年\d+月\d+日的提交没有计入：提交人周复核（示例）不属于退役军人事务局受理窗口/;
  expect(await window.formText()).toMatch(reason);
  await window.picture('accept-application-returned');
  expect(await window.linkTo('打开案件页')).toEqual([`${system.apiUrl}/work/cases/${aCase.caseNumber}`, '_blank']);
  expect(await ledTo()).toBe(`${String(webappsAddress)}/tasklist/${again.userTaskKey}`);
  await accept(window, again.userTaskKey);
  await aCase.reaches('determine-identity');
  const next = await aCase.openTask('determine-identity');
  await reviewer.backToTasks();
  await reviewer.open(next.userTaskKey);
  const shown = await reviewer.formText();
  expect(shown).not.toContain('本任务已退回待办');
  expect(shown).toMatch(/受理审核\s+受理\s+钱受理（示例）（退役军人事务局受理窗口）/);
  await reviewer.picture('determine-identity-decided-before');
  await aCase.withdraw();
  await aCase.ends('withdrawn');
});

test.each(['demo', 'act', 'view'])('the login %s, which the engine makes by itself with a known password, is none', async (name) => {
  const body = new URLSearchParams({ username: name, password: name });
  expect((await fetch(`${String(webappsAddress)}/api/login`, { method: 'POST', body })).status).toBe(401);
});
