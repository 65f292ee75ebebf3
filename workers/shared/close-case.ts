/** Ends the case in the case file, with its outcome and the reasons. The task header `outcome` says which. */
import { z } from 'zod';
import { caseOutcomes } from '../../src/cases/index.ts';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';

const headers = z.object({ outcome: z.enum(caseOutcomes).describe('办理结果') });

export default defineWorker({
  jobType: 'close-case',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  headers,
  async handle({ caseNumber }, context) {
    const { cases, job } = context;
    const read = headers.safeParse(job.headers);
    if (!read.success) {
      throw new NeedsOperator(
        `the task ${job.elementId} has no header "outcome" with one of ${caseOutcomes.join(', ')}`,
        'Add the header in the diagram and deploy it, migrate the instance, then resolve the incident.',
      );
    }
    const { outcome } = read.data;
    const reasons = await caseProcessOf(job.bpmnProcessId).closingReasons({ caseNumber, context }, outcome);
    await cases.files.close(caseNumber, outcome, reasons);
    return {};
  },
});
