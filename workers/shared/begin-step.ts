/** Start listener of user tasks and receive tasks: notes what the case now waits for, and prepares the task's form. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { findProcess, processes, processOf } from '../../src/processes/index.ts';
import { caseHistory, caseHistorySchema, countTerm, visitOf } from '../../src/processes/shared/index.ts';

const text = z.string();
const views = processes.flatMap(({ taskViews }) => Object.values(taskViews)).filter((view) => view !== undefined);
const shown = views.flatMap(({ schema }) => Object.entries(schema.shape)).map(([name, value]) => [name, (value as z.ZodType).optional()]);

export default defineWorker({
  jobType: 'begin-step',
  recordsStep: false,
  input: z.object({ caseNumber: text, deadlines: z.record(text, text).optional() }),
  // Local to the task: see the forms that read them, and the timers.
  output: z.object({
    ...(Object.fromEntries(shown) as Record<string, z.ZodType>),
    caseHistory: caseHistorySchema.optional(),
    deadlines: z.record(text, text).optional(),
  }),
  // Who waits for a message opens no form.
  outputAt({ processId, elementId }) {
    const { waits = {}, taskViews = {} } = findProcess(processId) ?? {};
    if (waits[elementId]) return z.object({});
    return (taskViews[elementId]?.schema ?? z.object({})).extend({ caseHistory: caseHistorySchema });
  },
  async handle({ caseNumber, deadlines = {} }, context) {
    const { cases, steps, job, clock, parameters } = context;
    const { waits, taskViews } = processOf(job.bpmnProcessId);
    const wait = waits[job.elementId];
    const visit = { caseNumber, context };
    const own = wait ? wait.term : 'clerkTask';
    // Who is waited for has the whole term anew at each visit.
    const before = wait ? null : await cases.terms.goingOn(caseNumber, visitOf(job));
    const counted = own ? countTerm(deadlines, own, before, { now: clock(), parameters }) : undefined;
    await steps.begin(caseNumber, job, counted?.dueAt);
    // The timers of this task and its date are the engine's.
    const timers = own && counted && counted.length !== deadlines[own] ? { deadlines: { ...deadlines, [own]: counted.length } } : {};
    if (wait) return timers;
    return { ...(await taskViews[job.elementId]?.show(visit)), caseHistory: await caseHistory(visit), ...timers };
  },
});
