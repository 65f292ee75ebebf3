/** How a wait has gone, for the clerk who decides when its term is over. */
import { z } from 'zod';
import { dateInChina } from '../../../clock.ts';
import type { Visit } from '../visit.ts';
import type { ElementId } from '../../../models/index.ts';

export const waitStatusSchema = z.object({ requestedOn: z.string(), dueOn: z.string(), reminders: z.int(), extensions: z.int() });
type WaitStatus = z.output<typeof waitStatusSchema>;

/** `waiting`, `reminding`: the elements that wait and remind. Null where the case never waited there. */
export async function waitStatus({ caseNumber, context }: Visit, waiting: ElementId, reminding: ElementId): Promise<WaitStatus | null> {
  const steps = await context.cases.steps.of(caseNumber);
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
