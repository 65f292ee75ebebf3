/** What the notices of continuation say. */
import type { CaseFile } from '../../cases/index.ts';
import { dateInChina } from '../../clock.ts';
import { countText, type LedgerRow, Money, monthOf, monthText, periodsOf } from '../../policy/index.ts';
import {
  chineseDate,
  chinesePeriod,
  commonData,
  type CommonData,
  dueOn,
  numbered,
  reasonLines,
  type Source,
  yuan,
} from '../../notices/index.ts';
import {
  type ExamplesData,
  examplesData,
  groundsData,
  lapseData,
  receivedData,
  refundData,
  type RefundData,
  withdrawalData,
} from '../shared/index.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';

/** The transfer that is asked for, and whose answer the case waits for (C-19, C-20). */
export interface TransferData extends CommonData {
  fromPlace: string;
  requestedOn: string;
}

export interface TransferPendingData extends TransferData {
  /** Until when the agency of the original place may answer. */
  replyDueOn: string;
}

export interface TransferReturnData extends TransferData {
  /** Of cases that began when C-20 still ended them; otherwise C-19. */
  allReturned: boolean;
  repliedOn: string;
  reasons: string;
}

/** C-20: everything has gone back, and the case waits for the transfer to be put right. */
export interface AllReturnedData extends TransferPendingData {
  repliedOn: string;
  reasons: string;
  /** C-18: stays the one by which the retirement age is judged. */
  applicationMonth: string;
}

/** What is collected for past years (C-14 to C-18). */
export interface CollectionData extends CommonData, ExamplesData {
  startMonth: string;
  months: string;
  items: string;
  total: string;
  hasRegular: boolean;
  regularFrom: string;
  reasons: string;
  dueOn: string;
}

export interface ContinuationData extends RefundData {
  place: string;
  resumedOn: string;
  /** Something is paid, now or later. */
  hasStart: boolean;
  startMonth: string;
  hasPosting: boolean;
  posting: string;
  hasRegular: boolean;
  regularFrom: string;
}

async function transferData(source: Source): Promise<TransferData> {
  const { outcome, decidedAt } = await records.stored(source.cases, source.file.caseNumber, 'request-transfer');
  return { ...commonData(source), fromPlace: outcome.fromPlace, requestedOn: chineseDate(dateInChina(decidedAt)) };
}

async function transferPendingData(source: Source): Promise<TransferPendingData> {
  return { ...(await transferData(source)), replyDueOn: await dueOn(source, 'await-transfer-reply', 'transferReply') };
}

async function transferReturnData(source: Source): Promise<TransferReturnData> {
  const { outcome, reasons } = await records.stored(source.cases, source.file.caseNumber, 'check-transfer-reply');
  const { transferReply } = source.file;
  return {
    ...(await transferData(source)),
    allReturned: outcome.transferResult === 'allMaterials',
    repliedOn: transferReply ? chineseDate(transferReply.repliedOn) : '',
    reasons: reasonLines(reasons),
  };
}

async function allReturnedData(source: Source): Promise<AllReturnedData> {
  const { repliedOn, reasons } = await transferReturnData(source);
  const { applicationDate } = source.file.application;
  return { ...(await transferPendingData(source)), repliedOn, reasons, applicationMonth: monthText(monthOf(applicationDate)) };
}

async function collectionData(source: Source): Promise<CollectionData> {
  const { reasons } = await records.stored(source.cases, source.file.caseNumber, 'calculate-collection');
  const { ledger, total } = calculationOf(source.file);
  return {
    ...commonData(source),
    ...(await startData(source)),
    ...examplesData(source, ledger),
    months: countText(ledger.length),
    items: numbered(itemLines(ledger)),
    total: yuan(total),
    reasons: reasonLines(reasons),
    dueOn: await dueOn(source, 'await-personal-share', 'personalShare'),
  };
}

async function continuationData(source: Source): Promise<ContinuationData> {
  const { outcome } = await records.stored(source.cases, source.file.caseNumber, 'resume-participation');
  const [posting] = (await source.cases.progress.of(source.file.caseNumber))?.postings ?? [];
  const start = await startData(source);
  return {
    ...(await refundData(source)),
    ...start,
    hasStart: posting !== undefined || start.hasRegular,
    place: source.office.district,
    resumedOn: chineseDate(outcome.resumedOn),
    hasPosting: posting !== undefined,
    posting: posting ? `${chineseDate(posting.postedOn)}入账，补收${countText(posting.months)}，金额${posting.amount}元` : '',
  };
}

async function startData(source: Source): Promise<{ startMonth: string; hasRegular: boolean; regularFrom: string }> {
  const { from, regularFrom } = (await records.stored(source.cases, source.file.caseNumber, 'calculate-collection')).outcome;
  return { startMonth: monthText(from), hasRegular: regularFrom !== null, regularFrom: regularFrom ? monthText(regularFrom) : '' };
}

/** One line for the months of a calendar year that have one base. */
function itemLines(ledger: LedgerRow[]): string[] {
  const groups = Map.groupBy(ledger, ({ month, base }) => `${month.slice(0, 4)} ${base}`);
  return [...groups.values()].map((rows) => {
    const periods = periodsOf(rows.map(({ month }) => month))
      .map(chinesePeriod)
      .join('、');
    const amount = Money.sum(rows.map(({ personalShare }) => personalShare));
    return `${periods}，共${rows.length}个月，月缴费基数${yuan(rows[0]?.base ?? Money.zero)}，小计${yuan(amount)}。`;
  });
}

function calculationOf({ caseNumber, calculation }: CaseFile): { ledger: LedgerRow[]; total: Money } {
  if (!calculation) throw new Error(`Case ${caseNumber} has no calculation to give notice of.`);
  return calculation;
}

export const notices = {
  'transfer-pending-notice': transferPendingData,
  'transfer-return-notice': transferReturnData,
  'all-returned-notice': allReturnedData,
  'collection-notice': collectionData,
  'collection-reminder': receivedData('personalShare', 'await-personal-share'),
  'continuation-notice': continuationData,
  'refusal-notice': groundsData(refusals),
  'lapse-notice': lapseData({ overdueTask: 'decide-overdue-collection' }),
  'withdrawal-notice': withdrawalData,
};
