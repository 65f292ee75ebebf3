import type { Decision, NewDecision } from '../../cases/index.ts';
import type { WorkerContext } from '../../engine/worker.ts';

/**
 * What a service step found out or decided by the rules, kept with its inputs, reasons and parameter versions. Returns
 * what is on record: for a job that is delivered again that is what it decided first.
 */
export async function recordByRules(
  { cases, job, steps }: WorkerContext,
  caseNumber: string,
  decision: Pick<NewDecision, 'inputs' | 'outcome' | 'outcomeText' | 'reasons'> & { parameterVersions?: string[] },
): Promise<Decision> {
  return cases.recordDecision(caseNumber, {
    step: job.elementId,
    elementInstanceKey: job.elementInstanceKey,
    name: await steps.nameOf(job),
    parameterVersions: [],
    decidedBy: 'rules',
    ...decision,
  });
}
