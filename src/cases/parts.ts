/** The parts of the case file, on one database. */
import { announcements } from './announcements.ts';
import { arrivalRecords } from './arrivals.ts';
import { auditTrails } from './audit.ts';
import { books } from './books.ts';
import { caseFiles } from './case-file.ts';
import type { Cases } from './cases.ts';
import type { Clock } from '../clock.ts';
import { closing } from './closing.ts';
import type { Context } from './context.ts';
import { comparisonRecords } from './comparisons.ts';
import { counting } from './counts.ts';
import type { OpenDatabase } from './database.ts';
import { deathRecords } from './deaths.ts';
import { returnedTaskRecords } from './returned-tasks.ts';
import { decisionRecords } from './decisions.ts';
import { deliveryOutbox } from './deliveries.ts';
import { deliveryRecords } from './delivery-records.ts';
import { deploymentRecords } from './deployments.ts';
import { draftRecords } from './drafts.ts';
import { instanceRecords } from './instances.ts';
import { intake } from './intake.ts';
import { kindsOf, type CaseKinds } from './kinds.ts';
import { ledgers } from './ledger.ts';
import { letterRecords } from './letters.ts';
import { letterChoiceRecords } from './letter-choices.ts';
import { mandateRecords } from './mandates.ts';
import { messageOutbox } from './message-outbox.ts';
import { nameSearch } from './name-search.ts';
import { noticeOutbox } from './notice-outbox.ts';
import { otherCases } from './other-cases.ts';
import { remittanceOrders } from './orders.ts';
import { seenOriginalRecords } from './originals.ts';
import { officeTerms } from './office-terms.ts';
import { outboxes } from './outboxes.ts';
import { overview } from './overview.ts';
import { paperRecords } from './papers.ts';
import { paymentRecords } from './payments.ts';
import { payoutRecords } from './payouts.ts';
import { personFiles } from './person-file.ts';
import { postingRecords } from './postings.ts';
import { progressViews } from './progress.ts';
import { queryCodeRecords } from './query-codes.ts';
import { ratingRecords } from './ratings.ts';
import { reconciliationRecords } from './reconciliations.ts';
import { refundRecords } from './refunds.ts';
import { relationRecords } from './relations.ts';
import { sessionRecords } from './sessions.ts';
import { retention } from './retention.ts';
import { settling } from './settling.ts';
import { starting } from './starting.ts';
import { hearings } from './statements.ts';
import { stepRecords } from './steps.ts';
import { supplements } from './supplements.ts';
import { heirRecords } from './survivors.ts';
import { transferReplyRecords } from './transfer-replies.ts';
import { unmatchedRecords } from './unmatched.ts';
import { unmatchedDecisionRecords } from './unmatched-decisions.ts';
import { withdrawals } from './withdrawal.ts';
import { workLists } from './work-list.ts';

/** The case file in a database that is open. Closing it closes the database. */
export function casesIn({ database, close }: OpenDatabase, processes: CaseKinds, clock: Clock): Cases {
  const context: Context = { database, clock, kinds: kindsOf(processes) };
  return {
    ...counting(context),
    files: { ...intake(context), ...caseFiles(context), ...closing(context), ...otherCases(context) },
    progress: progressViews(context),
    documents: supplements(context),
    originals: seenOriginalRecords(context),
    papers: paperRecords(context),
    statements: hearings(context),
    announcements: announcements(context),
    transferReplies: transferReplyRecords(context),
    withdrawals: withdrawals(context),
    deaths: deathRecords(context),
    heirs: heirRecords(context),
    decisions: decisionRecords(context),
    returnedTasks: returnedTaskRecords(context),
    steps: stepRecords(context),
    terms: officeTerms(context),
    ledgers: ledgers(context),
    payments: { ...paymentRecords(context), ...settling(context) },
    unmatched: { ...unmatchedRecords(context), ...unmatchedDecisionRecords(context) },
    orders: remittanceOrders(context),
    payouts: payoutRecords(context),
    arrivals: arrivalRecords(context),
    refunds: refundRecords(context),
    postings: postingRecords(context),
    relations: relationRecords(context),
    mandates: mandateRecords(context),
    ratings: ratingRecords(context),
    work: workLists(context),
    comparisons: comparisonRecords(context),
    queryCodes: queryCodeRecords(context),
    sessions: sessionRecords(context),
    messages: messageOutbox(context),
    notices: noticeOutbox(context),
    outboxes: outboxes(context),
    overview: overview(context),
    letters: letterRecords(context),
    deliveries: { ...deliveryOutbox(context), ...deliveryRecords(context) },
    letterChoices: letterChoiceRecords(context),
    instances: { ...instanceRecords(context), ...starting(context) },
    deployments: deploymentRecords(context),
    drafts: draftRecords(context),
    persons: { ...personFiles(context), ...nameSearch(context) },
    retention: retention(context),
    books: books(context),
    reconciliations: reconciliationRecords(context),
    audit: auditTrails(context),
    close,
  };
}
