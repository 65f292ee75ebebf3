/** The payment goes back to whoever made it: from our bank, or it is noted that whoever received it has given it back. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import type { Money } from '../../src/policy/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { records } from '../../src/processes/return-late-money/records.ts';
import { payBack, type Visit } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'settle-late-money',
  input: z.object({ caseNumber: z.string(), latePaymentId: z.string() }),
  output: z.object({}),
  async handle({ caseNumber, latePaymentId: paymentId }, context) {
    const { cases } = context;
    const file = await cases.files.get(caseNumber);
    const process = caseProcessOf(file.process);
    const confirmed = process.office === 'veteransAffairs' ? 'confirm-late-back-pay' : 'confirm-late-contribution';
    const answer = await records.read(cases, caseNumber, confirmed);
    // A repeated job finds it refunded.
    const money = (await cases.refunds.late(caseNumber)).find((late) => late.paymentId === paymentId);
    if (money && answer.decision === 'refund') {
      await payBack(context, file, process.refundsTo, [money], `业务${caseNumber}退还办结后到账的款项`);
    } else if (money && answer.decision === 'returned') {
      const { voucherNumber: reference, returnedOn: refundedOn } = answer;
      await cases.refunds.record(caseNumber, {
        idempotencyKey: money.idempotencyKey,
        paymentId,
        amount: money.amount,
        reference,
        refundedOn,
        paidBy: money.holder,
      });
    }
    await noteRefund({ caseNumber, context }, paymentId, money?.amount ?? null);
    return {};
  },
});

/** For the letter. */
async function noteRefund({ caseNumber, context }: Visit, paymentId: string, amount: Money | null): Promise<void> {
  const { cases } = context;
  const { next } = await records.read(cases, caseNumber, 'list-late-money');
  const refund = await cases.refunds.latest(caseNumber, paymentId);
  if (!next || !refund) throw new Error(`Payment ${paymentId} of case ${caseNumber} has no refund on record.`);
  const { refundedOn, reference } = refund;
  await records.write(context, caseNumber, 'settle-late-money', {
    inputs: {},
    outcome: { ...next, amount: amount ?? next.amount, refundedOn, reference },
    outcomeText: `办结后到账款项${next.amount}元已退还`,
    reasons: [],
  });
}
