/** What stands in the way of ending a case early, and how it ends because its applicant died. */
import { and, eq } from 'drizzle-orm';
import { releaseApplicant } from './applicants.ts';
import { recordChange } from './audit.ts';
import type { CaseRow } from './context.ts';
import type { Database } from './database.ts';
import type { Kinds } from './kinds.ts';
import { enqueue, timeToLive } from './message-outbox.ts';
import { cases, deathReports } from './schema/index.ts';
import { totalsOf } from './settlement.ts';
import { isStepOpen } from './open-steps.ts';

/** What of the case has taken effect outside; null where nothing has. */
export async function effectOf(tx: Database, file: CaseRow): Promise<'remittanceOrdered' | 'settled' | null> {
  // What a unit remitted before it could pay no more stands in the accounts, although its order was recalled.
  const remitted = !(await totalsOf(tx, file)).remittance.received.isZero();
  if (file.remittanceOrderedAt !== null || remitted) return 'remittanceOrdered';
  return file.settledAt === null ? null : 'settled';
}

/**
 * Stops the case if its applicant is dead, by what a clerk has confirmed: nothing that has not taken effect will, and the
 * engine is told once. What has taken effect is brought to its end, unless the case only waits after it. To be asked again
 * whenever that may have changed. A withdrawal that came before ends the case itself.
 */
export async function stopForDeath(tx: Database, now: Date, kinds: Kinds, file: CaseRow): Promise<void> {
  const { caseNumber, state, withdrawalRequestedAt, stoppedByDeathAt } = file;
  if (state === 'closed' || withdrawalRequestedAt !== null || stoppedByDeathAt !== null) return;
  const confirmed = and(eq(deathReports.caseNumber, caseNumber), eq(deathReports.confirmed, true));
  if ((await tx.select({ id: deathReports.id }).from(deathReports).where(confirmed)).length === 0) return;
  if ((await effectOf(tx, file)) !== null && !(await waitsAfterEffect(tx, kinds, file))) return;
  await tx.update(cases).set({ stoppedByDeathAt: now }).where(eq(cases.caseNumber, caseNumber));
  // Whoever inherits may apply on their own, and is not told that the dead has a case.
  await releaseApplicant(tx, caseNumber);
  await enqueue(tx, now, {
    messageId: `${caseNumber}:applicant-died`,
    name: 'applicant-died',
    correlationKey: caseNumber,
    ttlMs: timeToLive.withdrawal,
    variables: {},
  });
  await recordChange(tx, now, caseNumber, 'stopped-by-death');
}

async function waitsAfterEffect(tx: Database, kinds: Kinds, { caseNumber, process }: CaseRow): Promise<boolean> {
  for (const step of kinds.of(process).endsAtDeath ?? []) if (await isStepOpen(tx, caseNumber, step)) return true;
  return false;
}
