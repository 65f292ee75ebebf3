/** The lump sum (L-01, L-14): ordered once, and never beside a withdrawal. */
import { expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { applicationOf } from '../engine/lump-sum-payout/people.ts';
import { onDatabase } from './databases.ts';
import { newIdNumber } from './fixtures.ts';

onDatabase('payouts', (use) => {
  const order = { idempotencyKey: 'order-payout', payee: 'heir', amount: Money.of('53059.20') } as const;

  /** Each is another person's. */
  async function payoutCase(): Promise<string> {
    const honest = applicationOf('测试支一');
    const application = { ...honest, applicant: { ...honest.applicant, idNumber: newIdNumber() } };
    return (await use.cases.files.create(application, application.applicant.idNumber)).caseNumber;
  }

  test('are ordered once, however often and at whatever amount it is tried', async () => {
    const caseNumber = await payoutCase();
    expect(await use.cases.payouts.of(caseNumber)).toBeNull();
    const more = { ...order, idempotencyKey: 'another', amount: Money.of('60000.00') };
    const results = await Promise.all([order, order, more, order, more].map((one) => use.cases.payouts.recordOrder(caseNumber, one)));
    const payouts = results.map((result) => (result.ordered ? result.payout : null));
    expect(new Set(payouts.map((payout) => JSON.stringify(payout))).size).toBe(1);
    expect(await use.cases.payouts.of(caseNumber)).toEqual(payouts[0]);
    expect((await use.cases.audit.of(caseNumber)).filter(({ action }) => action === 'payout-ordered')).toHaveLength(1);
  });

  test('show when and by which number the bank paid', async () => {
    const caseNumber = await payoutCase();
    const made = { idempotencyKey: order.idempotencyKey, reference: 'ZF-1', paidOn: isoDate('2026-03-02'), samplePercent: 0 };
    await expect(use.cases.payouts.recordMade(caseNumber, made)).rejects.toThrow('no payout with the key');
    await use.cases.payouts.recordOrder(caseNumber, order);
    expect(await use.cases.payouts.of(caseNumber)).toMatchObject({ reference: null, paidOn: null });
    await use.cases.payouts.recordMade(caseNumber, made);
    expect(await use.cases.payouts.of(caseNumber)).toMatchObject({ reference: 'ZF-1', paidOn: '2026-03-02', amount: order.amount });
    expect((await use.cases.progress.of(caseNumber))?.payout).toMatchObject({ payeeName: '法定继承人', amount: '53059.20' });
  });

  test('are confirmed by whoever was paid, where the sample has them: what was missing may arrive, and not the other way round', async () => {
    const made = { idempotencyKey: order.idempotencyKey, reference: 'ZF-1', paidOn: isoDate('2026-03-02') };
    const paid = async (samplePercent: number) => {
      const caseNumber = await payoutCase();
      await use.cases.payouts.recordOrder(caseNumber, order);
      await use.cases.payouts.recordMade(caseNumber, { ...made, samplePercent });
      return caseNumber;
    };
    const arrivalOf = async (caseNumber: string) => (await use.cases.payouts.of(caseNumber))?.arrival;
    const outside = await paid(0);
    await expect(use.cases.arrivals.answer(outside, 'missing')).rejects.toMatchObject({ reason: 'arrivalNotAsked' });
    expect(await arrivalOf(outside)).toBeNull();

    const asked = await paid(100);
    expect(await arrivalOf(asked)).toBe('asked');
    await Promise.all([1, 2, 3].map(() => use.cases.arrivals.answer(asked, 'missing')));
    // The order is delivered once more, and the sample is smaller by now.
    await use.cases.payouts.recordMade(asked, { ...made, samplePercent: 0 });
    const missing = async () => (await use.cases.arrivals.missing()).map(({ caseNumber }) => caseNumber);
    expect([await arrivalOf(asked), await missing()]).toEqual(['missing', [asked]]);
    await use.cases.arrivals.answer(asked, 'arrived');
    await expect(use.cases.arrivals.answer(asked, 'missing')).rejects.toMatchObject({ reason: 'arrivedBefore' });
    expect(await missing()).toEqual([]);
    const told = (await use.cases.audit.of(asked)).filter(({ action }) => action === 'payout-arrival');
    expect(told.map(({ details }) => details)).toEqual([{ arrival: 'missing' }, { arrival: 'arrived' }]);
  });

  test('and withdrawal exclude each other, whichever comes first', async () => {
    const ordered = await payoutCase();
    await use.cases.payouts.recordOrder(ordered, order);
    await expect(use.cases.withdrawals.request(ordered)).rejects.toMatchObject({ reason: 'settled' });

    const withdrawn = await payoutCase();
    await use.cases.withdrawals.request(withdrawn);
    expect(await use.cases.payouts.recordOrder(withdrawn, order)).toEqual({ ordered: false, reason: 'withdrawn' });
    expect(await use.cases.payouts.of(withdrawn)).toBeNull();
  });

  test('and withdrawal at the same time: exactly one of them succeeds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const caseNumber = await payoutCase();
      const ordering = () => use.cases.payouts.recordOrder(caseNumber, order);
      const withdrawing = () => use.cases.withdrawals.request(caseNumber);
      const together = round % 2 === 0 ? [ordering(), withdrawing(), ordering()] : [withdrawing(), ordering(), withdrawing()];
      await Promise.allSettled<unknown>(together);
      const { withdrawalRequestedAt } = await use.cases.files.get(caseNumber);
      expect((await use.cases.payouts.of(caseNumber)) === null).toBe(withdrawalRequestedAt !== null);
    }
  });

  test('are not ordered in a case that is closed, even where it was settled before', async () => {
    const caseNumber = await payoutCase();
    expect(await use.cases.payments.settle(caseNumber)).toEqual({ settled: true });
    await use.cases.files.close(caseNumber, 'completed', []);
    expect(await use.cases.payouts.recordOrder(caseNumber, order)).toEqual({ ordered: false, reason: 'closed' });
  });
});
