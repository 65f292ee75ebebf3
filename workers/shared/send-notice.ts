/** Puts a notice for each recipient into the outbox. The task header `template` says which notice. */
import { z } from 'zod';
import { recipientNames } from '../../src/cases/index.ts';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { enqueueNoticesFor, noticeNames } from '../../src/notices/index.ts';
import { codesOf } from '../../src/policy/index.ts';
import { caseProcessOf, processes, processOf } from '../../src/processes/index.ts';

const text = z.string();
const headers = z.object({ template: z.enum(noticeNames(processes)).describe('文书') });

export default defineWorker({
  jobType: 'send-notice',
  input: z.object({
    caseNumber: text,
    recipients: z
      .array(z.enum(codesOf(recipientNames)))
      .min(1)
      .describe('收件人'),
    // Not there yet where the applicant withdraws before the case is registered.
    deadlines: z.record(text, text).default({}),
  }),
  output: z.object({}),
  headers,
  async handle({ caseNumber, recipients, deadlines }, context) {
    const { cases, clock, parameters, templates, job } = context;
    const sender = processOf(job.bpmnProcessId);
    const { template = '' } = job.headers;
    if (!sender.notices[template]) {
      throw new NeedsOperator(
        `the task ${job.elementId} names no known notice in its header "template"`,
        'Correct the header in the diagram and deploy it, migrate the instance, then resolve the incident.',
      );
    }
    const effect = sender.noticeEffects[template];
    const send = effect === undefined || (await effect({ caseNumber, context }, { deadlines }));
    if (!send) return {};
    // A reminder comes more than once; one visit of its element is one notice.
    const key = `${job.elementId}:${job.elementInstanceKey}`;
    const services = { cases, clock, parameters, templates, processOf: caseProcessOf };
    await enqueueNoticesFor(services, caseNumber, { sender, template, recipients, key, deadlines });
    return {};
  },
});
