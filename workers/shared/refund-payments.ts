/** Gives money back: all that was paid if the case ends without effect, else what was paid too much (B-04, C-14, S-07). */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';

export default defineWorker({
  jobType: 'refund-payments',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries, log }) {
    const { process, remittanceOrderedAt, settledAt } = await cases.files.get(caseNumber);
    const scope = remittanceOrderedAt === null && settledAt === null ? 'everything' : 'surplus';
    const { refundsTo: payee } = caseProcessOf(process);
    const due = await cases.refunds.due(caseNumber, scope);
    const purpose = scope === 'everything' ? `案件${caseNumber}终止办理，退还已缴款项` : `案件${caseNumber}退还多缴的款项`;
    for (const { idempotencyKey, paymentId, amount } of due) {
      const receipt = await registries.bank.refund({ idempotencyKey, caseNumber, payee, amount, purpose });
      const { refundNumber: reference, refundedOn } = receipt;
      await cases.refunds.record(caseNumber, { idempotencyKey, paymentId, amount, reference, refundedOn });
    }
    log.info({ scope, refunds: due.length }, 'payments refunded');
    return {};
  },
});
