/** Which tables hold what is sealed. */
import { applicants, cases } from './cases.ts';
import { decisions, returnedTasks, statements } from './course.ts';
import { payments, unmatchedDecisions, unmatchedPayments } from './money.ts';
import { notices } from './outboxes.ts';
import { papers } from './papers.ts';
import { ratings } from './ratings.ts';
import { transferReplies, unmatchedReplies } from './transfers.ts';
import { comparisons } from './work.ts';

/** Where something is sealed, and what tells a row from the others of its case: what is sealed in one opens in no other. */
export const sealedTables = [
  { table: cases, row: [] },
  { table: applicants, row: [] },
  { table: statements, row: ['key'] },
  { table: decisions, row: ['step', 'visit'] },
  { table: returnedTasks, row: ['step', 'visit'] },
  { table: payments, row: ['paymentId'] },
  { table: unmatchedPayments, row: ['paymentId'] },
  { table: unmatchedDecisions, row: ['paymentId'] },
  { table: transferReplies, row: ['replyId'] },
  { table: unmatchedReplies, row: ['replyId'] },
  { table: notices, row: ['noticeId'] },
  { table: ratings, row: [] },
  { table: comparisons, row: ['key'] },
  { table: papers, row: ['id'] },
] as const;

export type SealedTable = (typeof sealedTables)[number]['table'];
