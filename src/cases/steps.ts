import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { changeIf, recordChange } from './audit.ts';
import { rowsOf } from './case-rows.ts';
import { type CaseRow, lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { instanceNote, mustBeSame, mustWorkOn, type ProcessInstance, workedOnBy } from './instances.ts';
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
  /** @throws CaseNotFound, InstanceOfAnother */
  begin(caseNumber: string, step: NewStep): Promise<Step>;
  /** @throws CaseNotFound, InstanceOfAnother */
  finish(caseNumber: string, step: NewStep): Promise<Step>;
  of(caseNumber: string): Promise<Step[]>;
}

interface Began {
  /** False for a repetition. */
  isNew: boolean;
  /** Of the instance: the case that it worked on before. */
  workedOn: string | null;
}

function toStep(row: typeof steps.$inferSelect): Step {
  const { elementId, elementInstanceKey, name, groups, startedAt, dueAt, finishedAt, interruptedAt } = row;
  return { elementId, elementInstanceKey, name, groups, startedAt, dueAt, finishedAt, interruptedAt };
}

/** All visits of the case's elements, in their order. */
export async function stepsOf(tx: Database, caseNumber: string): Promise<Step[]> {
  return (await rowsOf(tx, steps, caseNumber)).map(toStep);
}

const interruption = (tx: Database, now: Date, caseNumber: string, which?: SQL) =>
  tx
    .update(steps)
    .set({ interruptedAt: now })
    .where(and(eq(steps.caseNumber, caseNumber), isOpen, which));

/** Marks the open steps of the case as cut off: the engine tells nobody of these. */
export async function interruptSteps(tx: Database, now: Date, caseNumber: string): Promise<void> {
  await interruption(tx, now, caseNumber);
}

/** A new visit ends an older open one of the same element, and those that its boundary event cut off. */
function endedBy({ elementId, interrupts = [] }: NewStep): SQL | undefined {
  return interrupts === 'all' ? undefined : inArray(steps.elementId, [...interrupts, elementId]);
}

export function stepRecords({ database, clock, kinds }: Context): Steps {
  function visitOf(caseNumber: string, step: NewStep) {
    return and(
      eq(steps.caseNumber, caseNumber),
      eq(steps.elementId, step.elementId),
      eq(steps.elementInstanceKey, step.elementInstanceKey),
    );
  }

  /** Inserts the visit, unless it is on record. */
  function visit(tx: Database, { caseNumber, process }: CaseRow, step: NewStep, times: { startedAt: Date; finishedAt?: Date }) {
    const { elementId, elementInstanceKey, name, groups, dueAt = null, instance } = step;
    const instanceKey = instance?.instanceKey;
    return tx
      .insert(steps)
      .values({ caseNumber, process, elementId, elementInstanceKey, name, groups: groups && [...groups], dueAt, instanceKey, ...times })
      .onConflictDoNothing({ target: [steps.caseNumber, steps.elementId, steps.elementInstanceKey] })
      .returning();
  }

  const onRecord = async (tx: Database, caseNumber: string, step: NewStep): Promise<Step> =>
    toStep(only(await tx.select().from(steps).where(visitOf(caseNumber, step))));

  return {
    begin: (caseNumber, step) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        const now = clock();
        // One round trip for what a beginning is: each part sees the steps as they were before, so that the new one is not cut off.
        const began = sql`exists (select from began)`;
        const parts = [
          sql`began as ${visit(tx, file, step, { startedAt: now })}`,
          sql`cut_off as ${interruption(tx, now, caseNumber, and(endedBy(step), began))}`,
          ...(step.instance ? [sql`noted as ${instanceNote(tx, caseNumber, step.instance)}`] : []),
          sql`told as (${changeIf(began, now, caseNumber, 'step-begun', { elementId: step.elementId })})`,
        ];
        const answer = sql`select ${began} as "isNew", ${workedOnBy(step.instance)} as "workedOn"`;
        const { rows } = (await tx.execute(sql`with ${sql.join(parts, sql`, `)} ${answer}`)) as { rows: Began[] };
        const { isNew, workedOn } = only(rows);
        mustBeSame(caseNumber, workedOn);
        if (!isNew) return onRecord(tx, caseNumber, step);
        const { waits, endsAtDeath = [] } = kinds.of(file.process);
        const { payment } = waits[step.elementId] ?? {};
        await announceAtWait(tx, now, file, payment, step.elementInstanceKey);
        // Only there has it changed whether the case can be stopped.
        if (endsAtDeath.some((id) => id === step.elementId)) await stopForDeath(tx, now, kinds, file);
        const { elementId, elementInstanceKey, name, groups = null, dueAt = null } = step;
        return { elementId, elementInstanceKey, name, groups, startedAt: now, dueAt, finishedAt: null, interruptedAt: null };
      }),

    finish: (caseNumber, step) =>
      database.transaction(async (tx) => {
        const file = await lockCase(tx, caseNumber);
        await mustWorkOn(tx, file, step.instance);
        const now = clock();
        const [finished] = await tx
          .update(steps)
          .set({ finishedAt: now, interruptedAt: null })
          .where(and(visitOf(caseNumber, step), isNull(steps.finishedAt)))
          .returning();
        const [recorded] = finished ? [finished] : await visit(tx, file, step, { startedAt: now, finishedAt: now });
        if (!recorded) return onRecord(tx, caseNumber, step);
        if (!finished && step.instance) await instanceNote(tx, caseNumber, step.instance);
        await recordChange(tx, now, caseNumber, 'step-finished', { elementId: step.elementId });
        return toStep(recorded);
      }),

    of: (caseNumber) => stepsOf(database, caseNumber),
  };
}
