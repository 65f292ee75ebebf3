/** Start listener of user tasks and receive tasks: notes what the case now waits for, and prepares the task's form. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { findProcess, processes, processOf } from '../../src/processes/index.ts';
import { caseHistory, caseHistorySchema, countedFrom, durationUntil, endOfTerm, visitOf } from '../../src/processes/shared/index.ts';

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
    const { steps, job, clock, parameters } = context;
    const { waits, taskViews } = processOf(job.bpmnProcessId);
    const wait = waits[job.elementId];
    const term = wait?.term ?? null;
    const now = clock();
    // Of working days the engine knows nothing: the timers of this task read the term in days of the calendar.
    const counted = term === null ? deadlines : countedFrom(deadlines, term, now, parameters);
    const visit = { caseNumber, context };
    const own = wait ? term : 'clerkTask' in deadlines ? 'clerkTask' : null;
    const goesOn = wait || own === null ? null : await context.cases.terms.goingOn(caseNumber, visitOf(job));
    await steps.begin(caseNumber, job, own === null ? undefined : (goesOn ?? endOfTerm(counted, own, now, parameters)));
    if (wait) return term === null || counted[term] === deadlines[term] ? {} : { deadlines: counted };
    const view = { ...(await taskViews[job.elementId]?.show(visit)), caseHistory: await caseHistory(visit) };
    // The engine sets the task's date anew.
    return goesOn ? { ...view, deadlines: { ...deadlines, clerkTask: durationUntil(goesOn, now) } } : view;
  },
});
