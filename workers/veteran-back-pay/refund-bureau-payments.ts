/**
 * B-04: gives back what the bureau itself received. What a unit received the unit gives back (return-held-money).
 * `refund-payments`, which pays all from the bureau's bank, stays for cases that began before.
 */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { payBackOwn } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'refund-bureau-payments',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber);
    await payBackOwn(context, file, caseProcessOf(file.process));
    return {};
  },
});
