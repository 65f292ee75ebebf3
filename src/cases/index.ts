/** The case file: the only code that knows SQL. Everything outside src/cases goes through `Cases`. */
import { announcements } from './announcements.ts';
import { auditTrails } from './audit.ts';
import { caseFiles } from './case-file.ts';
import type { Cases } from './cases.ts';
import { systemClock, type Clock } from './clock.ts';
import { closing } from './closing.ts';
import type { Context } from './context.ts';
import { counting } from './counts.ts';
import { openPostgres, type OpenDatabase } from './database.ts';
import { decisionRecords } from './decisions.ts';
import { deploymentRecords } from './deployments.ts';
import { instanceRecords } from './instances.ts';
import { intake } from './intake.ts';
import { ledgers } from './ledger.ts';
import { startTemporaryPostgres } from './local/index.ts';
import { messageOutbox } from './message-outbox.ts';
import { noticeOutbox } from './notice-outbox.ts';
import { remittanceOrders } from './orders.ts';
import { paymentRecords } from './payments.ts';
import { payoutRecords } from './payouts.ts';
import { postingRecords } from './postings.ts';
import { progressViews } from './progress.ts';
import { refundRecords } from './refunds.ts';
import { settling } from './settling.ts';
import { starting } from './starting.ts';
import { hearings } from './statements.ts';
import { stepRecords } from './steps.ts';
import { supplements } from './supplements.ts';
import { transferReplyRecords } from './transfer-replies.ts';
import { withdrawals } from './withdrawal.ts';

export * from './errors.ts';
export * from './types.ts';
export { caseMessages } from './messages.ts';
export type { Application, Applications, ProcessId } from './application.ts';
export type { Cases } from './cases.ts';
export type { CaseProgress, ProgressLedgerRow } from './progress-view.ts';

export interface CasesOptions {
  /** `postgres://...` */
  databaseUrl: string;
  clock?: Clock | undefined;
}

/** Opens the case file and brings its tables up to date. Several processes may start at once on one PostgreSQL. */
export async function openCases({ databaseUrl, clock = systemClock }: CasesOptions): Promise<Cases> {
  return casesIn(await openPostgres(databaseUrl), clock);
}

/** A case file that is gone when it is closed. */
export async function openTemporaryCases({ clock = systemClock }: Pick<CasesOptions, 'clock'> = {}): Promise<Cases> {
  const server = await startTemporaryPostgres();
  try {
    const { database, close } = await openPostgres(server.url);
    return casesIn({ database, close: () => close().finally(() => server.stop()) }, clock);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The case file in a database that is open. Closing it closes the database. */
export function casesIn({ database, close }: OpenDatabase, clock: Clock): Cases {
  const context: Context = { database, clock };
  return {
    ...intake(context),
    ...starting(context),
    ...caseFiles(context),
    ...progressViews(context),
    ...supplements(context),
    ...hearings(context),
    ...withdrawals(context),
    ...announcements(context),
    ...transferReplyRecords(context),
    ...settling(context),
    ...payoutRecords(context),
    ...decisionRecords(context),
    ...stepRecords(context),
    ...ledgers(context),
    ...paymentRecords(context),
    ...remittanceOrders(context),
    ...refundRecords(context),
    ...postingRecords(context),
    ...closing(context),
    ...messageOutbox(context),
    ...noticeOutbox(context),
    ...auditTrails(context),
    ...deploymentRecords(context),
    ...instanceRecords(context),
    ...counting(context),
    close,
  };
}
