import { and, asc, eq, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { rowOf } from './case-file.ts';
import { type CaseRow, lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseNotFound, InstanceOfAnother } from './errors.ts';
import { cases, instances, steps } from './schema/index.ts';

/** A process instance of the engine that works on a case: the case's own, or that of a process which it calls. */
export interface ProcessInstance {
  /** The engine's keys, in digits. */
  instanceKey: string;
  definitionKey: string;
  processId: string;
  version: number;
}

/** A process instance that has not ended, with what it waits for. */
export interface RunningInstance extends Omit<ProcessInstance, 'definitionKey' | 'version'> {
  caseNumber: string;
  /** Null as long as no job of it has told. */
  definitionKey: string | null;
  version: number | null;
  /** Element ids of its open steps. */
  waits: string[];
  /** Ids of the processes that it has called and that run. */
  calls: string[];
}

export interface Instances {
  /** Of the process, in the order of their case numbers. */
  running(processId: string): Promise<RunningInstance[]>;
  /** Null if it is not on record, or has ended. */
  find(instanceKey: string): Promise<RunningInstance | null>;
  /** The engine's key of the version on which the case itself runs, or ran; null where no job of it has told. */
  definitionOf(caseNumber: string): Promise<string | null>;
  /** It runs on another version now. `elements`: ids that changed, old to new; its open steps follow. `by`: who moved it. */
  recordMoved(
    instanceKey: string,
    target: Pick<ProcessInstance, 'definitionKey' | 'version'>,
    elements: Record<string, string>,
    by: string,
  ): Promise<void>;
  /** By instance, of those that are on record, ended or not. */
  casesOf(instanceKeys: readonly string[]): Promise<Map<string, string>>;
  /** @throws CaseNotFound, InstanceOfAnother where it has worked on another case */
  mustWorkOn(caseNumber: string, instanceKey: string): Promise<void>;
  /** Somebody has had the engine try a step again. */
  recordRetried(instanceKey: string, elementId: string, by: string): Promise<void>;
  /** The engine has no such instance any more. */
  recordEnded(instanceKey: string): Promise<void>;
}

/**
 * Written down once. A later job does not change the version: it may have been handed out before the instance was moved.
 * Only a version that was unknown is filled in.
 */
export function instanceNote(tx: Database, caseNumber: string, instance: ProcessInstance) {
  const { definitionKey, version } = instance;
  return tx
    .insert(instances)
    .values({ ...instance, caseNumber })
    .onConflictDoUpdate({ target: instances.instanceKey, set: { definitionKey, version }, setWhere: isNull(instances.version) });
}

const open = and(isNull(steps.finishedAt), isNull(steps.interruptedAt));
const waits = sql<string[]>`coalesce((select jsonb_agg(distinct ${steps.elementId}) from ${steps}
  where ${steps.instanceKey} = ${instances.instanceKey} and ${open}), '[]')`;
const isOwn = eq(cases.processInstanceKey, instances.instanceKey);

/** A process that is not the case's own has no step that tells its end: it runs while one of its steps is open, also after the case. */
const runs = and(isNull(instances.endedAt), or(and(ne(cases.state, 'closed'), isOwn), sql`${waits} <> '[]'`));

const calls = sql<string[]>`case when ${isOwn} then coalesce((select jsonb_agg(distinct called.process_id) from ${instances} called
  join ${steps} on ${steps.instanceKey} = called.instance_key
  where called.case_number = ${instances.caseNumber} and called.instance_key <> ${instances.instanceKey} and called.ended_at is null and ${open}), '[]')
  else '[]' end`;

/** The case that it has worked on so far; null where no job of it has told. */
export const workedOnBy = (instance: Pick<ProcessInstance, 'instanceKey'> | undefined) =>
  sql`(select ${instances.caseNumber} from ${instances} where ${instances.instanceKey} = ${instance?.instanceKey ?? null})`;

/** @throws InstanceOfAnother */
export function mustBeSame(caseNumber: string, workedOn: string | null | undefined): void {
  if (workedOn && workedOn !== caseNumber) throw new InstanceOfAnother(workedOn);
}

/**
 * An operator can set the case number of an instance to that of another case, which then must not be worked on: what has worked on a
 * case, its own instance or one that it calls, works on no other.
 *
 * @throws InstanceOfAnother
 */
export async function mustWorkOn(tx: Database, file: CaseRow, instance: Pick<ProcessInstance, 'instanceKey'> | undefined): Promise<void> {
  if (!instance || file.processInstanceKey === instance.instanceKey) return;
  const [known] = await tx
    .select({ caseNumber: instances.caseNumber })
    .from(instances)
    .where(eq(instances.instanceKey, instance.instanceKey));
  mustBeSame(file.caseNumber, known?.caseNumber);
}

export function instanceRecords({ database, clock }: Context): Instances {
  const { instanceKey, caseNumber, processId, definitionKey, version } = instances;
  const running = (which: SQL): Promise<RunningInstance[]> =>
    database
      .select({ instanceKey, caseNumber, processId, definitionKey, version, waits, calls })
      .from(instances)
      .innerJoin(cases, eq(cases.caseNumber, instances.caseNumber))
      .where(and(which, runs))
      .orderBy(asc(instances.caseNumber), asc(instances.instanceKey));

  return {
    running: (process) => running(eq(processId, process)),
    find: async (key) => (await running(eq(instanceKey, key)))[0] ?? null,

    async definitionOf(number) {
      const [own] = await database.select({ definitionKey }).from(instances).innerJoin(cases, isOwn).where(eq(cases.caseNumber, number));
      return own?.definitionKey ?? null;
    },

    recordMoved: (key, target, elements, by) =>
      database.transaction(async (tx) => {
        const [instance] = await tx.select({ caseNumber }).from(instances).where(eq(instanceKey, key));
        if (!instance) return;
        await lockCase(tx, instance.caseNumber);
        // Not before: of two that record the same move at the same time, the second finds it done.
        const before = only(await tx.select().from(instances).where(eq(instanceKey, key)));
        if (before.definitionKey === target.definitionKey) return;
        await tx.update(instances).set({ definitionKey: target.definitionKey, version: target.version }).where(eq(instanceKey, key));
        for (const [from, to] of Object.entries(elements)) {
          if (from !== to)
            await tx
              .update(steps)
              .set({ elementId: to })
              .where(and(eq(steps.instanceKey, key), eq(steps.elementId, from), open));
        }
        const details = { instanceKey: key, process: before.processId, from: before.version, to: target.version };
        await recordChange(tx, clock(), before.caseNumber, 'instance-moved', details, by);
      }),

    async casesOf(instanceKeys) {
      const rows = await database
        .select({ instanceKey, caseNumber })
        .from(instances)
        .where(inArray(instanceKey, [...instanceKeys]));
      return new Map(rows.map((row) => [row.instanceKey, row.caseNumber]));
    },

    async mustWorkOn(number, key) {
      const file = await rowOf(database, number);
      if (!file) throw new CaseNotFound(number);
      await mustWorkOn(database, file, { instanceKey: key });
    },

    recordRetried: async (key, elementId, by) => {
      const [instance] = await database.select({ caseNumber }).from(instances).where(eq(instanceKey, key));
      await recordChange(database, clock(), instance?.caseNumber ?? null, 'step-retried', { instanceKey: key, elementId }, by);
    },

    recordEnded: async (key) => {
      await database.update(instances).set({ endedAt: clock() }).where(eq(instanceKey, key));
    },
  };
}
