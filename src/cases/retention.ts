/** Erases cases that were closed long enough ago, by whichever instance of the application comes first. */
import { and, asc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { IsoDate } from '../policy/index.ts';
import { only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { eraseCase, hindranceOf, type RemoveLetters } from './erasure.ts';
import { applicants, cases, retentionRuns } from './schema/index.ts';

export interface Retention {
  /**
   * Erases what is left of the day's work for the process: cases closed before the moment, unless something of them is still
   * needed. `done`: it was done before; `busy`: another instance of the application is at it.
   */
  erase(
    process: string,
    day: IsoDate,
    closedBefore: Date,
    removeLetters: RemoveLetters,
  ): Promise<{ erased: number; kept: number } | 'done' | 'busy'>;
}

/** Any number that nothing else on the server uses. */
const retentionLock = 7_310_220;
const batch = 50;

export function retention({ database, clock }: Context): Retention {
  return {
    async erase(process, day, closedBefore, removeLetters) {
      let kept = 0;
      for (let after = ''; ;) {
        const done = await database.transaction((tx) => eraseBatch(tx, clock(), { process, day, closedBefore, after }, removeLetters));
        if (typeof done === 'string') return done;
        kept += done.kept;
        if (done.last === null) return { erased: done.erased, kept };
        after = done.last;
      }
    },
  };
}

interface Batch {
  process: string;
  day: IsoDate;
  closedBefore: Date;
  /** Case number; those up to it were looked at. */
  after: string;
}

async function eraseBatch(tx: Database, now: Date, { process, day, closedBefore, after }: Batch, removeLetters: RemoveLetters) {
  const { rows } = (await tx.execute(sql`select pg_try_advisory_xact_lock(${retentionLock}) as mine`)) as { rows: { mine: boolean }[] };
  if (!only(rows).mine) return 'busy' as const;
  const run = and(eq(retentionRuns.process, process), eq(retentionRuns.day, day));
  await tx.insert(retentionRuns).values({ process, day }).onConflictDoNothing();
  const [begun] = await tx
    .select()
    .from(retentionRuns)
    .where(and(run, isNull(retentionRuns.finishedAt)));
  if (!begun) return 'done' as const;
  const due = await tx
    .select({ caseNumber: cases.caseNumber })
    .from(cases)
    .innerJoin(applicants, eq(applicants.caseNumber, cases.caseNumber))
    .where(and(eq(cases.process, process), lt(cases.closedAt, closedBefore), gt(cases.caseNumber, after)))
    .orderBy(asc(cases.caseNumber))
    .limit(batch);
  let erased = 0;
  for (const { caseNumber } of due) {
    if ((await hindranceOf(tx, caseNumber)) !== null) continue;
    await eraseCase(tx, now, caseNumber, 'retention', removeLetters);
    erased += 1;
  }
  const last = due.length === batch ? (due.at(-1)?.caseNumber ?? null) : null;
  const total = begun.erased + erased;
  await tx
    .update(retentionRuns)
    .set({ erased: total, finishedAt: last === null ? now : null })
    .where(run);
  return { erased: total, kept: due.length - erased, last };
}
