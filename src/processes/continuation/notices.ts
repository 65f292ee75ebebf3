import { z } from 'zod';
import type { CaseFile } from '../../cases/index.ts';
import { dateInChina } from '../../cases/clock.ts';
import type { LedgerRow } from '../../policy/ledger.ts';
import { Money } from '../../policy/money.ts';
import { periodsOf } from '../../policy/months.ts';
import { countText, monthText } from '../../policy/wording.ts';
import { dateSchema, monthSchema } from '../../registries/values.ts';
import { chineseDate, chinesePeriod, numbered, reasonLines, yuan } from '../../notices/format.ts';
import { commonData, dueOn, type CommonData, type Source } from '../../notices/data/common.ts';
import { refundData, type RefundData } from '../../notices/data/ending.ts';
import { participantPaymentData, type ReceivedData } from '../../notices/data/payment.ts';
import type { ElementId } from '../../models/names.ts';

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
  /** C-20: everything goes back, and the case ends; otherwise C-19. */
  allReturned: boolean;
  repliedOn: string;
  reasons: string;
}

/** What is collected for past years (C-14 to C-18). */
export interface CollectionData extends CommonData {
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

const requested = z.object({ fromPlace: z.string() });
const checked = z.object({ transferResult: z.string() });
const collected = z.object({ from: monthSchema, regularFrom: monthSchema.nullable() });
const resumed = z.object({ resumedOn: dateSchema });

async function transferData(source: Source): Promise<TransferData> {
  const { outcome, decidedAt } = await decisionOf(source, 'request-transfer', requested);
  return { ...commonData(source), fromPlace: outcome.fromPlace, requestedOn: chineseDate(dateInChina(decidedAt)) };
}

export async function transferPendingData(source: Source): Promise<TransferPendingData> {
  return { ...(await transferData(source)), replyDueOn: await dueOn(source, 'await-transfer-reply', 'transferReply') };
}

export async function transferReturnData(source: Source): Promise<TransferReturnData> {
  const { outcome, reasons } = await decisionOf(source, 'check-transfer-reply', checked);
  const { transferReply } = source.file;
  return {
    ...(await transferData(source)),
    allReturned: outcome.transferResult === 'allMaterials',
    repliedOn: transferReply ? chineseDate(transferReply.repliedOn) : '',
    reasons: reasonLines(reasons),
  };
}

export async function collectionData(source: Source): Promise<CollectionData> {
  const { reasons } = await decisionOf(source, 'calculate-collection', collected);
  const { ledger, total } = calculationOf(source.file);
  return {
    ...commonData(source),
    ...(await startData(source)),
    months: countText(ledger.length),
    items: numbered(itemLines(ledger)),
    total: yuan(total),
    reasons: reasonLines(reasons),
    dueOn: await dueOn(source, 'await-personal-share', 'personalShare'),
  };
}

export function collectionReminderData(source: Source): Promise<ReceivedData> {
  return participantPaymentData(source, 'await-personal-share');
}

export async function continuationData(source: Source): Promise<ContinuationData> {
  const { outcome } = await decisionOf(source, 'resume-participation', resumed);
  const [posting] = (await source.cases.caseProgress(source.file.caseNumber))?.postings ?? [];
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
  const { from, regularFrom } = (await decisionOf(source, 'calculate-collection', collected)).outcome;
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

async function decisionOf<S extends z.ZodType>({ cases, file }: Source, step: ElementId, schema: S) {
  const decision = await cases.latestDecision(file.caseNumber, step);
  if (!decision) throw new Error(`Case ${file.caseNumber} has no record of the step ${step}.`);
  return { outcome: schema.parse(decision.outcome), reasons: decision.reasons, decidedAt: decision.decidedAt };
}
