/** Decisions that move money take effect once two persons have come to the same (bpmn/four-eyes.json): the first only proposes. */
import { decidedTwice } from '../../models/index.ts';
import type { Decided } from './clerk-step.ts';
import type { Decider } from './decider.ts';
import { type Visit, visitOf } from './visit.ts';

/** Whether it is decided now. Where the other person is still to come, what was answered is on record as proposed. */
export async function isDecided(
  { caseNumber, context: { cases, job } }: Visit,
  { decidedBy: person }: Decider,
  { answer, outcomeText, reasons }: Decided,
): Promise<boolean> {
  const { decision } = answer as { decision?: string };
  if (decision === undefined || !decidedTwice(job.bpmnProcessId, job.elementId).includes(decision)) return true;
  const visit = visitOf(job);
  // Asked once more after a crash, it is what it was.
  if (await cases.decisions.ofVisit(caseNumber, visit)) return true;
  const words = [outcomeText, ...reasons.map(({ finding }) => finding)].join('；');
  return cases.returnedTasks.confirms(caseNumber, { ...visit, person, proposed: { answer, words } });
}
