/** Gives money back: all that the veteran has paid if the case ends without back-pay, else what was paid too much. */
import { z } from 'zod';
import { defineWorker } from '../../src/engine/worker.ts';

export default defineWorker({
  jobType: 'refund-payments',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries, log }) {
    const { remittanceOrderedAt } = await cases.getCase(caseNumber, 'veteran-back-pay');
    const scope = remittanceOrderedAt === null ? 'everything' : 'surplus';
    const due = await cases.refundable(caseNumber, scope);
    const purpose = scope === 'everything' ? `案件${caseNumber}终止办理，退还已缴个人部分` : `案件${caseNumber}退还多缴的个人部分`;
    for (const { idempotencyKey, paymentId, amount } of due) {
      const receipt = await registries.bank.refund({ idempotencyKey, caseNumber, payee: 'veteran', amount, purpose });
      const { refundNumber: reference, refundedOn } = receipt;
      await cases.recordRefund(caseNumber, { idempotencyKey, paymentId, amount, reference, refundedOn });
    }
    log.info({ scope, refunds: due.length }, 'payments refunded');
    return {};
  },
});
