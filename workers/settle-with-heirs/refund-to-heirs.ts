/** B-04: the heir or beneficiary gets what the bureau has; what a unit received the unit gives back (return-held-money). */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { payBackOwn } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'refund-to-heirs',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber);
    await payBackOwn(context, file, caseProcessOf(file.process));
    return {};
  },
});
