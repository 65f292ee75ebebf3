/** The books over random histories of cases, each step also taken twice at once; the database itself guards them. */
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from '#test';
import { isoDate, Money } from '../../src/policy/index.ts';
import { onDatabase } from './databases.ts';
import { calculation, startedCase } from './fixtures.ts';

/** 480.00 and 1440.00 are due: sums meet that now and then. */
const fen = fc.constantFrom<number>(1, 24_000, 48_000, 96_000, 144_000);
const paying = fc.record({ act: fc.constantFrom('personalShare' as const, 'remittance' as const), fen, unmatched: fc.boolean() });
const moneyOfNobody = ['decide', 'sendBack', 'sentBack'] as const;
const remitting = ['unitRemits', 'order', 'accept', 'recall', 'post', 'payout'] as const;
const goingBack = ['refund', 'unitGivesBack'] as const;
// A case that is closed early has no history.
const step = fc.oneof(
  { weight: 5, arbitrary: paying },
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom(...moneyOfNobody) }) },
  { weight: 7, arbitrary: fc.record({ act: fc.constantFrom(...remitting) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom(...goingBack) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('close' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

let keys = 0;

onDatabase('the books', (use) => {
  const today = isoDate('2026-03-01');

  /** A step of a case, as a worker or a callback takes it. What the case does not allow is refused. */
  async function take(caseNumber: string, done: Step, key: string): Promise<void> {
    const { payments, unmatched, orders, postings, refunds, payouts, files } = use.cases;
    if ('fen' in done) {
      const amount = Money.ofFen(done.fen);
      const payment = { idempotencyKey: key, kind: done.act, amount, paidOn: today, reference: 'R' };
      if (done.unmatched) await unmatched.keep('0000000000', payment);
      if (!done.unmatched || done.fen > 24_000) await payments.record(caseNumber, payment);
    } else if (done.act === 'decide' || done.act === 'sendBack') {
      const decision = { caseNumber: done.act === 'decide' ? caseNumber : null, reason: '查明', decidedBy: 'staff:a' };
      for (const { idempotencyKey } of await unmatched.waiting()) {
        await unmatched.decide(idempotencyKey, decision);
        for (const by of ['staff:a', 'staff:b']) await unmatched.approve(idempotencyKey, 1, by);
      }
    } else if (done.act === 'sentBack') {
      const back = { reference: 'TK-2', returnedOn: today };
      for (const { idempotencyKey } of await unmatched.waiting()) await unmatched.returned(idempotencyKey, back);
    } else if (done.act === 'unitRemits') {
      const payer = { branch: 'ableUnit', explanation: '', remitter: 'placementUnit', personalShareBorneBy: 'veteran' };
      await use.cases.decisions.record(caseNumber, {
        ...{ step: 'calculate-back-pay', elementInstanceKey: key, inputs: {}, outcome: { payer } },
        ...{ reasons: [], parameterVersions: [], decidedBy: 'rules' },
      });
    } else if (done.act === 'order') {
      const remitter = (await use.cases.decisions.of(caseNumber)).length > 0 ? 'placementUnit' : 'veteransAffairsBureau';
      await orders.record(caseNumber, { idempotencyKey: 'order', remitter });
    } else if (done.act === 'accept') {
      await orders.recordAccepted(caseNumber, 'order', { reference: `JK-${caseNumber}`, acceptedOn: today });
    } else if (done.act === 'recall') {
      await orders.recall(caseNumber);
    } else if (done.act === 'post') {
      const posting = { idempotencyKey: 'posting', insurance: 'pension' as const, months: 2, amount: Money.of('1440.00') };
      await postings.record(caseNumber, { ...posting, reference: 'RZ-1', postedOn: today });
    } else if (done.act === 'refund' || done.act === 'unitGivesBack') {
      for (const due of [...(await refunds.due(caseNumber, 'surplus')), ...(await refunds.late(caseNumber))]) {
        const { idempotencyKey, paymentId, amount, holder } = due;
        const paidBy = done.act === 'refund' ? null : holder;
        await refunds.record(caseNumber, { idempotencyKey, paymentId, amount, reference: 'TK-1', refundedOn: today, paidBy });
      }
    } else if (done.act === 'payout') {
      await payouts.recordOrder(caseNumber, { idempotencyKey: 'payout', payee: 'participant', amount: Money.of('9.99') });
      await payouts.recordMade(caseNumber, { idempotencyKey: 'payout', reference: 'ZF-1', paidOn: today, samplePercent: 0 });
    } else {
      await files.close(caseNumber, 'lapsed', []);
    }
  }

  const balanceOf = async (account: string): Promise<string> =>
    (await use.cases.books.balances()).find((one) => one.account === account)?.amount.toString() ?? '0.00';

  /** What a statement of the account would have to have. */
  async function statedOf(account: 'bank' | 'collected'): Promise<string> {
    const lines = await use.cases.reconciliations.compare(account, [{ number: 'none', day: today, amount: Money.of('0.01'), named: null }]);
    return Money.sum(lines.flatMap(({ recorded }) => recorded ?? [])).toString();
  }

  test('are zero in all and in each entry, and say what the facts and the statements say, whatever has happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 16 }), async (history) => {
        const caseNumber = await startedCase(use.cases);
        await use.cases.ledgers.save(caseNumber, calculation());
        for (const done of history) {
          const key = `key-${++keys}`;
          await Promise.allSettled([take(caseNumber, done, key), take(caseNumber, done, key)]);
        }
        expect(Money.sum((await use.cases.books.balances()).map(({ amount }) => amount)).isZero()).toBe(true);
        expect((await use.cases.books.verify()).findings).toEqual([]);
        for (const account of ['bank', 'collected'] as const) expect(await balanceOf(account)).toBe(await statedOf(account));
        const waiting = await use.cases.unmatched.waiting();
        const toGoBack = ({ decision }: (typeof waiting)[number]) => decision !== null && decision.approvedBy !== null;
        for (const [account, money] of [
          ['unmatched', waiting.filter((one) => !toGoBack(one))],
          ['returning', waiting.filter(toGoBack)],
        ] as const) {
          expect(await balanceOf(account)).toBe(Money.zero.minus(Money.sum(money.map(({ amount }) => amount))).toString());
        }
      }),
      { numRuns: 12 },
    );
    // Not because nothing has happened.
    expect((await use.cases.books.verify()).lines).toBeGreaterThan(100);
  });

  /** @returns what has moved since, by account */
  async function watched(): Promise<() => Promise<[string, string][]>> {
    const before = new Map((await use.cases.books.balances()).map(({ account, amount }) => [account, amount]));
    return async () =>
      (await use.cases.books.balances()).flatMap(({ account, amount }) => {
        const by = amount.minus(before.get(account) ?? Money.zero);
        return by.isZero() ? [] : [[account, by.toString()]];
      });
  }

  test('of a case from the payments to the posting nothing is left but what the funds have', async () => {
    const moved = await watched();
    const caseNumber = await startedCase(use.cases);
    await use.cases.ledgers.save(caseNumber, calculation());
    const steps: Step[] = [
      { act: 'personalShare', fen: 48_000, unmatched: false },
      { act: 'order' },
      { act: 'accept' },
      { act: 'remittance', fen: 44_000, unmatched: false },
      { act: 'recall' },
      { act: 'order' },
      { act: 'accept' },
      { act: 'remittance', fen: 100_000, unmatched: false },
      { act: 'post' },
    ];
    for (const done of steps) await take(caseNumber, done, `key-${++keys}`);
    expect(await moved()).toEqual([
      ['collected', '1440.00'],
      ['pensionFund', '-1440.00'],
    ]);
  });

  test('what a unit has for the person is not ours; what we give back, or remit, in its place it owes us', async () => {
    const moved = await watched();
    const start = async () => {
      const caseNumber = await startedCase(use.cases);
      await use.cases.ledgers.save(caseNumber, calculation());
      for (const done of [{ act: 'unitRemits' }, { act: 'personalShare', fen: 48_000, unmatched: false }] satisfies Step[])
        await take(caseNumber, done, `key-${++keys}`);
      return caseNumber;
    };
    const [remitting, returning, recalled] = [await start(), await start(), await start()];
    expect(await moved()).toEqual([
      ['withUnits', '1440.00'],
      ['held', '-1440.00'],
    ]);
    await take(remitting, { act: 'order' }, `key-${++keys}`);
    await use.cases.files.close(returning, 'lapsed', []);
    await take(returning, { act: 'refund' }, `key-${++keys}`);
    await use.cases.orders.record(recalled, { idempotencyKey: 'order', remitter: 'veteransAffairsBureau' });
    await take(recalled, { act: 'accept' }, `key-${++keys}`);
    expect(await moved()).toEqual([
      ['bank', '-960.00'],
      ['unitsOwe', '960.00'],
      ['receivable', '2880.00'],
      ['pending', '-2880.00'],
    ]);
    expect((await use.cases.books.verify()).findings).toEqual([]);
  });

  test('of what was remitted and is not due after all, the agency owes the remitter, and nobody anything else', async () => {
    const moved = await watched();
    const caseNumber = await startedCase(use.cases);
    const whole = calculation();
    await use.cases.ledgers.save(caseNumber, whole);
    await take(caseNumber, { act: 'personalShare', fen: 48_000, unmatched: false }, `key-${++keys}`);
    await take(caseNumber, { act: 'order' }, `key-${++keys}`);
    await take(caseNumber, { act: 'accept' }, `key-${++keys}`);
    await take(caseNumber, { act: 'remittance', fen: 144_000, unmatched: false }, `key-${++keys}`);
    const [half, share] = [Money.of('720.00'), { unitTotal: Money.of('480.00'), personalTotal: Money.of('240.00') }];
    await use.cases.ledgers.save(caseNumber, { ...whole, ...share, total: half, ledger: whole.ledger.slice(0, 2) });
    await take(caseNumber, { act: 'refund' }, `key-${++keys}`);
    const posting = { idempotencyKey: 'posting', insurance: 'pension' as const, months: 1, amount: half };
    await use.cases.postings.record(caseNumber, { ...posting, reference: 'RZ-1', postedOn: today });
    // Of what it owes, the bureau has passed on 240.00 for the person, who has got it back.
    expect(await moved()).toEqual([
      ['bank', '-240.00'],
      ['collected', '1440.00'],
      ['receivable', '-720.00'],
      ['remitting', '240.00'],
      ['pensionFund', '-720.00'],
    ]);
    expect((await use.cases.books.verify()).findings).toEqual([]);
  });

  test('money that has its case does not wait for one', async () => {
    const caseNumber = await startedCase(use.cases);
    const payment = {
      idempotencyKey: `key-${++keys}`,
      kind: 'remittance' as const,
      amount: Money.of('3.00'),
      paidOn: today,
      reference: 'R',
    };
    // The statement is approved while the agency tells of it.
    await Promise.allSettled([use.cases.unmatched.keep('', payment), use.cases.payments.record(caseNumber, payment)]);
    await use.cases.payments.record(caseNumber, payment);
    expect(await use.cases.unmatched.find(payment.idempotencyKey)).toBeNull();
    const later = { ...payment, idempotencyKey: `key-${++keys}` };
    await use.cases.payments.record(caseNumber, later);
    await expect(use.cases.unmatched.keep('', later)).rejects.toThrow(later.idempotencyKey);
    expect((await use.cases.books.verify()).findings).toEqual([]);
  });

  test('are only added to, by entries that are zero', async () => {
    const line = (fact: string, amount: string) =>
      sql`insert into book_lines (fact, key, turn, account, amount, entered_at) values ('payment', ${fact}, 1, 'bank', ${amount}, now())`;
    await expect(use.database.execute(line('of-nobody', '0.01'))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('payment of-nobody does not balance') },
    });
    for (const change of [sql`update book_lines set amount = 0`, sql`delete from book_lines`, sql`truncate book_lines`]) {
      await expect(use.database.execute(change)).rejects.toMatchObject({ cause: { message: expect.stringContaining('only added to') } });
    }
  });
});
