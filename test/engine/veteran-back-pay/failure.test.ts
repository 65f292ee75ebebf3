/** A worker that fails and recovers, and what is delivered or sent twice: nothing is lost, nothing is counted twice. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { parametersWith } from '../../policy/parameter-files.ts';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { acceptAndIdentify } from './shortcuts.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

async function faults(body: Record<string, unknown>): Promise<void> {
  const response = await fetch(`${system.simulatorUrl}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
}

const state = async () => (await (await fetch(`${system.simulatorUrl}/state`)).json()) as Record<string, unknown[]>;

describe('an agency that is away for a moment', () => {
  test('the look-up is tried again and the case goes on', async () => {
    await faults({ path: '/veterans-archive/lookup', status: 503, times: 1 });
    const aCase = await DrivenCase.submit(system, applicationOf('测试乙八'));
    await acceptAndIdentify(aCase);
    await aCase.reaches('review-calculation');
  });
});

describe('an answer that is lost on the way', () => {
  test('the order is sent again with the same key: the collection agency has one order, money moves once', async () => {
    await faults({ path: '/collection-agency/remittance-orders', times: 1, loseAnswer: true });
    const aCase = await DrivenCase.submit(system, applicationOf('测试丁三'));
    await acceptAndIdentify(aCase);
    await aCase.decide('confirm-inability', { decision: 'confirmed', reason: '均已注销' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare');
    const end = await aCase.ends('completed');
    expect(end.totals.remittance).toMatchObject({ outstanding: '0.00', surplus: '0.00' });
    expect((await state())['orders']).toHaveLength(1);
  });
});

describe('B-04 the veteran pays too much', () => {
  test('what is too much goes back, once, from the department that received it', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试丁四'));
    await acceptAndIdentify(aCase);
    await aCase.decide('determine-hardship-enterprise', { decision: 'notHardship', decidedBy: 'county', reason: '主管部门可代缴' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.reaches('await-personal-share');
    const { totals } = await aCase.progress();
    await aCase.pays('personalShare', (Number(totals.personalShare.due) + 10).toFixed(2));
    await aCase.pays('remittance');
    await aCase.decide('confirm-held-money', { decision: 'returned', returnedOn: '2019-11-08', voucherNumber: 'TK-2019-0001' });
    const end = await aCase.ends('completed');
    expect(end.refunds.map(({ amount }) => amount)).toEqual(['10.00']);
    expect(end.notices.find(({ template }) => template === 'completion-notice')?.body).toContain('多缴的款项已经退还');
  });
});

describe('no personal share is due', () => {
  test('nobody waits for it', async () => {
    await system.stop();
    system = await startSystem({ parameters: parametersWith('medicalPersonalRate', '0.00') });
    const aCase = await DrivenCase.submit(system, applicationOf('测试戊六'));
    await acceptAndIdentify(aCase);
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('remittance');
    await aCase.decide('handle-medical-payment', { decision: 'done', idCardChecked: true });
    const end = await aCase.ends('completed');
    expect(end.stepsDone.map(({ elementId }) => elementId)).not.toContain('await-personal-share');
  });
});
