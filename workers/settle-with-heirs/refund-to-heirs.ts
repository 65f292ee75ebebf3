/** B-04: the heir or beneficiary gets what the bureau has; what a unit received the unit gives back (return-held-money). */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { payBack, refundScope } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'refund-to-heirs',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber);
    const process = caseProcessOf(file.process);
    const holderOf = await process.holders?.({ caseNumber, context });
    const due = await context.cases.refunds.due(caseNumber, refundScope(file));
    const ours = due.filter(({ recordedAt }) => !holderOf || holderOf(recordedAt) === 'veteransAffairsBureau');
    await payBack(context, file, process.refundsTo, ours);
    context.log.info({ refunds: ours.length, withUnits: due.length - ours.length }, 'payments refunded to an heir');
    return {};
  },
});
