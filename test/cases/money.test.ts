import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { IdempotencyConflict, type NewPayment, referenceOf } from '../../src/cases/index.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { onDatabase } from './databases.ts';
import { calculation, messagesOf, startedCase } from './fixtures.ts';

let payments = 0;

function payment(amount: string, changes: Partial<NewPayment> = {}): NewPayment {
  const idempotencyKey = `bank-${++payments}`;
  const paidOn = isoDate('2026-03-01');
  return { idempotencyKey, kind: 'personalShare', amount: Money.of(amount), paidOn, reference: 'R', ...changes };
}

onDatabase('the money of a case', (use) => {
  /** A case with 480.00 due from the veteran and 1440.00 to be remitted. */
  async function calculatedCase(borneBy?: 'governmentFinance'): Promise<string> {
    const caseNumber = await startedCase(use.cases);
    await use.cases.ledgers.save(caseNumber, calculation(borneBy));
    return caseNumber;
  }
  const totalsOf = async (caseNumber: string) => JSON.parse(JSON.stringify(await use.cases.payments.totals(caseNumber)));
  const lateOf = async (caseNumber: string) =>
    (await use.cases.refunds.late(caseNumber)).map(({ kind, amount }) => [kind, amount.toString()]);
  const names = async (caseNumber: string) => (await messagesOf(use.cases, caseNumber)).map(({ name }) => name);

  describe('personal share (B-04)', () => {
    test('is announced when the sum is reached, not before, and once', async () => {
      const caseNumber = await calculatedCase();
      const first = await use.cases.payments.record(caseNumber, payment('479.99'));
      expect(JSON.parse(JSON.stringify(first))).toMatchObject({
        recorded: true,
        totals: { personalShare: { due: '480.00', received: '479.99', outstanding: '0.01', surplus: '0.00' } },
      });
      expect(await names(caseNumber)).toEqual([]);
      await use.cases.payments.record(caseNumber, payment('0.01'));
      const [message] = await messagesOf(use.cases, caseNumber);
      expect(message).toMatchObject({
        messageId: `${caseNumber}:personal-share-received:calculation-1`,
        name: 'personal-share-received',
        correlationKey: caseNumber,
        untilAcknowledged: false,
      });
      await use.cases.messages.markSent([message?.messageId ?? '']);
      await use.cases.payments.record(caseNumber, payment('100.00'));
      use.clock.advance(60_000);
      expect(await names(caseNumber)).toEqual([]);
      expect(await totalsOf(caseNumber)).toMatchObject({ personalShare: { outstanding: '0.00', surplus: '100.00' } });
    });

    test('is counted once when the callback is repeated, also at the same time', async () => {
      const caseNumber = await calculatedCase();
      const paid = payment('200.00');
      const answers = await Promise.all([1, 2, 3].map(() => use.cases.payments.record(caseNumber, paid)));
      expect(answers.filter(({ recorded }) => recorded)).toHaveLength(1);
      expect(await totalsOf(caseNumber)).toMatchObject({ personalShare: { received: '200.00' } });
    });

    test('is announced once when two callbacks complete the sum at the same time', async () => {
      const caseNumber = await calculatedCase();
      await Promise.all(['240.00', '240.00', '240.00'].map((sum) => use.cases.payments.record(caseNumber, payment(sum))));
      expect(await names(caseNumber)).toEqual(['personal-share-received']);
      expect(await totalsOf(caseNumber)).toMatchObject({ personalShare: { surplus: '240.00' } });
    });

    test.each([
      ['amount', { amount: Money.of('1.01') }],
      ['kind', { kind: 'remittance' as const }],
      ['date', { paidOn: isoDate('2026-03-02') }],
      ['reference', { reference: 'other' }],
    ])('is refused if its payment id was used with another %s', async (_what, change) => {
      const caseNumber = await calculatedCase();
      const paid = payment('1.00');
      await use.cases.payments.record(caseNumber, paid);
      await expect(use.cases.payments.record(caseNumber, { ...paid, ...change })).rejects.toThrow(IdempotencyConflict);
      const other = await calculatedCase();
      await expect(use.cases.payments.record(other, paid)).rejects.toThrow(IdempotencyConflict);
    });

    test('is kept without the name that a bank put in its reference', async () => {
      const caseNumber = await calculatedCase();
      const paid = payment('1.00', { reference: '测试人缴费' });
      await use.cases.payments.record(caseNumber, paid);
      expect(await use.cases.payments.record(caseNumber, paid)).toMatchObject({ recorded: false });
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ payments: [{ reference: '测**缴费' }] });
    });

    test('that is nothing or negative is refused', async () => {
      const caseNumber = await calculatedCase();
      await expect(use.cases.payments.record(caseNumber, payment('0.00'))).rejects.toThrow(RangeError);
      await expect(use.cases.payments.record(caseNumber, payment('-5.00'))).rejects.toThrow(RangeError);
    });

    test('paid before the case waits for it is announced when the wait begins', async () => {
      const caseNumber = await startedCase(use.cases);
      await use.cases.payments.record(caseNumber, payment('480.00'));
      await use.cases.ledgers.save(caseNumber, calculation());
      expect(await names(caseNumber)).toEqual([]);
      const wait = { elementId: 'await-personal-share', elementInstanceKey: '7', name: '等待个人缴费到账' };
      await use.cases.steps.begin(caseNumber, wait);
      await use.cases.steps.begin(caseNumber, wait);
      expect(await names(caseNumber)).toEqual(['personal-share-received']);
    });

    test('is not waited for where government finance bears it (B-41, B-47)', async () => {
      const caseNumber = await calculatedCase('governmentFinance');
      await use.cases.steps.begin(caseNumber, { elementId: 'await-personal-share', elementInstanceKey: '8', name: '等待' });
      expect(await names(caseNumber)).toEqual([]);
      expect(await totalsOf(caseNumber)).toMatchObject({ personalShare: { due: '0.00' }, remittance: { due: '1440.00' } });
    });

    test('that comes after the end of the case is kept, and the engine is told once to give it back', async () => {
      const caseNumber = await calculatedCase();
      await use.cases.files.close(caseNumber, 'lapsed', []);
      expect(await names(caseNumber)).toEqual([]);
      const paid = payment('480.00');
      await Promise.all([1, 2].map(() => use.cases.payments.record(caseNumber, paid)));
      expect(await names(caseNumber)).toEqual(['late-money-received']);
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ refundable: '480.00' });
      expect(await lateOf(caseNumber)).toEqual([['personalShare', '480.00']]);
    });

    test.each(['withdrawn', 'refused', 'lapsed', 'completed'] as const)(
      'at the moment of the end (%s): one of both tells the engine',
      async (outcome) => {
        for (let round = 0; round < 5; round++) {
          const caseNumber = await calculatedCase('governmentFinance');
          await Promise.all([use.cases.payments.record(caseNumber, payment('9.00')), use.cases.files.close(caseNumber, outcome, [])]);
          expect(await names(caseNumber)).toEqual(['late-money-received']);
          expect(await lateOf(caseNumber)).toEqual([['personalShare', '9.00']]);
        }
      },
    );

    test('after a case that took effect only what nobody owed goes back; without effect also what the agency received', async () => {
      const completed = await calculatedCase();
      await use.cases.payments.record(completed, payment('480.00'));
      await use.cases.payments.record(completed, payment('1440.00', { kind: 'remittance' }));
      await use.cases.files.close(completed, 'completed', []);
      expect(await lateOf(completed)).toEqual([]);
      use.clock.advance(60_000);
      await use.cases.payments.record(completed, payment('20.00', { kind: 'remittance' }));
      await use.cases.payments.record(completed, payment('7.00'));
      expect(await lateOf(completed)).toEqual([
        ['remittance', '20.00'],
        ['personalShare', '7.00'],
      ]);

      const lapsed = await calculatedCase();
      await use.cases.payments.record(lapsed, payment('440.00', { kind: 'remittance' }));
      await use.cases.files.close(lapsed, 'lapsed', []);
      expect(await lateOf(lapsed)).toEqual([['remittance', '440.00']]);
      const [late] = await use.cases.refunds.late(lapsed);
      if (!late) throw new Error('nothing is late');
      const { idempotencyKey, paymentId, amount } = late;
      const refund = { idempotencyKey, paymentId, amount, reference: 'TK-9', refundedOn: isoDate('2026-03-09') };
      await Promise.all([1, 2].map(() => use.cases.refunds.record(lapsed, refund)));
      expect(await lateOf(lapsed)).toEqual([]);
    });

    test('nothing is late while the case runs', async () => {
      const caseNumber = await calculatedCase();
      await use.cases.payments.record(caseNumber, payment('900.00'));
      expect(await lateOf(caseNumber)).toEqual([]);
    });
  });

  /** Each payment, and in which order they are told of, some twice; what stands in one list is told at the same time. */
  const told = fc
    .array(fc.record({ kind: fc.constantFrom('personalShare' as const, 'remittance' as const), fen: fc.constantFrom(1, 24_000, 96_000) }), {
      minLength: 1,
      maxLength: 5,
    })
    .chain((paid) => {
      const numbers = paid.map((_, index) => index);
      const bunches = fc.array(fc.subarray(numbers, { minLength: 1 }), { maxLength: 3 });
      return fc.record({ paid: fc.constant(paid), before: bunches, last: fc.shuffledSubarray(numbers, { minLength: paid.length }) });
    });

  test('comes to the same in whatever order it is told of, and however often', async () => {
    await fc.assert(
      fc.asyncProperty(told, async ({ paid, before, last }) => {
        const caseNumber = await calculatedCase();
        const all = paid.map(({ kind, fen }) => payment(Money.ofFen(fen).toString(), { kind }));
        for (const bunch of [...before, ...last.map((one) => [one])]) {
          await Promise.all(bunch.map((one) => use.cases.payments.record(caseNumber, all[one] ?? payment('0.01'))));
        }
        const sums = (kind: string) => Money.sum(all.filter((one) => one.kind === kind).map(({ amount }) => amount));
        const due = { personalShare: Money.of('480.00'), remittance: Money.of('1440.00') } as const;
        const kinds = ['personalShare', 'remittance'] as const;
        const { zero } = Money;
        const over = (kind: (typeof kinds)[number]) => sums(kind).minus(due[kind]);
        for (const kind of kinds) {
          const reached = over(kind).compareTo(zero) >= 0;
          expect((await totalsOf(caseNumber))[kind]).toEqual({
            due: due[kind].toString(),
            received: sums(kind).toString(),
            outstanding: (reached ? zero : zero.minus(over(kind))).toString(),
            surplus: (reached ? over(kind) : zero).toString(),
          });
        }
        const messages = { personalShare: 'personal-share-received', remittance: 'remittance-received' } as const;
        const reached = kinds.filter((kind) => over(kind).compareTo(zero) >= 0).map((kind) => messages[kind]);
        expect((await names(caseNumber)).toSorted()).toEqual(reached);
      }),
      { numRuns: 30 },
    );
  });

  describe('remittance (B-05)', () => {
    const order = { idempotencyKey: 'order', remitter: 'veteransAffairsBureau' as const };

    test('is ordered once, for the whole sum, and announced when it has arrived', async () => {
      const caseNumber = await calculatedCase();
      const first = await use.cases.orders.record(caseNumber, order);
      const second = await use.cases.orders.record(caseNumber, { ...order, idempotencyKey: 'another-visit' });
      expect(second).toEqual(first);
      expect(JSON.parse(JSON.stringify(first))).toMatchObject({ ordered: true, order: { amount: '1440.00', reference: null } });
      const accepted = { reference: 'JK-1', acceptedOn: isoDate('2026-03-03') };
      for (let told = 0; told < 2; told++)
        expect(await use.cases.orders.recordAccepted(caseNumber, 'order', accepted)).toMatchObject({ reference: 'JK-1' });
      const actions = (await use.cases.audit.of(caseNumber)).map(({ action }) => action);
      expect(actions.filter((action) => action === 'remittance-order-accepted')).toHaveLength(1);
      await use.cases.payments.record(caseNumber, payment('1440.00', { kind: 'remittance' }));
      expect(await names(caseNumber)).toEqual(['remittance-received']);
    });

    test('cannot be ordered without a calculation, nor an unknown order be accepted', async () => {
      const caseNumber = await startedCase(use.cases);
      await expect(use.cases.orders.record(caseNumber, order)).rejects.toThrow('no calculation');
      await expect(
        use.cases.orders.recordAccepted(caseNumber, 'order', { reference: 'JK-1', acceptedOn: isoDate('2026-03-03') }),
      ).rejects.toThrow('no remittance order');
    });

    test('is recalled from whoever cannot pay (B-48): what has arrived counts, and only the rest is ordered again', async () => {
      const caseNumber = await calculatedCase();
      await use.cases.orders.record(caseNumber, { ...order, remitter: 'placementUnit' });
      await use.cases.payments.record(caseNumber, payment('440.00', { kind: 'remittance' }));
      await use.cases.orders.recall(caseNumber);
      await use.cases.orders.recall(caseNumber);
      expect((await use.cases.files.get(caseNumber)).remittanceOrderedAt).toBeNull();
      await expect(use.cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ reason: 'remittanceOrdered' });
      await use.cases.ledgers.save(caseNumber, { ...calculation(), gapMonths: 3 } as never);
      const again = await use.cases.orders.record(caseNumber, order);
      expect(JSON.parse(JSON.stringify(again))).toMatchObject({ order: { remitter: 'veteransAffairsBureau', amount: '1000.00' } });
    });

    test('recalled before anything has arrived, the application can be withdrawn', async () => {
      const caseNumber = await calculatedCase();
      await use.cases.orders.record(caseNumber, order);
      await use.cases.orders.recall(caseNumber);
      await expect(use.cases.withdrawals.request(caseNumber)).resolves.toBeDefined();
    });

    test('and withdrawal exclude each other: after the order the withdrawal is refused', async () => {
      const caseNumber = await calculatedCase();
      await use.cases.orders.record(caseNumber, order);
      await expect(use.cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ reason: 'remittanceOrdered' });
      expect(await names(caseNumber)).toEqual([]);
    });

    test('and withdrawal exclude each other: after the withdrawal nothing is ordered', async () => {
      const caseNumber = await calculatedCase();
      const requested = await use.cases.withdrawals.request(caseNumber);
      expect(await use.cases.withdrawals.request(caseNumber)).toEqual(requested);
      expect(await use.cases.orders.record(caseNumber, order)).toEqual({ ordered: false, reason: 'withdrawn' });
      expect(await names(caseNumber)).toEqual(['application-withdrawn']);
      await use.cases.files.close(caseNumber, 'withdrawn', []);
      expect(await use.cases.withdrawals.request(caseNumber)).toEqual(requested);
      expect(await use.cases.orders.record(caseNumber, order)).toEqual({ ordered: false, reason: 'closed' });
    });

    test('and withdrawal at the same time: exactly one of them succeeds', async () => {
      for (let round = 0; round < 10; round++) {
        const caseNumber = await calculatedCase();
        const ordering = () => use.cases.orders.record(caseNumber, order);
        const withdrawing = () => use.cases.withdrawals.request(caseNumber);
        const pair = round % 2 === 0 ? [ordering(), withdrawing()] : [withdrawing(), ordering()];
        const results = await Promise.allSettled<unknown>(pair);
        const [ordered, withdrawn] = round % 2 === 0 ? results : results.reverse();
        const isOrdered = ordered?.status === 'fulfilled' && (ordered.value as { ordered: boolean }).ordered;
        expect(isOrdered).toBe(withdrawn?.status === 'rejected');
        const file = await use.cases.files.get(caseNumber);
        expect(file.remittanceOrderedAt === null).toBe(file.withdrawalRequestedAt !== null);
      }
    });
  });

  describe('refunds', () => {
    const refundedOn = isoDate('2026-03-05');

    test('give back every payment of a case that ends without back-pay, each once', async () => {
      const caseNumber = await calculatedCase();
      const [a, b] = [payment('200.00'), payment('80.00')];
      await use.cases.payments.record(caseNumber, a);
      await use.cases.payments.record(caseNumber, b);
      const due = await use.cases.refunds.due(caseNumber, 'everything');
      expect(due.map(({ paymentId, amount }) => [paymentId, amount.toString()])).toEqual([
        [a.idempotencyKey, '200.00'],
        [b.idempotencyKey, '80.00'],
      ]);
      for (const { idempotencyKey, paymentId, amount } of due) {
        const refund = { idempotencyKey, paymentId, amount, reference: `TK-${paymentId}`, refundedOn };
        const [first, second] = await Promise.all([1, 2].map(() => use.cases.refunds.record(caseNumber, refund)));
        expect(first).toEqual(second);
        const changed = { ...refund, reference: 'other' };
        await expect(use.cases.refunds.record(caseNumber, changed)).rejects.toThrow(IdempotencyConflict);
      }
      expect(await use.cases.refunds.due(caseNumber, 'everything')).toEqual([]);
      expect(await totalsOf(caseNumber)).toMatchObject({ personalShare: { received: '0.00', outstanding: '480.00' } });
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ refunds: [{ amount: '200.00' }, { amount: '80.00' }] });
    });

    test('of a surplus take the newest payments, and leave what is due', async () => {
      const caseNumber = await calculatedCase();
      const [a, b] = [payment('500.00'), payment('30.00')];
      await use.cases.payments.record(caseNumber, a);
      await use.cases.payments.record(caseNumber, b);
      const due = await use.cases.refunds.due(caseNumber, 'surplus');
      expect(due.map(({ paymentId, amount }) => [paymentId, amount.toString()])).toEqual([
        [a.idempotencyKey, '20.00'],
        [b.idempotencyKey, '30.00'],
      ]);
      expect(await use.cases.progress.of(caseNumber)).toMatchObject({ refundable: '50.00' });
      const [part] = due;
      if (!part) throw new Error('nothing to refund');
      await use.cases.refunds.record(caseNumber, { ...part, reference: 'TK-1', refundedOn });
      const rest = await use.cases.refunds.due(caseNumber, 'everything');
      expect(rest[0]).toMatchObject({ paymentId: a.idempotencyKey, idempotencyKey: `${caseNumber}:refund:${a.idempotencyKey}:2` });
      expect(rest[0]?.amount.toString()).toBe('480.00');
    });

    test('are never more than was paid, and only of a personal share of the case', async () => {
      const caseNumber = await calculatedCase();
      const [share, remitted] = [payment('100.00'), payment('1440.00', { kind: 'remittance' })];
      await use.cases.payments.record(caseNumber, share);
      await use.cases.payments.record(caseNumber, remitted);
      const refund = { idempotencyKey: 'r', paymentId: share.idempotencyKey, amount: Money.of('100.01'), reference: 'T', refundedOn };
      await expect(use.cases.refunds.record(caseNumber, refund)).rejects.toThrow(RangeError);
      await expect(use.cases.refunds.record(caseNumber, { ...refund, amount: Money.zero })).rejects.toThrow(RangeError);
      const ofRemittance = { ...refund, paymentId: remitted.idempotencyKey, amount: Money.of('1.00') };
      await expect(use.cases.refunds.record(caseNumber, ofRemittance)).rejects.toThrow(RangeError);
    });
  });

  test('a case is found by the payment reference that its letters name, and by no other', async () => {
    for (let round = 0; round < 20; round++) {
      const caseNumber = await startedCase(use.cases);
      expect(await use.cases.unmatched.caseOf(referenceOf(caseNumber))).toBe(caseNumber);
    }
    expect(await use.cases.unmatched.caseOf('0000000000')).toBeNull();
  });

  test('postings are recorded once (B-06)', async () => {
    const caseNumber = await calculatedCase();
    const base = { idempotencyKey: 'p', insurance: 'pension' as const, months: 2, amount: Money.of('1440.00') };
    const posting = { ...base, reference: 'RZ-1', postedOn: isoDate('2026-03-09') };
    const [first, second] = await Promise.all([1, 2].map(() => use.cases.postings.record(caseNumber, posting)));
    expect(first).toEqual(second);
    expect(await use.cases.progress.of(caseNumber)).toMatchObject({
      postings: [{ insuranceName: '基本养老保险', months: 2, amount: '1440.00', postedOn: '2026-03-09' }],
    });
  });

  test('a calculation comes back as it was saved; the same again changes nothing', async () => {
    const caseNumber = await calculatedCase();
    await use.cases.ledgers.save(caseNumber, calculation());
    const { calculation: stored } = await use.cases.files.get(caseNumber);
    expect(JSON.parse(JSON.stringify(stored))).toEqual(JSON.parse(JSON.stringify(calculation())));
    expect(stored?.ledger[1]?.personalShare).toBeInstanceOf(Money);
    const saved = (await use.cases.audit.of(caseNumber)).filter(({ action }) => action === 'calculation-saved');
    expect(saved.map(({ details }) => details)).toEqual([{ calculationNumber: 1, personalShareDue: '480.00', remittanceDue: '1440.00' }]);
  });

  test('another calculation takes the place of the first until the money is ordered', async () => {
    const caseNumber = await calculatedCase();
    await use.cases.ledgers.save(caseNumber, calculation('governmentFinance'));
    expect(await totalsOf(caseNumber)).toMatchObject({ personalShare: { due: '0.00' } });
    await use.cases.orders.record(caseNumber, { idempotencyKey: 'o', remitter: 'placementUnit' });
    await expect(use.cases.ledgers.save(caseNumber, calculation())).rejects.toThrow('another one cannot replace it');
  });

  test('what has arrived in full can turn out to be too much (B-49), never too little', async () => {
    const caseNumber = await calculatedCase();
    await use.cases.orders.record(caseNumber, { idempotencyKey: 'less', remitter: 'placementUnit' });
    await use.cases.payments.record(caseNumber, payment('480.00'));
    const less = {
      ...calculation(),
      total: Money.of('720.00'),
      personalTotal: Money.of('240.00'),
      ledger: calculation().ledger.slice(0, 2),
    };
    await expect(use.cases.ledgers.save(caseNumber, less)).rejects.toThrow('another one cannot replace it');
    await use.cases.payments.record(caseNumber, payment('1440.00', { kind: 'remittance' }));
    const more = { ...calculation(), total: Money.of('1500.00') };
    await expect(use.cases.ledgers.save(caseNumber, more)).rejects.toThrow('another one cannot replace it');
    await use.cases.ledgers.save(caseNumber, less);
    expect(await totalsOf(caseNumber)).toMatchObject({
      remittance: { due: '720.00', surplus: '720.00' },
      personalShare: { surplus: '240.00' },
    });
  });
});
