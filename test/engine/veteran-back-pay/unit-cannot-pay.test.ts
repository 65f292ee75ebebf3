/** B-44, B-48: a unit that was asked to remit and cannot; whoever pays in the end, nothing that was paid is lost. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { DrivenCase } from '../case-driver.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';
import { acceptAndIdentify } from './shortcuts.ts';

const day = 24 * 60 * 60 * 1000;
const daysPass = (days: number) => advanceClock(engineForTests(), days * day);

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const inability = { decision: 'inability', reason: '催办后仍未缴款，单位称无资金' };
const notHardship = { decision: 'notHardship', decidedBy: 'county', reason: '尚有经营收入' };

/** A unit that is able by the register is asked, and remits nothing. */
async function unpaid(person: string): Promise<DrivenCase> {
  const aCase = await DrivenCase.submit(system, applicationOf(person));
  await acceptAndIdentify(aCase);
  await aCase.decide('review-calculation', { decision: 'approve' });
  await aCase.pays('personalShare');
  await aCase.reaches('await-remittance');
  await daysPass(31);
  await aCase.decide('resolve-remittance', inability);
  await aCase.decide('determine-hardship-enterprise', notHardship);
  return aCase;
}

describe('B-48 the unit does not pay', () => {
  test('the departments find it able after all: it is asked again, and the veteran is not', async () => {
    const aCase = await unpaid('测试丁六');
    await aCase.decide('confirm-inability', { decision: 'unitAble', reason: '账户资金充足' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.reaches('await-remittance', 2);
    await aCase.pays('remittance');
    const end = await aCase.ends('completed');
    expect(end.payer).toMatchObject({ remitter: 'placementUnit' });
    expect(end.totals.personalShare).toMatchObject({ outstanding: '0.00', surplus: '0.00' });
    const [, again] = end.notices.filter(({ template, recipient }) => template === 'amount-notice' && recipient === 'veteran');
    expect(again?.body).toContain('不重复收取');
  });

  test('B-44 the department above it is able: it pays', async () => {
    const aCase = await unpaid('测试甲一');
    await aCase.decide('confirm-inability', { decision: 'departmentAble', reason: '主管部门有专项资金' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.reaches('await-remittance', 2);
    await aCase.pays('remittance');
    expect((await aCase.ends('completed')).payer).toMatchObject({ remitter: 'supervisingDepartment' });
  });
});
