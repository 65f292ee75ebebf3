// A clerk's work in the real Tasklist: the cases come in through the API, everything else is done in the browser.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '#test';
import type { VeteranApplication } from '../../src/processes/veteran-back-pay/application/fields.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { DrivenCase } from '../engine/case-driver.ts';
import { eventually, records } from '../engine/records.ts';
import { startSystem, type System } from '../engine/system.ts';
import { applicationOf } from '../engine/veteran-back-pay/people.ts';
import { TasklistPage } from './tasklist-page.ts';

const late = applicationOf('测试甲一', { applicationDate: isoDate('2020-02-10') });
const LATE_REASON = '申请人因病住院，有医院证明，情况属实。';

let system: System;
let clerk: TasklistPage;
/** Each step has its own person: nobody checks what is his own. */
let clerks: Record<string, TasklistPage>;
let aCase: DrivenCase;

beforeAll(async () => {
  system = await startSystem();
  clerks = {
    'accept-application': await TasklistPage.logIn('zhao.shouli'),
    'determine-identity': await TasklistPage.logIn('sun.rending'),
    'review-calculation': await TasklistPage.logIn('zhou.fuhe'),
  };
});
afterAll(async () => {
  // What the start did not come to is not there.
  for (const one of Object.values((clerks as typeof clerks | undefined) ?? {})) await one.close();
  await (system as System | undefined)?.stop();
});
// The case file takes one open case a person, so each test ends its case.
beforeEach(async () => {
  aCase = await DrivenCase.submit(system, late);
});
afterEach(async () => {
  await aCase.withdraw();
  await aCase.ends('withdrawn');
});

/** The engine's key of the case's task, once there is one: two cases' tasks bear the same name in the list. */
function taskOf(elementId: string): Promise<number> {
  return eventually(`${aCase.caseNumber} to wait for a clerk at ${elementId}`, async () => {
    const created = records('user-task', { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'CREATED' });
    return created.findLast(({ value }) => value.elementId === elementId)?.value.userTaskKey;
  });
}

/** Finds the task in the list, checks what list and form show, and claims it. Returns its key. */
async function takeOn(elementId: string, name: string, facts: string[]): Promise<number> {
  const key = await taskOf(elementId);
  clerk = clerks[elementId] as TasklistPage;
  expect((await clerk.open(key)).split('\n').slice(0, 2)).toEqual([name, '部分退役士兵保险补缴']);
  await clerk.picture(`${elementId}-1-opened`);
  const form = await clerk.formText();
  for (const fact of [aCase.caseNumber, '测**', '51**************13', ...facts]) expect(form).toContain(fact);
  await clerk.claim();
  await expectNothingPersonal(late);
  return key;
}

async function complete(elementId: string, key: number): Promise<void> {
  await clerk.picture(`${elementId}-2-filled`);
  await expectNothingPersonal(late);
  await clerk.complete(key);
  await clerk.picture(`${elementId}-3-completed`);
}

/** Names what the page shows of the applicant, and not the value: this goes to the log of the run. */
async function expectNothingPersonal({ applicant }: VeteranApplication): Promise<void> {
  const page = await clerk.everything();
  const { name, idNumber, phone, address } = applicant;
  const shown = Object.entries({ name, idNumber, phone, address }).filter(([, value]) => value && page.includes(value));
  expect(shown.map(([field]) => field)).toEqual([]);
  // Any number of that form, not only the applicant's.
  expect(/\d{17}[\dX]/i.test(page)).toBe(false);
}

/** What the applicant reads: the step is done, and the case waits at the next one. */
async function movesOn(from: string, to: string): Promise<void> {
  await eventually(`${aCase.caseNumber} to go from ${from} to ${to}`, async () => {
    const { stepsDone, stepsAwaited } = await aCase.progress();
    const has = (steps: { elementId: string }[], id: string) => steps.some(({ elementId }) => elementId === id);
    return (has(stepsDone, from) && has(stepsAwaited, to)) || undefined;
  });
}

test('a case goes from 受理审核 over 身份认定 and 复核核定结果 to the notice of the amounts', async () => {
  const acceptance = await takeOn('accept-application', '受理审核', [
    '申请日期（2020-02-10）不在规定的申请时间内',
    '入伍批准书或应征公民入伍政审表等入伍证明材料主件',
    '申请日期2020年2月10日，申请时间原则上为2019年6月1日至2019年12月31日，不在规定时间内',
    '原安置单位存在，材料应提交原安置单位。',
  ]);
  expect(await clerk.asks('逾期申请予以受理的理由')).toBe(false);
  await clerk.choose('受理意见', '予以受理');
  await clerk.write('逾期申请予以受理的理由', LATE_REASON);
  await complete('accept-application', acceptance);
  await movesOn('accept-application', 'determine-identity');
  // B-20: the clerk's reason is kept with the decision.
  expect(JSON.stringify(await aCase.progress())).toContain(LATE_REASON);

  const identity = await takeOn('determine-identity', '身份认定', [
    '退出现役日期2005年12月1日早于《意见》施行日2019年1月21日',
    '档案材料齐全，与申请表一致',
  ]);
  await clerk.choose('认定意见', '予以认定');
  await complete('determine-identity', identity);
  await movesOn('determine-identity', 'review-calculation');

  const { calculation } = await aCase.progress();
  const review = await takeOn('review-calculation', '复核核定结果', [
    '42个月',
    String(calculation?.total),
    String(calculation?.personalTotal),
    '原安置单位',
    '本次核定采用示例参数',
  ]);
  await clerk.choose('复核意见', '复核通过');
  await complete('review-calculation', review);
  await movesOn('review-calculation', 'await-personal-share');
  await aCase.isNotified('amount-notice');
});

test('a form without the decision, or without the reason that it needs, is not completed', async () => {
  await takeOn('accept-application', '受理审核', []);
  await clerk.pressComplete();
  expect(await clerk.complaintAt('受理意见')).toMatch(/^请选择“受理意见”，例如：/);
  await clerk.picture('accept-application-4-no-decision');

  await clerk.choose('受理意见', '予以受理');
  await clerk.pressComplete();
  expect(await clerk.complaintAt('逾期申请予以受理的理由')).toMatch(/^请填写.*例如：/);
  await clerk.picture('accept-application-5-no-reason');

  const { stepsDone, stepsAwaited } = await aCase.progress();
  expect(stepsAwaited.map(({ elementId }) => elementId)).toEqual(['accept-application']);
  expect(stepsDone.map(({ elementId }) => elementId)).not.toContain('accept-application');
});
