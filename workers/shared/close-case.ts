/** Ends the case in the case file, with its outcome and the reasons. The task header `outcome` says which. */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/engine/worker.ts';
import { stepsOfProcess } from '../steps.ts';

const outcomeSchema = z.enum(['completed', 'refused', 'lapsed', 'withdrawn']);

export default defineWorker({
  jobType: 'close-case',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, job } = context;
    const header = outcomeSchema.safeParse(job.headers['outcome']);
    if (!header.success) {
      throw new NeedsOperator(
        `the task ${job.elementId} has no header "outcome" with one of ${outcomeSchema.options.join(', ')}`,
        'Add the header in the diagram and deploy it, migrate the instance, then resolve the incident.',
      );
    }
    const reasons = await stepsOfProcess(job.bpmnProcessId).closingReasons({ caseNumber, context }, header.data);
    await cases.closeCase(caseNumber, header.data, reasons);
    return {};
  },
});
