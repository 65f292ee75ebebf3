/** End listener of receive tasks: what the case waited for has come. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';

export default defineWorker({
  jobType: 'finish-step',
  recordsStep: false,
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { steps, job }) {
    await steps.finish(caseNumber, job);
    return {};
  },
});
