/**
 * B-04: gives back what the bureau itself received. What a unit received the unit gives back (return-held-money).
 * `refund-payments`, which pays all from the bureau's bank, stays for cases that began before.
 */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { payBack, refundScope } from '../../src/processes/shared/index.ts';
import { holders } from '../../src/processes/veteran-back-pay/facts/holder.ts';

export default defineWorker({
  jobType: 'refund-bureau-payments',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber);
    const holderOf = await holders({ caseNumber, context });
    const due = await context.cases.refunds.due(caseNumber, refundScope(file));
    const ours = due.filter(({ recordedAt }) => holderOf(recordedAt) === 'veteransAffairsBureau');
    await payBack(context, file, caseProcessOf(file.process).refundsTo, ours);
    context.log.info({ refunds: ours.length, withUnits: due.length - ours.length }, 'payments refunded');
    return {};
  },
});
