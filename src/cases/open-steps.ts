/** Which steps of a case are open. */
import { and, eq, isNull } from 'drizzle-orm';
import type { ElementId } from '../models/index.ts';
import type { Database } from './database.ts';
import { steps } from './schema/index.ts';

export const isOpen = and(isNull(steps.finishedAt), isNull(steps.interruptedAt));

/** True while a visit of the element is neither finished nor interrupted. */
export async function isStepOpen(tx: Database, caseNumber: string, elementId: ElementId): Promise<boolean> {
  const open = and(eq(steps.caseNumber, caseNumber), eq(steps.elementId, elementId), isOpen);
  return (await tx.select({ id: steps.id }).from(steps).where(open).limit(1)).length > 0;
}

/** For a wait that the applicant ends, not the engine: its open visit is done. */
export async function finishOpenStep(tx: Database, now: Date, caseNumber: string, elementId: ElementId): Promise<void> {
  await tx
    .update(steps)
    .set({ finishedAt: now })
    .where(and(eq(steps.caseNumber, caseNumber), eq(steps.elementId, elementId), isOpen));
}
