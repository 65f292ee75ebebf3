/** B-04: what a unit received has come back to the veteran, from the unit or, in its place, from the bureau's bank. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { heldByOthers } from '../../src/processes/return-held-money/held-money.ts';
import { records } from '../../src/processes/return-held-money/records.ts';
import { payBack } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'settle-held-money',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases } = context;
    const answer = await records.read(cases, caseNumber, 'confirm-held-money');
    const file = await cases.files.get(caseNumber);
    const process = caseProcessOf(file.process);
    const { money } = await records.read(cases, caseNumber, 'list-held-money');
    const held = money ?? (await heldByOthers(process, { caseNumber, context }));
    if (answer.decision === 'advanced') {
      await payBack(context, file, process.refundsTo, held);
      return {};
    }
    const { voucherNumber: reference, returnedOn: refundedOn } = answer;
    const holders = new Map((await cases.payments.of(caseNumber)).map((payment) => [payment.idempotencyKey, payment.holder]));
    for (const { idempotencyKey, paymentId, amount } of held) {
      const paidBy = holders.get(paymentId) ?? null;
      await cases.refunds.record(caseNumber, { idempotencyKey, paymentId, amount, reference, refundedOn, paidBy });
    }
    return {};
  },
});
