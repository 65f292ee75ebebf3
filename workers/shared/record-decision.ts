/**
 * End listener of user tasks: checks the clerk's answer against the rules, keeps it in the case file, and hands the
 * process the answer reduced to the fields that belong to it. Until that is done the process does not go on. An answer of
 * somebody who may not decide is none, and one that takes two persons waits for the other: the task is opened again, and says why.
 */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { processOf } from '../../src/processes/index.ts';
import { deciderOf, isDecided } from '../../src/processes/shared/index.ts';
import { clerkSteps } from '../tasks.ts';

const allSteps = Object.values(clerkSteps).flatMap((ofProcess) => Object.values(ofProcess));
const answers = Object.fromEntries(allSteps.map(({ variable }) => [variable, z.unknown().optional()]));
const checkedAnswers = Object.fromEntries(allSteps.map(({ variable, schema }) => [variable, schema.optional()]));
const derivedVariables = allSteps.flatMap(({ derived }) => Object.entries(derived.shape));

export default defineWorker({
  jobType: 'record-decision',
  recordsStep: false,
  input: z.object({ caseNumber: z.string(), ...answers }),
  output: z.object({
    ...checkedAnswers,
    ...Object.fromEntries(derivedVariables.map(([name, schema]) => [name, (schema as z.ZodType).optional()])),
  }),
  outputAt({ processId, elementId }) {
    const step = clerkSteps[processId]?.[elementId];
    return step ? step.derived.extend({ [step.variable]: step.schema }) : z.object({});
  },
  async handle({ caseNumber, ...rest }, context) {
    const variables: Record<string, unknown> = rest;
    const { cases, parameters, steps, job, tasks } = context;
    const step = clerkSteps[processOf(job.bpmnProcessId).id]?.[job.elementId];
    if (!step) {
      throw new NeedsOperator(
        `no decision is defined for the user task ${job.elementId}`,
        `Add workers/${job.bpmnProcessId}/tasks/${job.elementId}.ts and start the new workers, then resolve the incident.`,
      );
    }
    const visit = { caseNumber, context };
    await steps.mustBeOf(caseNumber, job);
    const decider = await deciderOf(visit);
    const decided = decider && (await step.decide(variables[step.variable], visit));
    if (!decided || !(await isDecided(visit, decider, decided))) {
      // The job goes with the visit that it ends: the engine has nothing to answer any more.
      await tasks.reopen(job);
      return {};
    }
    const { answer, outcomeText, reasons } = decided;
    const derived = await decided.takeEffect();
    const { outcome } = await cases.decisions.record(caseNumber, {
      step: job.elementId,
      elementInstanceKey: job.elementInstanceKey,
      name: await steps.nameOf(job),
      // The form shows the clerk the application and what was decided before: these.
      inputs: { decidedBefore: (await cases.decisions.of(caseNumber)).map(({ step: name, decidedAt }) => ({ step: name, decidedAt })) },
      outcome: answer,
      outcomeText,
      reasons,
      parameterVersions: parameters.versions(),
      ...decider,
    });
    await steps.finish(caseNumber, job);
    // As the case file has it, names and numbers masked: what the engine holds is read by others, and shown on the next form.
    return { [step.variable]: outcome, ...derived };
  },
});
