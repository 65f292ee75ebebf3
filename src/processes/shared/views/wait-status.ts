/** How a wait has gone, for the clerk who decides when its term is over. */
import { dateInChina } from '../../../cases/clock.ts';
import type { Visit } from '../visit.ts';
import type { ElementId } from '../../../models/names.ts';

/** `waiting`, `reminding`: the elements that wait and remind. Null where the case never waited there. */
export async function waitStatus({ caseNumber, context }: Visit, waiting: ElementId, reminding: ElementId) {
  const steps = await context.cases.steps(caseNumber);
  const waits = steps.filter(({ elementId }) => elementId === waiting);
  const [first, last] = [waits.at(0), waits.at(-1)];
  if (!first || !last) return null;
  return {
    requestedOn: dateInChina(first.startedAt),
    dueOn: dateInChina(last.dueAt ?? last.startedAt),
    reminders: steps.filter(({ elementId }) => elementId === reminding).length,
    extensions: waits.length - 1,
  };
}
