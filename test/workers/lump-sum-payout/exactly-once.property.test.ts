/**
 * Whatever happens to the jobs that move the money, in any order and at the same time: deliveries repeated, answers lost,
 * the bank or the register away, the applicant withdrawing. Either the case is withdrawn, and then nothing was paid and
 * the relation stands; or it is paid once, what the account held, and can no longer be withdrawn.
 */
import { afterAll, beforeAll, expect, test } from '#test';
import fc from 'fast-check';
import orderPayout from '../../../workers/lump-sum-payout/order-payout.ts';
import terminateRelation from '../../../workers/lump-sum-payout/terminate-relation.ts';
import { payoutWorld, type PayoutWorld } from './payout-world.ts';

let at: PayoutWorld;
beforeAll(async () => {
  at = await payoutWorld();
});
afterAll(() => at.stop());

const held = '53059.20';

const deliver = (caseNumber: string, visit = 1) => at.run(orderPayout, caseNumber, visit);
const fault = (path: string, trouble: object) => at.world.agencies.post('/faults', { path, times: 1, ...trouble });
const healthy = () => Promise.all(['/bank/payouts', '/pension-relations/terminations'].map((path) => fault(path, { times: 0 })));

/** What may happen. Whether it succeeds is another matter: the engine tries a failed job again. */
const happenings = {
  ended: (caseNumber: string) => at.run(terminateRelation, caseNumber),
  delivered: (caseNumber: string) => deliver(caseNumber),
  deliveredForAnotherVisit: (caseNumber: string) => deliver(caseNumber, 2),
  answerLost: async (caseNumber: string) => {
    await fault('/bank/payouts', { loseAnswer: true });
    await deliver(caseNumber);
  },
  bankAway: async (caseNumber: string) => {
    await fault('/bank/payouts', { status: 503 });
    await deliver(caseNumber);
  },
  withdrawn: (caseNumber: string) => at.world.cases.withdrawals.request(caseNumber),
} satisfies Record<string, (caseNumber: string) => Promise<unknown>>;

type Happening = keyof typeof happenings;
/** One after the other; what stands in one list happens at the same time. */
const courses = fc.array(fc.array(fc.constantFrom(...(Object.keys(happenings) as Happening[])), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

const happen = (caseNumber: string, together: Happening[]) => Promise.allSettled(together.map((one) => happenings[one](caseNumber)));

test('a payout is withdrawn and not paid, or paid once and not withdrawn', async () => {
  const ends = { paid: 0, withdrawn: 0 };
  await fc.assert(
    fc.asyncProperty(courses, async (course) => {
      const caseNumber = await at.checked('测试支一');
      for (const together of course) await happen(caseNumber, together);
      await healthy();
      const { withdrawalRequestedAt } = await at.world.cases.files.get(caseNumber);
      if (withdrawalRequestedAt) {
        await expect(deliver(caseNumber)).rejects.toThrow(/nothing is paid out, the case is withdrawn/);
        await expect(at.run(terminateRelation, caseNumber)).rejects.toThrow(/the applicant has withdrawn/);
        expect([await at.paid(caseNumber), await at.relationOrders(caseNumber)]).toEqual([[], []]);
        expect(await at.world.cases.payouts.of(caseNumber)).toBeNull();
        ends.withdrawn += 1;
      } else {
        // The engine does not rest until the jobs are done, and may be told late that they are.
        await Promise.all([at.run(terminateRelation, caseNumber), at.run(terminateRelation, caseNumber)]);
        await deliver(caseNumber);
        await Promise.all([deliver(caseNumber), at.run(terminateRelation, caseNumber)]);
        expect(await at.paid(caseNumber)).toEqual([held]);
        expect(await at.relationOrders(caseNumber)).toEqual(['termination']);
        expect(await at.world.cases.payouts.of(caseNumber)).toMatchObject({ reference: expect.stringMatching(/^ZF/) });
        await expect(at.world.cases.withdrawals.request(caseNumber)).rejects.toMatchObject({ reason: 'settled' });
        ends.paid += 1;
      }
    }),
    { numRuns: 40 },
  );
  // Both ends were really come to.
  expect(Math.min(ends.paid, ends.withdrawn)).toBeGreaterThan(2);
});
