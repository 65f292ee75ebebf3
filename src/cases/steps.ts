import { and, eq, inArray, isNull, ne, type SQL } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { noteInstance, type ProcessInstance } from './instances.ts';
import { steps } from './schema/index.ts';
import { announceAtWait } from './settlement.ts';
import { isOpen } from './open-steps.ts';
import { stopForDeath } from './stopping.ts';

export interface NewStep {
  /** "await-personal-share" */
  elementId: string;
  elementInstanceKey: string;
  /** The Chinese label of the element. */
  name: string;
  /** The candidate groups of a user task. */
  groups?: readonly string[] | undefined;
  dueAt?: Date | undefined;
  /** Where the engine runs it; unknown where nobody asks. */
  instance?: ProcessInstance | undefined;
  /** Element ids whose open steps this one ends without finishing them (boundary events); 'all' for an event subprocess. */
  interrupts?: string[] | 'all' | undefined;
}

export interface Step {
  elementId: string;
  elementInstanceKey: string;
  name: string;
  /** Null where nobody said. */
  groups: readonly string[] | null;
  startedAt: Date;
  dueAt: Date | null;
  finishedAt: Date | null;
  /** Set if the step was cut off by a deadline, a withdrawal or the end of the case. */
  interruptedAt: Date | null;
}

export interface Steps {
  begin(caseNumber: string, step: NewStep): Promise<Step>;
  finish(caseNumber: string, step: NewStep): Promise<Step>;
  of(caseNumber: string): Promise<Step[]>;
}

function toStep(row: typeof steps.$inferSelect): Step {
  const { elementId, elementInstanceKey, name, groups, startedAt, dueAt, finishedAt, interruptedAt } = row;
  return { elementId, elementInstanceKey, name, groups, startedAt, dueAt, finishedAt, interruptedAt };
}

/** All visits of the case's elements, in their order. */
export async function stepsOf(tx: Database, caseNumber: string): Promise<Step[]> {
  return (await rowsOf(tx, steps, caseNumber)).map(toStep);
}

/** Marks the open steps of the case (those that `which` selects) as cut off: the engine tells nobody of these. */
export async function interruptSteps(tx: Database, now: Date, caseNumber: string, which?: SQL): Promise<void> {
  await tx
    .update(steps)
    .set({ interruptedAt: now })
    .where(and(eq(steps.caseNumber, caseNumber), isOpen, which));
}

/** A new visit ends an older open one of the same element, and those that its boundary event cut off. */
function endedBy({ elementId, interrupts = [] }: NewStep, visitId: number): SQL | undefined {
  const elements = interrupts === 'all' ? undefined : inArray(steps.elementId, [...interrupts, elementId]);
  return and(elements, ne(steps.id, visitId));
}

export function stepRecords({ database, clock, kinds }: Context): Steps {
  function visitOf(caseNumber: string, step: NewStep) {
    return and(
      eq(steps.caseNumber, caseNumber),
      eq(steps.elementId, step.elementId),
      eq(steps.elementInstanceKey, step.elementInstanceKey),
    );
  }

  /** Inserts the visit; undefined if it is on record. */
  async function insertVisit(tx: Database, caseNumber: string, step: NewStep, times: { now: Date; finishedAt?: Date }) {
    const { elementId, elementInstanceKey, name, groups, dueAt = null, instance } = step;
    const instanceKey = instance?.instanceKey;
    const visit = { caseNumber, elementId, elementInstanceKey, name, groups: groups && [...groups], dueAt, instanceKey };
    const [row] = await tx
      .insert(steps)
      .values({ ...visit, startedAt: times.now, finishedAt: times.finishedAt ?? null })
      .onConflictDoNothing({ target: [steps.caseNumber, steps.elementId, steps.elementInstanceKey] })
      .returning();
    if (row) await noteInstance(tx, caseNumber, instance);
    return row;
  }

  return {
    begin: (caseNumber, step) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const now = clock();
        const begun = await insertVisit(tx, caseNumber, step, { now });
        if (!begun) return toStep(only(await tx.select().from(steps).where(visitOf(caseNumber, step))));
        await interruptSteps(tx, now, caseNumber, endedBy(step, begun.id));
        const { waits, endsAtDeath = [] } = kinds.of(file.process);
        const { payment } = waits[step.elementId] ?? {};
        await announceAtWait(tx, now, file, payment, step.elementInstanceKey);
        // Only there has it changed whether the case can be stopped.
        if (endsAtDeath.some((id) => id === step.elementId)) await stopForDeath(tx, now, kinds, file);
        await recordChange(tx, now, caseNumber, 'step-begun', { elementId: step.elementId });
        return toStep(begun);
      }),

    finish: (caseNumber, step) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const now = clock();
        const visit = visitOf(caseNumber, step);
        const [finished] = await tx
          .update(steps)
          .set({ finishedAt: now, interruptedAt: null })
          .where(and(visit, isNull(steps.finishedAt)))
          .returning();
        const recorded = finished ?? (await insertVisit(tx, caseNumber, step, { now, finishedAt: now }));
        if (!recorded) return toStep(only(await tx.select().from(steps).where(visit)));
        await recordChange(tx, now, caseNumber, 'step-finished', { elementId: step.elementId });
        return toStep(recorded);
      }),

    of: (caseNumber) => stepsOf(database, caseNumber),
  };
}
