import type { Clock } from '../cases/clock.ts';
import type { Cases, RecipientKind } from '../cases/index.ts';
import { amountData, type AmountData } from './data/amounts.ts';
import type { Source } from './data/common.ts';
import {
  collectionData,
  collectionReminderData,
  continuationData,
  transferPendingData,
  transferReturnData,
  type CollectionData,
  type ContinuationData,
  type TransferPendingData,
  type TransferReturnData,
} from '../processes/continuation/notices.ts';
import { completionData, lapseData, withdrawalData, type CompletionData, type LapseData, type WithdrawalData } from './data/ending.ts';
import { payoutData, type PayoutData } from '../processes/lump-sum-payout/notices.ts';
import { enrollmentData, referralData, type EnrollmentData, type ReferralData } from '../processes/enrollment/notices.ts';
import { personalShareData, remittanceData, type PaymentData, type ReceivedData } from './data/payment.ts';
import {
  groundsData,
  refusalDecisionData,
  refusalIntentionData,
  type GroundsData,
  type RefusalDecisionData,
  type RefusalIntentionData,
} from './data/refusal.ts';
import { supplementData, type SupplementData } from './data/supplement.ts';
import {
  resumptionData,
  resumptionRefusalData,
  suspensionData,
  type ResumptionData,
  type ResumptionRefusalData,
  type SuspensionData,
} from '../processes/suspension/notices.ts';
import {
  arrearsData,
  arrearsReminderData,
  transferOutData,
  type ArrearsData,
  type TransferOutData,
} from '../processes/suspension/transfer-out-notices.ts';
import { readOffice } from './office.ts';
import type { NoticeTemplate } from './template-names.ts';

/** What each template may use. */
export interface NoticeData {
  'supplement-notice': SupplementData;
  'supplement-reminder': SupplementData;
  'amount-notice': AmountData;
  'personal-share-reminder': PaymentData;
  'remittance-request': PaymentData;
  'remittance-reminder': PaymentData;
  'refusal-intention': RefusalIntentionData;
  'refusal-decision': RefusalDecisionData;
  'refusal-notice': GroundsData;
  'lapse-notice': LapseData;
  'withdrawal-notice': WithdrawalData;
  'completion-notice': CompletionData;
  'payout-notice': PayoutData;
  'referral-notice': ReferralData;
  'enrollment-notice': EnrollmentData;
  'arrears-notice': ArrearsData;
  'arrears-reminder': ReceivedData;
  'suspension-notice': SuspensionData;
  'transfer-out-notice': TransferOutData;
  'resumption-notice': ResumptionData;
  'resumption-refusal-notice': ResumptionRefusalData;
  'transfer-pending-notice': TransferPendingData;
  'transfer-return-notice': TransferReturnData;
  'collection-notice': CollectionData;
  'collection-reminder': ReceivedData;
  'continuation-notice': ContinuationData;
}

const gatherers: { [T in NoticeTemplate]: (source: Source) => Promise<NoticeData[T]> } = {
  'supplement-notice': supplementData,
  'supplement-reminder': supplementData,
  'amount-notice': amountData,
  'personal-share-reminder': personalShareData,
  'remittance-request': remittanceData,
  'remittance-reminder': remittanceData,
  'refusal-intention': refusalIntentionData,
  'refusal-decision': refusalDecisionData,
  'refusal-notice': groundsData,
  'lapse-notice': lapseData,
  'withdrawal-notice': withdrawalData,
  'completion-notice': completionData,
  'payout-notice': payoutData,
  'referral-notice': referralData,
  'enrollment-notice': enrollmentData,
  'arrears-notice': arrearsData,
  'arrears-reminder': arrearsReminderData,
  'suspension-notice': suspensionData,
  'transfer-out-notice': transferOutData,
  'resumption-notice': resumptionData,
  'resumption-refusal-notice': resumptionRefusalData,
  'transfer-pending-notice': transferPendingData,
  'transfer-return-notice': transferReturnData,
  'collection-notice': collectionData,
  'collection-reminder': collectionReminderData,
  'continuation-notice': continuationData,
};

export interface NoticeServices {
  cases: Cases;
  clock: Clock;
}

/**
 * What a notice says, from the case file. `deadlines` is the variable of the process, by which its timers run: the day
 * in the notice must be the day on which the engine goes on.
 */
export async function noticeData<T extends NoticeTemplate>(
  { cases, clock }: NoticeServices,
  caseNumber: string,
  template: T,
  { recipient, deadlines }: { recipient: RecipientKind; deadlines: Record<string, string> },
): Promise<NoticeData[T]> {
  const file = await cases.getCase(caseNumber);
  return gatherers[template]({ cases, file, recipient, clock, office: readOffice(file.process), deadlines });
}
