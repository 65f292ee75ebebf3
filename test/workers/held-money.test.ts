/** B-04: a personal share goes back from whoever received it. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import listHeldMoney from '../../workers/return-held-money/list-held-money.ts';
import settleHeldMoney from '../../workers/return-held-money/settle-held-money.ts';
import beginStep from '../../workers/shared/begin-step.ts';
import recordDecision from '../../workers/shared/record-decision.ts';
import calculateBackPay from '../../workers/veteran-back-pay/calculate-back-pay.ts';
import refundBureauPayments from '../../workers/veteran-back-pay/refund-bureau-payments.ts';
import refundPayments from '../../workers/shared/refund-payments.ts';
import { toCalculation } from './paths.ts';
import { payers } from './payers.ts';
import { world, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

/** A case with 100.00 of the personal share, by the payer of the table. */
async function paid(person: string, payer: object): Promise<string> {
  const caseNumber = await at.caseOf(person);
  await toCalculation(at, caseNumber, payer);
  await more(caseNumber, '100.00');
  return caseNumber;
}

async function more(caseNumber: string, amount: string): Promise<void> {
  const payment = {
    kind: 'personalShare',
    paidOn: isoDate('2026-03-02'),
    reference: '流水1',
    idempotencyKey: `${caseNumber} ${amount}`,
  } as const;
  await at.cases.payments.record(caseNumber, { ...payment, amount: Money.of(amount) });
}

const listed = (caseNumber: string) => at.run(listHeldMoney, caseNumber, {}, { id: 'list-held-money', process: 'return-held-money' });
const received = async (caseNumber: string) => (await at.cases.payments.totals(caseNumber)).personalShare.received.toString();

describe('the unit has it', () => {
  test('the bureau’s bank pays nothing back, and the unit is listed with the amount', async () => {
    const caseNumber = await paid('测试甲一', payers.ableUnit);
    await at.run(refundBureauPayments, caseNumber, {}, { id: 'refund-lapsed-payments' });
    expect(await received(caseNumber)).toBe('100.00');
    expect(await listed(caseNumber)).toMatchObject({
      moneyHeld: true,
      holders: ['placementUnit'],
      heldMoney: { total: '100.00', rows: [{ holder: '原安置单位', amount: '100.00' }] },
    });
  });

  test.each([
    ['the unit', '测试甲二', { decision: 'returned', returnedOn: '2026-03-20', voucherNumber: 'TK-1' }],
    ['the bureau in its place', '测试甲七', { decision: 'advanced', fundDocument: '财社〔2026〕1号', reason: '单位账户冻结' }],
  ])('%s gives back what was listed; what has come since is listed anew', async (_who, person, answer) => {
    const caseNumber = await paid(person, payers.ableUnit);
    const first = await listed(caseNumber);
    await more(caseNumber, '30.00');
    expect(await listed(caseNumber)).toEqual(first);
    const place = (id: string, visit = 1) => ({ id, visit, process: 'return-held-money' });
    const confirmed = async (visit: number) => {
      await at.run(beginStep, caseNumber, {}, place('confirm-held-money', visit));
      return at.run(recordDecision, caseNumber, { confirmHeldMoney: answer }, place('confirm-held-money', visit));
    };
    // The first only proposes.
    expect([await confirmed(1), await at.cases.decisions.latest(caseNumber, 'confirm-held-money')]).toEqual([{}, null]);
    expect(await confirmed(2)).toMatchObject({ confirmHeldMoney: answer });
    const settle = () => at.run(settleHeldMoney, caseNumber, {}, place('settle-held-money'));
    await settle();
    // The job is delivered twice.
    await settle();
    expect(await received(caseNumber)).toBe('30.00');
    expect(await at.run(listHeldMoney, caseNumber, {}, place('list-held-money', 2))).toMatchObject({ heldMoney: { total: '30.00' } });
  });

  test('a case that began by an earlier diagram is paid back as that has it', async () => {
    const caseNumber = await paid('测试丁六', payers.ableUnit);
    await at.run(refundPayments, caseNumber, {}, { id: 'refund-lapsed-payments' });
    expect(await received(caseNumber)).toBe('0.00');
  });
});

describe('B-48 the unit is asked to remit no more', () => {
  const recalled = async (person: string, now: object) => {
    const caseNumber = await paid(person, payers.ableUnit);
    const answer = { decision: 'inability', reason: '账户冻结' };
    await at.run(recordDecision, caseNumber, { resolveRemittance: answer }, { id: 'resolve-remittance' });
    await at.run(calculateBackPay, caseNumber, { payer: now, hardship: 'none' }, { id: 'calculate-back-pay', visit: 2 });
    return caseNumber;
  };

  test('the bureau remits in its place: the letter told it to hand over the share, and the bureau gives it back', async () => {
    const caseNumber = await recalled('测试甲四', payers.noUnit);
    expect(await listed(caseNumber)).toMatchObject({ moneyHeld: false, holders: [] });
    await at.run(refundBureauPayments, caseNumber, {}, { id: 'refund-lapsed-payments' });
    expect(await received(caseNumber)).toBe('0.00');
  });

  test('it is able to pay after all: it keeps the share', async () => {
    expect(await listed(await recalled('测试甲五', payers.ableUnit))).toMatchObject({ holders: ['placementUnit'] });
  });
});

test('the bureau has it: its bank pays it back, and no unit is asked', async () => {
  const caseNumber = await paid('测试甲三', payers.noUnit);
  await at.run(refundBureauPayments, caseNumber, {}, { id: 'refund-lapsed-payments' });
  expect(await received(caseNumber)).toBe('0.00');
  expect(await listed(caseNumber)).toMatchObject({ moneyHeld: false, holders: [] });
});
