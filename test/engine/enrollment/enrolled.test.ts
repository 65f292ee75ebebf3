/** From the application to the entry in the register, with what a second person determines for servicemen (E-01 to E-40). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { connectRegistries, type Registries } from '../../../src/registries/index.ts';
import { enrollmentFor } from '../../registries/enrollment-for.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { DrivenCase } from '../case-driver.ts';
import { records } from '../records.ts';
import { startSystem, type System } from '../system.ts';

let system: System;
let registries: Registries;
beforeAll(async () => {
  system = await startSystem();
  registries = connectRegistries(system.simulatorUrl, { timeoutMs: 5000 });
});
afterAll(() => system.stop());

const relationOf = (name: string) => registries.pensionRelations.relation({ idNumber: participantNamed(name).idNumber });

async function faults(body: Record<string, unknown>): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(`${system.simulatorUrl}/faults`, { method: 'POST', headers, body: JSON.stringify(body) })).ok).toBe(true);
}

async function enrollments(caseNumber: string): Promise<number> {
  const { relationOrders } = (await (await fetch(`${system.simulatorUrl}/state`)).json()) as {
    relationOrders: { kind: string; caseNumber: string }[];
  };
  return relationOrders.filter((order) => order.kind === 'enrollment' && order.caseNumber === caseNumber).length;
}

describe('E-07, E-39 a flexible worker', () => {
  test('supplements what is missing and is enrolled at the place of the hukou; the notice says so', async () => {
    const complete = enrollmentFor('测试参八');
    const aCase = await DrivenCase.submit(system, { ...complete, documents: ['idCard:original'] });
    await aCase.supplement(complete.documents.filter((code) => code !== 'idCard:original'));
    await aCase.decide('review-enrollment', { decision: 'approve' });
    const end = await aCase.ends('completed');
    expect(end).toMatchObject({ outcome: 'completed', outcomeReasons: [{ requirement: 'E-01' }] });
    expect(await relationOf('测试参八')).toMatchObject({ status: 'active', place: '示例区', insuredFrom: '2026-03' });
    const notice = end.notices.find(({ template }) => template === 'enrollment-notice')?.body;
    expect(notice).toContain('参保地：示例区');
    expect(notice).not.toContain((await relationOf('测试参八')).account.number);
  });
});

describe('a name that does not fit the ID number', () => {
  test('is shown to the clerk, who goes on with a reason; nobody is told which name stands in the register', async () => {
    const { applicant } = enrollmentFor('测试参一');
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试参一', { applicant: { ...applicant, name: '测试旁人' } }));
    await aCase.reaches('review-enrollment');
    const told = records('variable', { 'value.name': 'caseHistory', 'value.processInstanceKey': await aCase.instanceKey() });
    expect(told.map(({ value }) => JSON.stringify(value))).toEqual([expect.stringContaining('人口信息所载姓名与申请所填姓名不一致。')]);
    await aCase.decide('review-enrollment', { decision: 'approve', nameReason: '已核对户口簿，系曾用名' });
    const end = await aCase.ends('completed');
    expect(JSON.stringify(end)).not.toContain('测试参一');
    expect(end.decisions.find(({ step }) => step === 'review-enrollment')?.reasons).toContainEqual(
      expect.objectContaining({ requirement: 'E-40', finding: expect.stringContaining('系曾用名') }),
    );
  });
});

test('a clerk has five days for a step: the list of tasks knows when they end', async () => {
  const aCase = await DrivenCase.submit(system, enrollmentFor('测试参八'));
  await aCase.reaches('review-enrollment');
  const [task] = records('user-task', { 'value.processInstanceKey': await aCase.instanceKey(), intent: 'CREATED' });
  const { dueDate = '', creationTimestamp = 0 } = task?.value ?? {};
  const days = (Date.parse(dueDate.replace('[Etc/UTC]', '')) - creationTimestamp) / 86_400_000;
  expect(Math.round(days)).toBe(5);
  await aCase.withdraw();
  await aCase.ends('withdrawn');
});

describe('E-01, L-01 somebody whose relation was terminated', () => {
  test('has nothing to continue, and is enrolled anew instead of being sent in a circle', async () => {
    expect(await relationOf('测试续九')).toMatchObject({ status: 'terminated' });
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试续九'));
    await aCase.decide('review-enrollment', { decision: 'approve' });
    await aCase.ends('completed');
    expect(await relationOf('测试续九')).toMatchObject({ status: 'active', place: '示例区', insuredFrom: '2026-03', paid: [] });
  });
});

describe('E-28, E-29 an unplaced serviceman', () => {
  test('the review corrects service and start of work; the answer of the register is lost, and he is enrolled once', async () => {
    await faults({ path: '/pension-relations/relation', status: 503, times: 1 });
    await faults({ path: '/pension-relations/enrollments', times: 1, loseAnswer: true });
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试参十'));
    await aCase.decide('review-enrollment', { decision: 'approve' });
    await aCase.decide('determine-deemed-service', {
      decision: 'correct',
      creditableServiceMonths: 20,
      workStartMonth: '2023-12',
      reason: '证件所载入伍时间为2023年12月',
    });
    const end = await aCase.ends('completed');
    expect(await relationOf('测试参十')).toMatchObject({ deemedMonths: 20, workStartMonth: '2023-12', category: 'unplacedVeteran' });
    expect(await enrollments(aCase.caseNumber)).toBe(1);
    expect(end.notices.find(({ template }) => template === 'enrollment-notice')?.body).toContain('参加工作时间为2023年12月');
  });

  test('AMB-15: a woman of 50 whose deemed months are found by the review comes back to the window, then is confirmed', async () => {
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试参十五', { creditableServiceMonths: 0 }));
    await aCase.decide('review-enrollment', { decision: 'approve' });
    await aCase.decide('determine-deemed-service', {
      decision: 'correct',
      creditableServiceMonths: 144,
      workStartMonth: '2013-09',
      reason: '证件所载服役12年',
    });
    await aCase.reaches('review-enrollment', 2);
    await aCase.decide('review-enrollment', { decision: 'approve', deviationReason: '主管机关核定年龄上限为55周岁' });
    await aCase.decide('determine-deemed-service', { decision: 'confirm' });
    await aCase.ends('completed');
    expect(await relationOf('测试参十五')).toMatchObject({ deemedMonths: 144, workStartMonth: '2013-09' });
  });
});
