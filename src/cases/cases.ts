import type { Announcements } from './announcements.ts';
import type { AuditTrails } from './audit.ts';
import type { CaseFiles } from './case-file.ts';
import type { Closing } from './closing.ts';
import type { Counts } from './counts.ts';
import type { Decisions } from './decisions.ts';
import type { Deployments } from './deployments.ts';
import type { Instances } from './instances.ts';
import type { Intake } from './intake.ts';
import type { Ledgers } from './ledger.ts';
import type { MessageOutbox } from './message-outbox.ts';
import type { NoticeOutbox } from './notice-outbox.ts';
import type { RemittanceOrders } from './orders.ts';
import type { Payments } from './payments.ts';
import type { Payouts } from './payouts.ts';
import type { Postings } from './postings.ts';
import type { ProgressViews } from './progress.ts';
import type { Refunds } from './refunds.ts';
import type { Settling } from './settling.ts';
import type { Starting } from './starting.ts';
import type { Hearings } from './statements.ts';
import type { Steps } from './steps.ts';
import type { Supplements } from './supplements.ts';
import type { TransferReplies } from './transfer-replies.ts';
import type { Withdrawals } from './withdrawal.ts';

/** The case file. Each part stands beside its code. */
export interface Cases
  extends
    Intake,
    CaseFiles,
    ProgressViews,
    Starting,
    Supplements,
    Hearings,
    Announcements,
    TransferReplies,
    Withdrawals,
    Decisions,
    Steps,
    Ledgers,
    Payments,
    RemittanceOrders,
    Settling,
    Payouts,
    Refunds,
    Postings,
    Closing,
    MessageOutbox,
    NoticeOutbox,
    Instances,
    Deployments,
    AuditTrails,
    Counts {
  close(): Promise<void>;
}
