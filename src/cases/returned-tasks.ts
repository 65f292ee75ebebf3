/** Completions of clerks' tasks that did not count: the task was opened again, and nothing was decided. */
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { maskJson, maskText } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import type { Database } from './database.ts';
import { sameJson } from './same.ts';
import { returnedTasks, steps } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';

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

/** What somebody has decided, in words too, where another person must come to the same. */
export interface Proposal extends TaskVisit {
  person: string;
  proposed: { answer: unknown; words: string };
}

export interface ReturnedTask extends NewReturnedTask {
  returnedAt: Date;
}

export interface ReturnedTasks {
  /** Puts the attempt on record, and in the audit trail. A repetition changes nothing. */
  note(caseNumber: string, task: NewReturnedTask): Promise<void>;
  /** Whether it is what another person has proposed, however either gave the reason; if not, it is proposed from now on. */
  confirms(caseNumber: string, proposal: Proposal): Promise<boolean>;
  /** What this visit is to confirm, if another person does it. */
  proposed(caseNumber: string, visit: TaskVisit): Promise<{ person: string; words: string } | undefined>;
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

/** Since the step was last decided in the instance. */
async function proposedBefore(tx: Database, caseNumber: string, { step, elementInstanceKey, instanceKey }: TaskVisit) {
  const sameStep = and(eq(steps.caseNumber, caseNumber), eq(steps.elementId, step), eq(steps.instanceKey, instanceKey));
  const sameVisit = and(
    eq(returnedTasks.caseNumber, steps.caseNumber),
    eq(returnedTasks.step, steps.elementId),
    eq(returnedTasks.visit, steps.elementInstanceKey),
  );
  const visits = await tx
    .select({ returned: returnedTasks })
    .from(steps)
    .leftJoin(returnedTasks, sameVisit)
    .where(and(sameStep, ne(steps.elementInstanceKey, elementInstanceKey)))
    .orderBy(desc(steps.id));
  const decided = visits.findIndex(({ returned }) => returned === null);
  const since = visits.slice(0, decided < 0 ? undefined : decided).flatMap(({ returned }) => returned ?? []);
  const [row] = await opened(tx, returnedTasks, since.filter(({ proposed }) => proposed !== null).slice(0, 1));
  return row?.proposed ? { person: row.person ?? '', ...row.proposed } : undefined;
}

/** Two persons seldom give a reason in the same words. */
function isSame(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((answer) => ({ ...(answer as object), reason: undefined }));
  return sameJson(first, second);
}

export function returnedTaskRecords({ database, clock }: Context): ReturnedTasks {
  async function note(
    tx: Database,
    caseNumber: string,
    task: NewReturnedTask,
    proposed: Proposal['proposed'] | null = null,
  ): Promise<void> {
    const now = clock();
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

  return {
    note: (caseNumber, task) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        await note(tx, caseNumber, task);
      }),

    confirms: (caseNumber, { person, proposed, ...visit }) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const personal = await personalDataOf(tx, caseNumber);
        const masked = { answer: maskJson(proposed.answer, personal), words: maskText(proposed.words, personal) };
        const before = await proposedBefore(tx, caseNumber, visit);
        if (before && before.person !== person && isSame(before.answer, masked.answer)) return true;
        await note(tx, caseNumber, { ...visit, person, reason: 'secondPerson' }, masked);
        return false;
      }),

    proposed: (caseNumber, visit) => proposedBefore(database, caseNumber, visit),

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
