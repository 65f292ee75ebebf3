/** Until when the steps of a case that wait for somebody run, by the terms that the case was registered with. */
import { dateInChina } from '../../src/clock.ts';
import type { RunningTerm, Step } from '../../src/cases/index.ts';
import type { ParameterSet } from '../../src/policy/index.ts';
import { countTerm } from '../../src/processes/shared/index.ts';
import { processList, processOf } from '../../src/processes/index.ts';
import type { CaseHistory } from './history.ts';
import { nothingAsked } from './noted.ts';
import type { Replayed } from './replay.ts';

export function dueDates({ file, steps }: CaseHistory, replayed: readonly Replayed[], parameters: ParameterSet): Replayed[] {
  const registered = replayed.find(({ outcome }) => outcome !== null && typeof outcome === 'object' && 'deadlines' in outcome);
  if (!registered) return [];
  const { deadlines } = registered.outcome as { deadlines: Record<string, string> };
  const waits = Object.fromEntries([...processList.called, processOf(file.process)].flatMap((process) => Object.entries(process.waits)));
  const ends = new Map<Step, Date>();
  return steps.flatMap((step) => {
    const { elementId, name, groups, startedAt, dueAt } = step;
    // A hearing is no receive task: its step is called like its term.
    const term = waits[elementId]?.term ?? (groups?.length ? 'clerkTask' : elementId);
    if (dueAt === null || deadlines[term] === undefined) return [];
    const before = term === 'clerkTask' ? goingOn(step, steps, ends) : null;
    const end = countTerm(deadlines, term, before, { now: startedAt, parameters }).dueAt;
    ends.set(step, end);
    const asked = nothingAsked();
    asked.steps.add(registered.step);
    return [{ step: elementId, name, outcome: { dueOn: dateInChina(end) }, reasons: [], asked }];
  });
}

const supplement = processList.called.find((one) => one.supplement)?.supplement?.awaitedStep;

/** The term that a clerk's task goes on with (src/cases/office-terms.ts): what was left when a supplement was asked for, or all of it. */
function goingOn(step: Step, steps: readonly Step[], ends: ReadonlyMap<Step, Date>): RunningTerm | null {
  const before = steps.slice(0, steps.indexOf(step)).findLast(({ elementId }) => elementId === step.elementId);
  const dueAt = before && ends.get(before);
  if (!dueAt) return null;
  const { finishedAt: stoppedAt } = before;
  const stood =
    stoppedAt &&
    steps.some(({ elementId, startedAt }) => elementId === supplement && startedAt >= stoppedAt && startedAt <= step.startedAt);
  if (stood) return { dueAt, stoppedAt };
  // After a completion that did not count it has the same end on record.
  return before.dueAt?.getTime() === step.dueAt?.getTime() ? { dueAt, stoppedAt: null } : null;
}
