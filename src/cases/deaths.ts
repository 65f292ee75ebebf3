import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { isoDate, type IsoDate } from '../policy/index.ts';
import type { Contact } from '../applications/index.ts';
import { recordChange } from './audit.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import type { DeathSource } from './death-sources.ts';
import { IdempotencyConflict } from './errors.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { withholdNotices } from './notice-outbox.ts';
import { personOf } from './persons.ts';
import { applicants, deathReports } from './schema/index.ts';
import { stopForDeath } from './stopping.ts';
import { changeSurvivors } from './survivors.ts';

/** Somebody tells that a person has died. */
export interface DeathReport {
  /** Of whoever reports: the same report counts once. */
  reportId: string;
  idNumber: string;
  diedOn: IsoDate;
  source: DeathSource;
  /** Whom to write to. */
  contact?: Contact | undefined;
}

/** What is known of the death of a case's applicant. */
export interface Death {
  diedOn: IsoDate;
  source: DeathSource;
  reportedAt: Date;
  /** Null until a clerk has decided. */
  confirmed: boolean | null;
}

export interface Deaths {
  /**
   * Notes it in each open case of the person, where a clerk is to verify it; until then nothing is sent to them.
   * Returns the cases in which it is new. IdempotencyConflict.
   */
  report(report: DeathReport): Promise<{ caseNumbers: string[] }>;
  /** A clerk has found it true: nothing is sent to the dead, and the case stops unless it has taken effect. */
  confirm(caseNumber: string): Promise<void>;
  /** A clerk has found it wrong: the case goes on, and what was held back is sent. */
  discard(caseNumber: string): Promise<void>;
}

type Row = typeof deathReports.$inferSelect;

/** The report that is before a clerk or was found true; null where there is none. */
export async function deathOf(tx: Database, caseNumber: string): Promise<Death | null> {
  const row = (await rowsOf(tx, deathReports, caseNumber)).findLast(({ confirmed }) => confirmed !== false);
  if (!row) return null;
  const { diedOn, source, reportedAt, confirmed } = row;
  return { diedOn: isoDate(diedOn), source: source as DeathSource, reportedAt, confirmed };
}

export function deathRecords({ database, clock, kinds }: Context): Deaths {
  /** False where the case knows of it, or has another report before a clerk. */
  async function note(tx: Database, caseNumber: string, { reportId, diedOn, source, contact }: DeathReport): Promise<boolean> {
    const file = await lockCase(tx, caseNumber);
    if (file.state === 'closed') return false;
    const now = clock();
    const [noted] = await tx
      .insert(deathReports)
      .values({ caseNumber, reportId, diedOn, source, reportedAt: now })
      .onConflictDoNothing()
      .returning({ id: deathReports.id });
    if (!noted) return false;
    if (contact) await changeSurvivors(tx, caseNumber, (known) => ({ ...known, contact }));
    await enqueue(tx, now, {
      messageId: `${caseNumber}:death-reported:${noted.id}`,
      name: 'death-reported',
      correlationKey: caseNumber,
      ttlMs: timeToLive.withdrawal,
      variables: { caseNumber },
    });
    await recordChange(tx, now, caseNumber, 'death-reported', { reportId, diedOn }, source);
    return true;
  }

  /** The clerk's decision on the report before him; done once. */
  async function decide(caseNumber: string, confirmed: boolean, then: (tx: Database, now: Date, file: CaseRow) => Promise<void>) {
    await database.transaction(async (tx) => {
      const file = await lockCase(tx, caseNumber);
      const now = clock();
      const decided = await tx
        .update(deathReports)
        .set({ confirmed, decidedAt: now })
        .where(and(eq(deathReports.caseNumber, caseNumber), isNull(deathReports.confirmed)))
        .returning({ id: deathReports.id });
      if (decided.length === 0) return;
      await recordChange(tx, now, caseNumber, confirmed ? 'death-found-true' : 'death-found-wrong', {}, 'clerk');
      await then(tx, now, file);
    });
  }

  return {
    report: (report) =>
      database.transaction(async (tx) => {
        await mustBeTheSame(tx, report);
        const caseNumbers: string[] = [];
        for (const caseNumber of await openCasesOf(tx, report.idNumber))
          if (await note(tx, caseNumber, report)) caseNumbers.push(caseNumber);
        return { caseNumbers };
      }),

    confirm: (caseNumber) =>
      decide(caseNumber, true, async (tx, now, file) => {
        await withholdNotices(tx, now, caseNumber);
        await stopForDeath(tx, now, kinds, file);
      }),

    discard: (caseNumber) => decide(caseNumber, false, (tx) => changeSurvivors(tx, caseNumber, () => ({}))),
  };
}

/** The open cases that the person applies for, or claims in: a payout after a death is the heir's. */
async function openCasesOf(tx: Database, idNumber: string): Promise<string[]> {
  const personId = await personOf(tx, idNumber);
  if (personId === null) return [];
  const party = sql`coalesce(${applicants.claimantId}, ${applicants.personId})`;
  const rows = await tx
    .select({ caseNumber: applicants.caseNumber })
    .from(applicants)
    .where(and(eq(party, personId), eq(applicants.open, true)))
    .orderBy(asc(applicants.caseNumber));
  return rows.map(({ caseNumber }) => caseNumber);
}

async function mustBeTheSame(tx: Database, { reportId, diedOn, source }: DeathReport): Promise<void> {
  const earlier: Pick<Row, 'diedOn' | 'source'>[] = await tx
    .select({ diedOn: deathReports.diedOn, source: deathReports.source })
    .from(deathReports)
    .where(eq(deathReports.reportId, reportId));
  if (earlier.some((one) => one.diedOn !== diedOn || one.source !== source)) throw new IdempotencyConflict(reportId);
}
