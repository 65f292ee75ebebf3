/** A case that ends without back-pay gives back what the veteran has paid. */
import { z } from 'zod';
import { defineWorker } from '../../src/engine/worker.ts';

export default defineWorker({
  jobType: 'refund-payments',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries, log }) {
    const due = await cases.refundable(caseNumber, 'everything');
    for (const { idempotencyKey, paymentId, amount } of due) {
      const purpose = `案件${caseNumber}终止办理，退还已缴个人部分`;
      const receipt = await registries.bank.refund({ idempotencyKey, caseNumber, payee: 'veteran', amount, purpose });
      const { refundNumber: reference, refundedOn } = receipt;
      await cases.recordRefund(caseNumber, { idempotencyKey, paymentId, amount, reference, refundedOn });
    }
    log.info({ refunds: due.length }, 'payments refunded');
    return {};
  },
});
