/** The books over random histories of cases, each step also taken twice at once; the database itself guards them. */
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from '#test';
import { isoDate, Money } from '../../src/policy/index.ts';
import { onDatabase } from './databases.ts';
import { calculation, startedCase } from './fixtures.ts';

/** 480.00 and 1440.00 are due: sums meet that now and then. */
const fen = fc.constantFrom<number>(1, 24_000, 48_000, 96_000, 144_000);
const step = fc.oneof(
  fc.record({ act: fc.constantFrom('personalShare' as const, 'remittance' as const), fen, unmatched: fc.boolean() }),
  fc.record({
    act: fc.constantFrom(
      'decide' as const,
      'sendBack' as const,
      'sentBack' as const,
      'order' as const,
      'recall' as const,
      'post' as const,
      'refund' as const,
      'payout' as const,
      'close' as const,
    ),
  }),
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
    } else if (done.act === 'order') {
      await orders.record(caseNumber, { idempotencyKey: key, remitter: 'veteransAffairsBureau' });
    } else if (done.act === 'recall') {
      await orders.recall(caseNumber);
    } else if (done.act === 'post') {
      const posting = { idempotencyKey: 'posting', insurance: 'pension' as const, months: 2, amount: Money.of('1440.00') };
      await postings.record(caseNumber, { ...posting, reference: 'RZ-1', postedOn: today });
    } else if (done.act === 'refund') {
      for (const due of [...(await refunds.due(caseNumber, 'surplus')), ...(await refunds.late(caseNumber))]) {
        const { idempotencyKey, paymentId, amount } = due;
        await refunds.record(caseNumber, { idempotencyKey, paymentId, amount, reference: 'TK-1', refundedOn: today });
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

  test('are zero in all and in each entry, and say what the facts say, whatever has happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (history) => {
        const caseNumber = await startedCase(use.cases);
        await use.cases.ledgers.save(caseNumber, calculation());
        for (const done of history) {
          const key = `key-${++keys}`;
          await Promise.allSettled([take(caseNumber, done, key), take(caseNumber, done, key)]);
        }
        expect(Money.sum((await use.cases.books.balances()).map(({ amount }) => amount)).isZero()).toBe(true);
        expect((await use.cases.books.verify()).findings).toEqual([]);
        const waiting = await use.cases.unmatched.waiting();
        const toGoBack = ({ decision }: (typeof waiting)[number]) => decision !== null && decision.approvedBy !== null;
        for (const [account, money] of [
          ['unmatched', waiting.filter((one) => !toGoBack(one))],
          ['returning', waiting.filter(toGoBack)],
        ] as const) {
          expect(await balanceOf(account)).toBe(Money.zero.minus(Money.sum(money.map(({ amount }) => amount))).toString());
        }
      }),
      { numRuns: 24 },
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
      { act: 'remittance', fen: 44_000, unmatched: false },
      { act: 'recall' },
      { act: 'order' },
      { act: 'remittance', fen: 100_000, unmatched: false },
      { act: 'post' },
    ];
    for (const done of steps) await take(caseNumber, done, `key-${++keys}`);
    expect(await moved()).toEqual([
      ['collected', '1440.00'],
      ['pensionFund', '-1440.00'],
    ]);
  });

  test('of what was remitted and is not due after all, the agency owes the remitter, and nobody anything else', async () => {
    const moved = await watched();
    const caseNumber = await startedCase(use.cases);
    const whole = calculation();
    await use.cases.ledgers.save(caseNumber, whole);
    await take(caseNumber, { act: 'personalShare', fen: 48_000, unmatched: false }, `key-${++keys}`);
    await take(caseNumber, { act: 'order' }, `key-${++keys}`);
    await take(caseNumber, { act: 'remittance', fen: 144_000, unmatched: false }, `key-${++keys}`);
    const [half, share] = [Money.of('720.00'), { unitTotal: Money.of('480.00'), personalTotal: Money.of('240.00') }];
    await use.cases.ledgers.save(caseNumber, { ...whole, ...share, total: half, ledger: whole.ledger.slice(0, 2) });
    await take(caseNumber, { act: 'refund' }, `key-${++keys}`);
    const posting = { idempotencyKey: 'posting', insurance: 'pension' as const, months: 1, amount: half };
    await use.cases.postings.record(caseNumber, { ...posting, reference: 'RZ-1', postedOn: today });
    expect(await moved()).toEqual([
      ['collected', '1440.00'],
      ['receivable', '-720.00'],
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
