import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import orderRemittance from '../../workers/veteran-back-pay/order-remittance.ts';
import postMedicalContributions from '../../workers/veteran-back-pay/post-medical-contributions.ts';
import postPensionContributions from '../../workers/veteran-back-pay/post-pension-contributions.ts';
import refundPayments from '../../workers/shared/refund-payments.ts';
import { toCalculation } from './paths.ts';
import { payers } from './payers.ts';
import { world, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

async function calculated(person: string): Promise<string> {
  const caseNumber = await at.caseOf(person);
  await toCalculation(at, caseNumber, payers.noUnit);
  return caseNumber;
}

const ordersOf = async (caseNumber: string) => (await at.agencies.state()).orders.filter((order) => order.caseNumber === caseNumber);

describe('order-remittance (B-46)', () => {
  test('orders the whole sum once, also when the answer is lost and the job comes again', async () => {
    const caseNumber = await calculated('测试甲三');
    await at.agencies.post('/faults', { path: '/collection-agency/remittance-orders', times: 1, loseAnswer: true });
    await expect(at.run(orderRemittance, caseNumber)).rejects.toThrow(/not reachable/);
    await at.run(orderRemittance, caseNumber);
    await at.run(orderRemittance, caseNumber);
    const { calculation } = await at.cases.files.get(caseNumber, 'veteran-back-pay');
    expect(await ordersOf(caseNumber)).toEqual([expect.objectContaining({ amount: calculation?.total.toString() })]);
  });

  test('B-48 after a unit that remitted a part the bureau orders the rest; where all has arrived, nothing', async () => {
    const remits = async (person: string, part: (due: Money) => Money) => {
      const caseNumber = await calculated(person);
      const due = (await at.cases.payments.totals(caseNumber)).remittance.due ?? Money.zero;
      const payment = { kind: 'remittance', paidOn: isoDate('2026-03-02'), reference: '流水0', idempotencyKey: `unit-${person}` } as const;
      await at.cases.payments.record(caseNumber, { ...payment, amount: part(due) });
      await at.run(orderRemittance, caseNumber);
      await at.run(orderRemittance, caseNumber);
      return { orders: await ordersOf(caseNumber), due };
    };
    const partly = await remits('测试丁六', () => Money.of('1000.00'));
    expect(partly.orders).toEqual([expect.objectContaining({ amount: partly.due.minus(Money.of('1000.00')).toString() })]);
    expect((await remits('测试丁四', (due) => due)).orders).toEqual([]);
  });

  test('from the order on nothing can be withdrawn; a withdrawal before it stops the order', async () => {
    const ordered = await calculated('测试甲六');
    await at.run(orderRemittance, ordered);
    await expect(at.cases.withdrawals.request(ordered)).rejects.toMatchObject({ reason: 'remittanceOrdered' });

    const withdrawn = await calculated('测试丁二');
    await at.cases.withdrawals.request(withdrawn);
    await expect(at.run(orderRemittance, withdrawn)).resolves.toEqual({});
    expect(await ordersOf(withdrawn)).toEqual([]);
  });

  test('without a calculation it becomes an incident that says so', async () => {
    const caseNumber = await at.caseOf('测试乙四');
    await expect(at.run(orderRemittance, caseNumber)).rejects.toThrow('the case file has no calculation');
  });
});

describe('posting (B-06)', () => {
  test('posts the months that were paid for, each insurance once', async () => {
    const caseNumber = await calculated('测试甲九');
    const { calculation } = await at.cases.files.get(caseNumber, 'veteran-back-pay');
    for (const worker of [postPensionContributions, postMedicalContributions, postPensionContributions]) {
      await at.run(worker, caseNumber);
    }
    const { pensionPostings, medicalPostings } = await at.agencies.state();
    expect(pensionPostings).toEqual([expect.objectContaining({ months: 36 + 24 })]);
    expect(medicalPostings).toEqual([expect.objectContaining({ months: 240 })]);
    const progress = await at.cases.progress.of(caseNumber);
    const { pension, medical } = calculation ?? {};
    expect(progress?.postings.map(({ amount }) => amount).sort()).toEqual(
      [pension, medical].map((part) => part?.unitTotal.plus(part.personalTotal).toString()).sort(),
    );
  });
});

describe('refund-payments', () => {
  test('gives back what the veteran paid, once', async () => {
    const caseNumber = await calculated('测试甲八');
    const payment = { kind: 'personalShare', paidOn: isoDate('2026-03-02'), reference: '流水1' } as const;
    await at.cases.payments.record(caseNumber, { ...payment, idempotencyKey: 'p1', amount: Money.of('100.00') });
    await at.cases.payments.record(caseNumber, { ...payment, idempotencyKey: 'p2', amount: Money.of('20.50') });
    await at.agencies.post('/faults', { path: '/bank/refunds', times: 1, loseAnswer: true });
    await expect(at.run(refundPayments, caseNumber)).rejects.toThrow(/not reachable/);
    await at.run(refundPayments, caseNumber);
    await at.run(refundPayments, caseNumber);
    const amounts = (await at.agencies.state()).refunds.map(({ amount }) => amount).sort();
    expect(amounts).toEqual(['100.00', '20.50']);
    expect((await at.cases.payments.totals(caseNumber)).personalShare.received.isZero()).toBe(true);
  });

  test('once the sum is ordered only what is too much goes back', async () => {
    const caseNumber = await calculated('测试丁九');
    const { due } = (await at.cases.payments.totals(caseNumber)).personalShare;
    const amount = (due ?? Money.zero).plus(Money.of('7.00'));
    const payment = { kind: 'personalShare', paidOn: isoDate('2026-03-02'), reference: '流水2' } as const;
    await at.cases.payments.record(caseNumber, { ...payment, idempotencyKey: 'p3', amount });
    await at.run(orderRemittance, caseNumber);
    await at.run(refundPayments, caseNumber, {}, { id: 'refund-surplus' });
    await at.run(refundPayments, caseNumber, {}, { id: 'refund-surplus' });
    expect((await at.cases.payments.totals(caseNumber)).personalShare).toMatchObject({ received: due, surplus: Money.zero });
  });

  test('nothing paid, nothing to give back', async () => {
    const caseNumber = await at.caseOf('测试乙六');
    await expect(at.run(refundPayments, caseNumber)).resolves.toEqual({});
  });
});
