/** The effect in the register: once, whatever is delivered twice or lost, and never after a withdrawal. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '#test';
import type { EnrollmentApplication } from '../../../src/processes/enrollment/application.ts';
import enrollParticipant from '../../../workers/enrollment/enroll-participant.ts';
import closeCase from '../../../workers/shared/close-case.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { bureau, type Bureau } from './bureau.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

const people = ['测试参一', '测试参八', '测试参十', '测试参十一'];
beforeEach(async () => {
  for (const name of people) await at.at.agencies.post('/pension-relations/reset', { idNumber: participantNamed(name).idNumber });
});

async function approved(name: string, changes?: Partial<EnrollmentApplication>): Promise<string> {
  const caseNumber = await at.caseOf(name, changes);
  await at.toReview(caseNumber);
  await at.decide(caseNumber, 'review-enrollment', { decision: 'approve' });
  return caseNumber;
}

const enroll = (caseNumber: string, visit?: number) =>
  at.at.run(enrollParticipant, caseNumber, {}, at.element('enroll-participant', visit));
const relationOf = (name: string) => at.at.agencies.registries.pensionRelations.relation({ idNumber: participantNamed(name).idNumber });
const orders = async () => (await at.at.agencies.state()).relationOrders.length;

describe('enroll-participant', () => {
  test('begins the relation in our district, from the month of the application; the account stays masked', async () => {
    const caseNumber = await approved('测试参八');
    expect(await enroll(caseNumber)).toEqual({ enrolled: true });
    const relation = await relationOf('测试参八');
    expect(relation).toMatchObject({
      status: 'active',
      place: '示例区',
      category: 'flexibleWorker',
      insuredFrom: '2026-03',
      deemedMonths: 0,
      workStartMonth: null,
    });
    const record = await at.at.cases.decisions.latest(caseNumber, 'enroll-participant');
    expect(record?.outcome).toMatchObject({ accountNumber: expect.stringMatching(/^ZH\*+\w\w$/), place: '示例区' });
    expect(JSON.stringify(record)).not.toContain(relation.account.number);
  });

  test('E-36: permanent staff participates as an unemployed worker does', async () => {
    await enroll(await approved('测试参十一'));
    expect(await relationOf('测试参十一')).toMatchObject({ category: 'unemployedWorker' });
  });

  test.each([
    ['confirmed', { decision: 'confirm' }, 24, '2023-09'],
    ['corrected', { decision: 'correct', creditableServiceMonths: 20, workStartMonth: '2023-12', reason: '以证件为准' }, 20, '2023-12'],
  ])('E-28, E-29: deemed months and the start of work as %s', async (_what, answer, deemedMonths, workStartMonth) => {
    const caseNumber = await approved('测试参十');
    await at.decide(caseNumber, 'determine-deemed-service', answer);
    await enroll(caseNumber);
    expect(await relationOf('测试参十')).toMatchObject({ deemedMonths, workStartMonth });
    await at.at.run(closeCase, caseNumber, {}, { ...at.element('close-completed-case'), headers: { outcome: 'completed' } });
    const { outcomeReasons } = await at.at.cases.files.get(caseNumber);
    expect(outcomeReasons.map(({ requirement }) => requirement)).toEqual(['E-01', 'E-28', 'E-29']);
  });

  test('delivered twice, or after a lost answer, it is one order', async () => {
    const before = await orders();
    const caseNumber = await approved('测试参一');
    await at.at.agencies.post('/faults', { path: '/pension-relations/enrollments', times: 1, loseAnswer: true });
    await expect(enroll(caseNumber)).rejects.toThrow();
    expect(await Promise.all([enroll(caseNumber), enroll(caseNumber)])).toEqual([{ enrolled: true }, { enrolled: true }]);
    expect(await enroll(caseNumber, 2)).toEqual({ enrolled: true });
    expect(await orders()).toBe(before + 1);
  });

  test('E-01: who was insured elsewhere in the meantime is looked up anew', async () => {
    const caseNumber = await approved('测试参一');
    const order = { idempotencyKey: 'another bureau', caseNumber: 'OTHER-1', idNumber: participantNamed('测试参一').idNumber };
    const content = { category: 'flexibleWorker', place: '示例二区', insuredFrom: '2026-03', deemedMonths: 0, workStartMonth: null };
    expect((await at.at.agencies.post('/pension-relations/enrollments', { ...order, ...content })).status).toBe(201);
    expect(await enroll(caseNumber)).toEqual({ enrolled: false });
    expect(await relationOf('测试参一')).toMatchObject({ place: '示例二区' });
    expect(await at.at.cases.decisions.latest(caseNumber, 'enroll-participant')).toMatchObject({ outcomeText: '未登记，重新审核' });
  });

  test('another refusal of the register is a fault', async () => {
    const caseNumber = await approved('测试参一');
    await at.at.agencies.post('/faults', { path: '/pension-relations/enrollments', times: 1, status: 400 });
    await expect(enroll(caseNumber)).rejects.toThrow('refused with 400');
  });

  test('withdrawn first: nothing is ordered', async () => {
    const before = await orders();
    const caseNumber = await approved('测试参八');
    await at.at.cases.withdrawals.request(caseNumber);
    await expect(enroll(caseNumber)).rejects.toThrow('withdrawn');
    expect(await orders()).toBe(before);
  });
});
