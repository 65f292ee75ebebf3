/** 待办任务: the open tasks of groups of clerks, as the case file has them. The engine is not asked. */
import { and, arrayOverlaps, asc, count, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Context } from './context.ts';
import { isOpen } from './open-steps.ts';
import { openedTasks, steps } from './schema/index.ts';

export interface OpenTask {
  caseNumber: string;
  /** Chinese. */
  processName: string;
  elementInstanceKey: string;
  name: string;
  startedAt: Date;
  dueAt: Date | null;
  /** The reader has not opened it yet. */
  unread: boolean;
}

export interface WorkOf {
  /** Candidate groups for which the reader may act. */
  groups: readonly string[];
  /** On whose cases they work: of a task that two offices share, each has those of its own. */
  processes: readonly string[];
}

export interface WorkQuery extends WorkOf {
  /** A login. */
  reader: string;
  /** Of the case. */
  process?: string | undefined;
  step?: string | undefined;
  overdue?: boolean | undefined;
}

/** How many of the groups' tasks are of one step in cases of one process. */
export interface WorkCount {
  process: string;
  step: string;
  name: string;
  open: number;
  overdue: number;
}

/** A case that waits for a supplement: for the office the clock stands still. */
export interface StoppedCase {
  caseNumber: string;
  /** Chinese. */
  processName: string;
  since: Date;
  /** Until when the applicant may supplement. */
  dueAt: Date | null;
}

export interface WorkLists {
  /** The most urgent first; those without a date last. */
  tasks(query: WorkQuery, page: { offset: number; limit: number }): Promise<OpenTask[]>;
  /** Of all open tasks of the groups. */
  counts(of: WorkOf): Promise<WorkCount[]>;
  /** Of cases of the processes: the first stopped first. */
  stopped(processes: readonly string[], limit: number): Promise<StoppedCase[]>;
  /** The reader has opened the task. */
  noteOpened(caseNumber: string, elementInstanceKey: string, reader: string): Promise<void>;
}

export function workLists({ database, clock, kinds }: Context): WorkLists {
  const isOf = ({ groups, processes }: WorkOf) =>
    and(isOpen, arrayOverlaps(steps.groups, [...groups]), inArray(steps.process, [...processes]));

  return {
    async tasks({ reader, process, step, overdue, ...of }, { offset, limit }) {
      if (of.groups.length === 0) return [];
      const wanted = and(
        isOf(of),
        step === undefined ? undefined : eq(steps.elementId, step),
        process === undefined ? undefined : eq(steps.process, process),
        overdue ? lt(steps.dueAt, clock()) : undefined,
      );
      const { caseNumber, elementInstanceKey, name, startedAt, dueAt } = steps;
      const rows = await database
        .select({ caseNumber, elementInstanceKey, name, startedAt, dueAt, process: steps.process, openedAt: openedTasks.openedAt })
        .from(steps)
        .leftJoin(openedTasks, and(eq(openedTasks.stepId, steps.id), eq(openedTasks.person, reader)))
        .where(wanted)
        .orderBy(asc(steps.dueAt), asc(steps.id))
        .offset(offset)
        .limit(limit);
      return rows.map(({ process: id, openedAt, ...task }) => ({ ...task, processName: kinds.of(id).name, unread: openedAt === null }));
    },

    async counts(of) {
      if (of.groups.length === 0) return [];
      const overdue = sql<number>`(count(*) filter (where ${steps.dueAt} < ${clock()}))::int`;
      const { process, elementId: step, name } = steps;
      return database
        .select({ process, step, name, open: count(), overdue })
        .from(steps)
        .where(isOf(of))
        .groupBy(process, step, name)
        .orderBy(process, step);
    },

    async stopped(processes, limit) {
      if (!kinds.supplement) return [];
      const { caseNumber, startedAt: since, dueAt } = steps;
      const rows = await database
        .select({ caseNumber, since, dueAt, process: steps.process })
        .from(steps)
        .where(and(isOpen, eq(steps.elementId, kinds.supplement.awaitedStep), inArray(steps.process, [...processes])))
        .orderBy(asc(since), asc(steps.id))
        .limit(limit);
      return rows.map(({ process, ...stopped }) => ({ ...stopped, processName: kinds.of(process).name }));
    },

    async noteOpened(caseNumber, elementInstanceKey, reader) {
      const visit = and(eq(steps.caseNumber, caseNumber), eq(steps.elementInstanceKey, elementInstanceKey));
      const [found] = await database.select({ id: steps.id }).from(steps).where(visit);
      if (found) await database.insert(openedTasks).values({ stepId: found.id, person: reader, openedAt: clock() }).onConflictDoNothing();
    },
  };
}
