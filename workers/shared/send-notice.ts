/** Puts a notice for each recipient into the outbox. The task header `template` says which notice. */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/engine/worker.ts';
import { enqueueNoticesFor, noticeTemplates } from '../../src/notices/index.ts';
import { processOf } from '../../src/processes/index.ts';

const text = z.string();
const headers = z.object({ template: z.enum(noticeTemplates).describe('文书') });

export default defineWorker({
  jobType: 'send-notice',
  input: z.object({
    caseNumber: text,
    recipients: z
      .array(z.enum(['veteran', 'liableUnit', 'submitter', 'applicant']))
      .min(1)
      .describe('收件人'),
    // Not there yet where the applicant withdraws before the case is registered.
    deadlines: z.record(text, text).default({}),
  }),
  output: z.object({}),
  headers,
  async handle({ caseNumber, recipients, deadlines }, context) {
    const { cases, clock, templates, job } = context;
    const read = headers.safeParse(job.headers);
    if (!read.success) {
      throw new NeedsOperator(
        `the task ${job.elementId} names no known notice in its header "template"`,
        'Correct the header in the diagram and deploy it, migrate the instance, then resolve the incident.',
      );
    }
    const { template } = read.data;
    const effect = processOf(job.bpmnProcessId).noticeEffects[template];
    const send = effect === undefined || (await effect({ caseNumber, context }, { deadlines }));
    if (!send) return {};
    // A reminder comes more than once; one visit of its element is one notice.
    const key = `${job.elementId}:${job.elementInstanceKey}`;
    await enqueueNoticesFor({ cases, clock, templates }, caseNumber, { template, recipients, key, deadlines });
    return {};
  },
});
