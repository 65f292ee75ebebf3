import { isoDate } from '../policy/index.ts';
import { personalDataOf } from './applicants.ts';
import { rowOf } from './case-file.ts';
import { outcomeName, stateNames, type CaseOutcome, type CaseState } from './case-state.ts';
import { reading } from './case-rows.ts';
import { only, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { decisionsOf } from './decisions.ts';
import { documentNames, maskIdNumber, maskName } from '../applications/index.ts';
import type { CaseKind, Kinds } from './kinds.ts';
import { lateMoneyOf } from './late-money.ts';
import { calculationOf } from './ledger.ts';
import { noticesOf } from './notice-outbox.ts';
import { stoppedSince } from './office-terms.ts';
import { paymentsOf } from './received.ts';
import { payoutOf } from './payouts.ts';
import { postingsOf } from './postings.ts';
import type { CaseProgress } from './progress-view.ts';
import * as show from './progress-parts.ts';
import { gradeNames, ratingOf } from './ratings.ts';
import { refundableOf } from './refunds.ts';
import { refundsOf } from './refunded.ts';
import { totalsOf } from './settlement.ts';
import * as schema from './schema/index.ts';
import { opened } from './sealing.ts';
import { latestStatement } from './statements.ts';
import { stepsOf } from './steps.ts';
import { documentsOf, supplementedSince } from './supplements.ts';
import { latestTransferReply } from './transfer-replies.ts';
import { isWithdrawable } from './withdrawal.ts';

export interface ProgressViews {
  /** Null if there is no such case. Nothing personal unmasked but the name in a letter to a unit. */
  of(caseNumber: string): Promise<CaseProgress | null>;
}

/** The state of the case, without what hangs on it. */
function heading(row: CaseRow, { id, name, completed, submitters }: CaseKind) {
  const { caseNumber, receivedAt, closedAt, withdrawalRequestedAt, applicationDate, submittedBy } = row;
  const state = row.state as CaseState;
  const outcome = row.outcome as CaseOutcome | null;
  return {
    caseNumber,
    process: id,
    processName: name,
    state,
    stateName: stateNames[state],
    outcome,
    outcomeName: outcomeName(outcome, completed),
    applicationDate: isoDate(applicationDate),
    submittedBy,
    submittedByName: submitters[submittedBy] ?? submittedBy,
    receivedAt: receivedAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    withdrawalRequestedAt: withdrawalRequestedAt?.toISOString() ?? null,
  };
}

async function toProgress(tx: Database, row: CaseRow, kinds: Kinds): Promise<CaseProgress> {
  const { caseNumber, submittedBy } = row;
  const kind = kinds.of(row.process);
  const personal = await personalDataOf(tx, caseNumber);
  const applicant = personal?.applicant ?? null;
  const calculation = await calculationOf(tx, row);
  const decisions = await decisionsOf(tx, caseNumber);
  const steps = await stepsOf(tx, caseNumber);
  const { supplement } = kinds;
  const stopped = stoppedSince(steps, supplement?.awaitedStep);
  const statement = await latestStatement(tx, caseNumber);
  const rating = await ratingOf(tx, caseNumber);
  return {
    ...heading(row, kind),
    withdrawable: await isWithdrawable(tx, row),
    outcomeReasons: only(await opened(tx, schema.cases, [row])).outcomeReasons ?? [],
    applicant: applicant && { name: maskName(applicant.name), idNumber: maskIdNumber(applicant.idNumber) },
    documents: (await documentsOf(tx, caseNumber)).map((code) => ({ code, name: documentNames[code] })),
    ...(kind.progress?.(decisions) ?? { hardship: null, payer: null }),
    ...show.steps(steps),
    missingDocuments: (stopped && supplement?.missing(decisions)) ?? [],
    supplementRequest: (stopped && supplement?.request(decisions)) ?? null,
    supplementedAt: stopped ? await supplementedSince(tx, caseNumber, stopped) : null,
    clockStoppedSince: stopped?.toISOString() ?? null,
    statement: statement && { receivedOn: statement.receivedOn },
    decisions: decisions.map(show.decision),
    calculation: row.calculation as CaseProgress['calculation'],
    ledger: (calculation?.ledger ?? []).map(show.ledgerRow),
    totals: show.totals(await totalsOf(tx, row)),
    payments: (await paymentsOf(tx, caseNumber)).map(show.payment),
    refunds: (await refundsOf(tx, caseNumber)).map(show.refund),
    refundable: show.sum(row.state === 'closed' ? await lateMoneyOf(tx, row) : await refundableOf(tx, row, 'surplus')),
    postings: (await postingsOf(tx, caseNumber)).map(show.posting),
    payout: show.payout(await payoutOf(tx, caseNumber)),
    rating: rating && { grade: rating.grade, gradeName: gradeNames[rating.grade] },
    transferReply: show.transferReply(await latestTransferReply(tx, caseNumber)),
    notices: (await noticesOf(tx, caseNumber)).map((notice) => show.notice(notice, personal, submittedBy)),
  };
}

const read = reading([
  schema.decisions,
  schema.documents,
  schema.ledgerRows,
  schema.notices,
  schema.payments,
  schema.payouts,
  schema.postings,
  schema.ratings,
  schema.refunds,
  schema.statements,
  schema.steps,
  schema.transferReplies,
]);

export function progressViews({ database, kinds }: Context): ProgressViews {
  return {
    of: (caseNumber) =>
      read(database, caseNumber, async (tx) => {
        const row = await rowOf(tx, caseNumber);
        return row && toProgress(tx, row, kinds);
      }),
  };
}
