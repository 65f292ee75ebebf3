/** Completions of clerks' tasks that did not count: the task was opened again, and nothing was decided. */
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import type { Database } from './database.ts';
import { returnedTasks, steps } from './schema/index.ts';
import { sealed } from './sealing.ts';

/** One visit of a user task. */
export interface TaskVisit {
  step: string;
  elementInstanceKey: string;
  /** Of the process instance. */
  instanceKey: string;
}

export interface NewReturnedTask extends TaskVisit {
  /** The login that completed it; undefined where it was nobody's. */
  person: string | undefined;
  /** A code of src/staff. */
  reason: string;
  /** The step that the person had decided and this one checks. */
  checkedStep?: string | undefined;
}

export interface ReturnedTask extends NewReturnedTask {
  returnedAt: Date;
}

export interface ReturnedTasks {
  /** Puts the attempt on record, and in the audit trail. A repetition changes nothing. */
  note(caseNumber: string, task: NewReturnedTask): Promise<void>;
  /** Whether the completion of this visit did not count. */
  has(caseNumber: string, visit: TaskVisit): Promise<boolean>;
  /** The completion after which this visit was opened; undefined where the task is open for another cause. */
  before(caseNumber: string, visit: TaskVisit): Promise<ReturnedTask | undefined>;
  /** All of the case, in their order. */
  of(caseNumber: string): Promise<Pick<ReturnedTask, 'step' | 'person' | 'reason' | 'returnedAt'>[]>;
}

type Row = typeof returnedTasks.$inferSelect;

const ofVisit = (caseNumber: string, { step, elementInstanceKey }: TaskVisit) =>
  and(eq(returnedTasks.caseNumber, caseNumber), eq(returnedTasks.step, step), eq(returnedTasks.visit, elementInstanceKey));

/** The completion of this visit, if it did not count. */
export async function uncounted(tx: Database, caseNumber: string, visit: TaskVisit): Promise<Row | undefined> {
  const [row] = await tx.select().from(returnedTasks).where(ofVisit(caseNumber, visit));
  return row;
}

/** The visit of the same element in the same instance before this one. */
export async function visitBefore(tx: Database, caseNumber: string, visit: TaskVisit) {
  const { step, elementInstanceKey, instanceKey } = visit;
  const sameStep = and(eq(steps.caseNumber, caseNumber), eq(steps.elementId, step), eq(steps.instanceKey, instanceKey));
  const [before] = await tx
    .select()
    .from(steps)
    .where(and(sameStep, ne(steps.elementInstanceKey, elementInstanceKey)))
    .orderBy(desc(steps.id))
    .limit(1);
  return before && { ...before, step, instanceKey };
}

async function returnedBefore(tx: Database, caseNumber: string, visit: TaskVisit): Promise<Row | undefined> {
  const before = await visitBefore(tx, caseNumber, visit);
  return before && uncounted(tx, caseNumber, before);
}

/** Once for each visit. @param proposed what it was, where another person must come to the same */
export async function noteReturned(
  tx: Database,
  now: Date,
  caseNumber: string,
  task: NewReturnedTask,
  proposed: { answer: unknown; words: string } | null = null,
): Promise<void> {
  const { step, elementInstanceKey, person, reason, checkedStep } = task;
  const row = { caseNumber, step, visit: elementInstanceKey, person, reason, checkedStep, proposed, returnedAt: now };
  const [noted] = await tx
    .insert(returnedTasks)
    .values(await sealed(tx, returnedTasks, row))
    .onConflictDoNothing()
    .returning();
  const action = proposed ? 'decision-proposed' : 'decision-not-counted';
  if (noted) await recordChange(tx, now, caseNumber, action, { step, reason, checkedStep }, person ?? 'nobody');
}

export function returnedTaskRecords({ database, clock }: Context): ReturnedTasks {
  return {
    note: (caseNumber, task) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        await noteReturned(tx, clock(), caseNumber, task);
      }),

    async of(caseNumber) {
      const rows = await database
        .select()
        .from(returnedTasks)
        .where(eq(returnedTasks.caseNumber, caseNumber))
        .orderBy(asc(returnedTasks.id));
      return rows.map(({ step, person, reason, returnedAt }) => ({ step, person: person ?? undefined, reason, returnedAt }));
    },

    has: async (caseNumber, visit) => (await uncounted(database, caseNumber, visit)) !== undefined,

    async before(caseNumber, visit) {
      const row = await returnedBefore(database, caseNumber, visit);
      if (!row) return undefined;
      const { step, reason, returnedAt } = row;
      const { instanceKey } = visit;
      return {
        step,
        elementInstanceKey: row.visit,
        instanceKey,
        person: row.person ?? undefined,
        reason,
        checkedStep: row.checkedStep ?? undefined,
        returnedAt,
      };
    },
  };
}
