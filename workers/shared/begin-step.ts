/** Start listener of user tasks and receive tasks: notes what the case now waits for, and prepares the task's form. */
import { z } from 'zod';
import { defineWorker } from '../../src/engine/worker.ts';
import { findProcess, processOf } from '../../src/processes/index.ts';
import { endOfTerm } from '../../src/processes/shared/terms.ts';

const text = z.string();

/** Local to the task: see the forms that read them. */
const output = z.object({
  paymentStatus: z
    .object({
      requestedOn: text,
      dueOn: text,
      amountDue: text,
      amountReceived: text,
      amountOutstanding: text,
      reminders: z.int(),
      extensions: z.int(),
    })
    .nullish(),
  transferStatus: z.object({ requestedOn: text, dueOn: text, reminders: z.int(), extensions: z.int() }).nullish(),
  refusal: z
    .object({
      stageLabel: text,
      reason: text,
      reasons: z.array(z.object({ requirement: text, clause: text, finding: text })),
    })
    .nullish(),
});

export default defineWorker({
  jobType: 'begin-step',
  recordsStep: false,
  input: z.object({ caseNumber: text, deadlines: z.record(text, text).optional() }),
  output,
  // A step whose form shows nothing of its own gets nothing.
  outputAt: ({ processId, elementId }) => (findProcess(processId)?.taskViews[elementId] ? output : z.object({})),
  async handle({ caseNumber, deadlines = {} }, context) {
    const { steps, job, clock } = context;
    const { waits, taskViews } = processOf(job.bpmnProcessId);
    const { term = null } = waits[job.elementId] ?? {};
    await steps.begin(caseNumber, job, term === null ? undefined : endOfTerm(deadlines, term, clock()));
    return (await taskViews[job.elementId]?.({ caseNumber, context })) ?? {};
  },
});
