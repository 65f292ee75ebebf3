// A clerk completes the first task of each pension process in the real Tasklist: one screen each, from list to list.
import type { Application } from '../../src/applications/index.ts';
import { afterAll, beforeAll, expect, test } from '#test';
import { evaluate } from 'feelin';
import { loadExamples } from '../../tools/demo/example.ts';
import { variableOf } from '../../src/models/element.ts';
import { DrivenCase } from '../engine/case-driver.ts';
import { eventually, records } from '../engine/records.ts';
import { startSystem, type System } from '../engine/system.ts';
import { readFixture, taskForm, walk } from '../forms/form-files.ts';
import { TasklistPage } from './tasklist-page.ts';

let system: System;
let clerk: TasklistPage;

beforeAll(async () => {
  system = await startSystem();
  clerk = await TasklistPage.logIn('he.canbao');
});
afterAll(async () => {
  // What the start did not come to is not there.
  await (clerk as TasklistPage | undefined)?.close();
  await (system as System | undefined)?.stop();
});

/** The application of the first example of the process. */
function exampleOf(process: string): Application {
  const example = loadExamples('examples').find(({ application }) => application['process'] === process);
  if (!example) throw new Error(`There is no example of ${process}.`);
  return example.application as unknown as Application;
}

/** What the form asks for, and the words of the answer that approves. */
function approval(task: string): { question: string; answer: string } {
  const form = taskForm(task);
  const decision = walk(form.schema).find(({ key }) => key === `${variableOf(task)}.decision`);
  // The answers that a form offers depend on the case.
  const offered = evaluate(decision?.valuesExpression?.slice(1) ?? '', readFixture(form)).value as { label: string; value: string }[];
  const answer = offered.find(({ value }) => value === 'approve');
  if (!decision?.label || !answer) throw new Error(`The form ${task} offers no approval.`);
  return { question: decision.label, answer: answer.label };
}

test.each([
  ['enrollment', 'review-enrollment'],
  ['continuation', 'review-continuation'],
  ['lump-sum-payout', 'review-payout'],
  ['suspension', 'review-suspension'],
])('%s: the clerk sees the Chinese task %s, opens, claims and completes it, and the case moves on', async (process, task) => {
  const application = exampleOf(process);
  const aCase = await DrivenCase.submit(system, application);
  await aCase.reaches(task);
  const key = await eventually(`${aCase.caseNumber} to wait for a clerk at ${task}`, async () => {
    const created = records('user-task', { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'CREATED' });
    return created.find(({ value }) => value.elementId === task)?.value.userTaskKey;
  });
  expect(await clerk.open(key)).toMatch(/^\p{Script=Han}+\n/u);
  const { name, idNumber } = application.applicant;
  const page = await clerk.everything();
  expect(page).toContain(aCase.caseNumber);
  expect([name, idNumber].filter((secret) => page.includes(secret)).length).toBe(0);
  await clerk.picture(`${task}-1-opened`);
  await clerk.claim();
  const { question, answer } = approval(task);
  await clerk.choose(question, answer);
  await clerk.picture(`${task}-2-filled`);
  await clerk.complete(key);
  await eventually(`${aCase.caseNumber} to go on from ${task}`, async () =>
    (await aCase.progress()).stepsDone.some(({ elementId }) => elementId === task) ? true : undefined,
  );
});
