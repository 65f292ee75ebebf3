/** S-07: what was not cleared in time is not asked for any more, so that a part that was paid of it goes back. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { clearedRows, saveDue } from '../../src/processes/suspension/facts/arrears.ts';

export default defineWorker({
  jobType: 'release-arrears',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const visit = { caseNumber, context };
    const file = await context.cases.files.get(caseNumber, 'suspension');
    // A case that lapsed for want of materials has asked for nothing.
    if (file.calculation) await saveDue(visit, await clearedRows(visit, file), file.calculation.reasons);
    return {};
  },
});
