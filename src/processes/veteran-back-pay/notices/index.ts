/** What the notices of back-pay say, by template. */
import { chineseDate, commonData, dueOn, numbered, type Source, sourceOf, yuan } from '../../../notices/index.ts';
import { sentence } from '../../../policy/index.ts';
import {
  groundsData,
  type GroundsData,
  lapseData,
  receivedData,
  type ReceivedData,
  receivedOf,
  refundData,
  type RefundData,
  withdrawalData,
} from '../../shared/index.ts';
import { records } from '../records/index.ts';
import { refusals } from '../refusals.ts';
import { amountData, sumsData, type SumsData } from './amounts.ts';
import { medicalUnhandledData } from './medical.ts';
import { referralData } from './referral.ts';

type PaymentData = SumsData & ReceivedData;

async function personalShareData(source: Source): Promise<PaymentData> {
  return { ...sumsData(source), ...(await receivedData('personalShare', 'await-personal-share')(source)) };
}

async function remittanceData(source: Source): Promise<PaymentData> {
  return { ...sumsData(source), ...(await receivedData('remittance', 'await-remittance')(source)) };
}

type SubsidyReminderData = SumsData & { dueOn: string };

async function subsidyReminderData(source: Source): Promise<SubsidyReminderData> {
  return { ...sumsData(source), dueOn: await dueOn(source, 'await-subsidy-application', 'personalShare') };
}

export interface RecallData extends SumsData {
  /** Of the whole sum, as it was asked for. */
  due: string;
  received: string;
  hasReceived: boolean;
  outstanding: string;
  /** What the veteran has paid to whoever was to remit (B-04). */
  personalReceived: string;
  hasPersonalReceived: boolean;
}

async function recallData(source: Source): Promise<RecallData> {
  const { remittance, personalShare } = await source.cases.payments.totals(source.file.caseNumber);
  return {
    ...sumsData(source),
    ...receivedOf(remittance),
    personalReceived: yuan(personalShare.received),
    hasPersonalReceived: !personalShare.received.isZero(),
  };
}

export interface RefusalIntentionData extends GroundsData {
  /** Until when the applicant may be heard. */
  dueOn: string;
}

async function refusalIntentionData(source: Source): Promise<RefusalIntentionData> {
  return { ...(await groundsData(refusals)(source)), dueOn: await dueOn(source, 'hearing', 'hearing') };
}

export interface RefusalDecisionData extends GroundsData {
  hasStatement: boolean;
  statementReceivedOn: string;
  /** Why the statement did not change the result. */
  reviewReason: string;
}

async function refusalDecisionData(source: Source): Promise<RefusalDecisionData> {
  const { cases, file } = sourceOf(source, 'veteran-back-pay');
  const review = (await records.find(cases, file.caseNumber, 'review-statement'))?.outcome;
  const upheld = review?.decision === 'uphold';
  const { statement } = file;
  return {
    ...(await groundsData(refusals)(source)),
    hasStatement: statement !== null && upheld,
    statementReceivedOn: statement ? chineseDate(statement.receivedOn) : '',
    reviewReason: sentence(upheld ? review.reason : ''),
  };
}

export interface CompletionData extends SumsData, RefundData {
  /** One line for each insurance. */
  postings: string;
}

async function completionData(source: Source): Promise<CompletionData> {
  const progress = await source.cases.progress.of(source.file.caseNumber);
  const lines = (progress?.postings ?? []).map(
    ({ insuranceName, months, amount, postedOn }) => `${insuranceName}：${chineseDate(postedOn)}入账，补缴${months}个月，金额${amount}元。`,
  );
  return { ...(await refundData(source)), ...sumsData(source), postings: lines.length === 0 ? '没有入账的款项。' : numbered(lines) };
}

/** The reminder of the procedure says nothing that other notices do not. */
const commonDataOf = (source: Source) => Promise.resolve(commonData(source));

export const notices = {
  'amount-notice': amountData,
  'personal-share-reminder': personalShareData,
  'subsidy-reminder': subsidyReminderData,
  'remittance-request': remittanceData,
  'remittance-reminder': remittanceData,
  'remittance-recall': recallData,
  'medical-payment-reminder': commonDataOf,
  'medical-unhandled-notice': medicalUnhandledData,
  'placement-referral-notice': referralData,
  'refusal-intention': refusalIntentionData,
  'refusal-decision': refusalDecisionData,
  'lapse-notice': lapseData({ overdueTask: 'decide-overdue-payment', overdueSubsidy: 'decide-overdue-subsidy' }),
  'withdrawal-notice': withdrawalData,
  'completion-notice': completionData,
};
