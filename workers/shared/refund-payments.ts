/**
 * Gives money back: all that was paid if the case ends without effect, else what was paid too much (B-04, C-14, S-07). To an
 * heir what the bureau has: what a unit received the unit gives back (return-held-money).
 */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { payBack, refundScope } from '../../src/processes/shared/index.ts';
import { heldByBureau } from '../../src/processes/return-held-money/held-money.ts';

export default defineWorker({
  jobType: 'refund-payments',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber);
    const process = caseProcessOf(file.process);
    const scope = refundScope(file);
    const all = await context.cases.refunds.due(caseNumber, scope);
    const due = file.survivors.heir ? await heldByBureau(process, { caseNumber, context }, all) : all;
    await payBack(context, file, process.refundsTo, due);
    context.log.info({ scope, refunds: due.length }, 'payments refunded');
    return {};
  },
});
