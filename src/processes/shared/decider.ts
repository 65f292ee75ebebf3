/** Who decided a clerk's task, and whether the completion counts. The engine lets anybody complete what he can reach. */
import { dateInChina } from '../../clock.ts';
import { checkedBy, type ElementId } from '../../models/index.ts';
import { verdictOn } from '../../staff/index.ts';
import { type Visit, visitOf } from './visit.ts';

export interface Decider {
  /** The person's login. */
  decidedBy: string;
  decidedByGroup: string | undefined;
  /** Whose deputy the person was. */
  deputyOf: string | undefined;
}

/**
 * The person who decided the task whose end listener runs; undefined where the completion does not count, which is on
 * record then. What was said of a visit once is said again, whatever the staff is like by then.
 */
export async function deciderOf({ caseNumber, context }: Visit): Promise<Decider | undefined> {
  const { cases, job, staff, tasks, clock } = context;
  const visit = visitOf(job);
  const recorded = await cases.decisions.ofVisit(caseNumber, visit);
  if (recorded) return { decidedBy: recorded.decidedBy, decidedByGroup: recorded.decidedByGroup, deputyOf: recorded.deputyOf };
  if (await cases.returnedTasks.has(caseNumber, visit)) return undefined;
  const { assignee: login, candidateGroups: groups } = await tasks.completionOf(job);
  const checked = await decidersOf(checkedBy(job.bpmnProcessId, job.elementId));
  const verdict = verdictOn({ login, groups, checked, on: dateInChina(clock()) }, staff);
  if (verdict.counts) {
    const { person, capacity } = verdict;
    return { decidedBy: person, decidedByGroup: capacity.group, deputyOf: capacity.deputyOf };
  }
  const { person, reason, checkedStep } = verdict;
  await cases.returnedTasks.note(caseNumber, { ...visit, person, reason, checkedStep });
  return undefined;

  /** Of the newest decision of each of the steps. */
  async function decidersOf(checkedSteps: readonly string[]): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const one of checkedSteps) {
      const decision = await cases.decisions.latest(caseNumber, one as ElementId);
      if (decision) found.set(one, decision.decidedBy);
    }
    return found;
  }
}
