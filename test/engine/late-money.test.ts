/** Money that comes when a case is over is shown to a clerk and goes back to whoever paid it, in each of the processes. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { Application } from '../../src/applications/index.ts';
import { continuationFor } from '../registries/continuation-for.ts';
import { enrollmentFor } from '../registries/enrollment-for.ts';
import { suspensionFor } from '../registries/suspension-for.ts';
import { DrivenCase, type Progress } from './case-driver.ts';
import { applicationOf as payoutOf } from './lump-sum-payout/people.ts';
import { startSystem, type System } from './system.ts';
import { applicationOf as backPayOf } from './veteran-back-pay/people.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

async function withdrawn(application: Application): Promise<DrivenCase> {
  const aCase = await DrivenCase.submit(system, application);
  await aCase.instanceKey();
  await aCase.withdraw();
  await aCase.ends('withdrawn');
  return aCase;
}

const amounts = ({ refunds }: Progress) => refunds.map(({ amount }) => amount);
const letters = ({ notices }: Progress) => notices.filter(({ template }) => template === 'late-money-notice');

describe('a withdrawn application for a pension', () => {
  test.each([
    ['enrollment', () => enrollmentFor('测试参十二')],
    ['continuation', () => continuationFor('测试续十一')],
    ['lump-sum payout', () => payoutOf('测试支三')],
    ['suspension', () => suspensionFor('测试断一')],
  ])('%s: what comes after goes back from the bureau, once, and the person is told', async (_process, application) => {
    const aCase = await withdrawn(application());
    await aCase.paysLate('personalShare', '837.60');
    await aCase.reaches('confirm-late-contribution');
    expect((await aCase.progress()).next).toEqual([
      expect.objectContaining({ action: 'wait', instruction: expect.stringContaining('将退还付款人') }),
    ]);
    await aCase.decide('confirm-late-contribution', { decision: 'refund' });
    await aCase.reaches('late-money-settled');
    const end = await aCase.progress();
    expect(amounts(end)).toEqual(['837.60']);
    expect(letters(end).filter(({ recipient }) => recipient === 'applicant')).toEqual([
      expect.objectContaining({ recipient: 'applicant', body: expect.stringContaining('个人缴费部分837.60元，现已退还') }),
    ]);
  });
});

describe('a withdrawn application for back-pay', () => {
  test('each payment is a task of its own; what the collection agency received it has given back', async () => {
    const aCase = await withdrawn(backPayOf('测试甲一'));
    await aCase.paysLate('personalShare', '100.00');
    await aCase.reaches('confirm-late-back-pay');
    await aCase.paysLate('remittance', '250.00');
    await aCase.decide('confirm-late-back-pay', { decision: 'refund' });
    await aCase.reaches('confirm-late-back-pay', 2);
    await aCase.decide('confirm-late-back-pay', { decision: 'returned', returnedOn: '2026-11-20', voucherNumber: 'TK-2026-1' });
    await aCase.reaches('late-money-settled');
    const end = await aCase.progress();
    expect(amounts(end)).toEqual(['100.00', '250.00']);
    expect(letters(end)).toHaveLength(2);
    expect(end.next).toEqual([expect.objectContaining({ action: 'nothing' })]);
  });
});
