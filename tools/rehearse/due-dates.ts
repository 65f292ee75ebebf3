/** Until when the steps of a case that wait for somebody run, by the terms that the case was registered with. */
import { dateInChina } from '../../src/clock.ts';
import type { ParameterSet } from '../../src/policy/index.ts';
import { endOfTerm } from '../../src/processes/shared/index.ts';
import { processList, processOf } from '../../src/processes/index.ts';
import type { CaseHistory } from './history.ts';
import { nothingAsked } from './noted.ts';
import type { Replayed } from './replay.ts';

export function dueDates({ file, steps }: CaseHistory, replayed: readonly Replayed[], parameters: ParameterSet): Replayed[] {
  const registered = replayed.find(({ outcome }) => outcome !== null && typeof outcome === 'object' && 'deadlines' in outcome);
  if (!registered) return [];
  const { deadlines } = registered.outcome as { deadlines: Record<string, string> };
  const waits = Object.fromEntries([...processList.called, processOf(file.process)].flatMap((process) => Object.entries(process.waits)));
  return steps.flatMap(({ elementId, name, groups, startedAt, dueAt }) => {
    // A hearing is no receive task: its step is called like its term.
    const term = waits[elementId]?.term ?? (groups?.length ? 'clerkTask' : elementId);
    if (dueAt === null || deadlines[term] === undefined) return [];
    const asked = nothingAsked();
    asked.steps.add(registered.step);
    return [
      { step: elementId, name, outcome: { dueOn: dateInChina(endOfTerm(deadlines, term, startedAt, parameters)) }, reasons: [], asked },
    ];
  });
}
