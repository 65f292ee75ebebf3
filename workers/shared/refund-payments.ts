/** Gives money back: all that was paid if the case ends without effect, else what was paid too much (B-04, C-14, S-07). */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { payBack, refundScope } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'refund-payments',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber);
    const scope = refundScope(file);
    const due = await context.cases.refunds.due(caseNumber, scope);
    await payBack(context, file, caseProcessOf(file.process).refundsTo, due);
    context.log.info({ scope, refunds: due.length }, 'payments refunded');
    return {};
  },
});
