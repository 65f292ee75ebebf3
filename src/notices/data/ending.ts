import { sentence } from '../../policy/wording.ts';
import { z } from 'zod';
import { dateInChina } from '../../cases/clock.ts';
import { Money } from '../../policy/money.ts';
import { chineseDate, numbered, yuan } from '../format.ts';
import { isBackPay } from '../recipients.ts';
import { sumsData, type SumsData } from './amounts.ts';
import { commonData, type CommonData, type Source } from './common.ts';

export interface RefundData extends CommonData {
  hasRefunds: boolean;
  refunds: string;
  refundTotal: string;
}

export interface LapseData extends RefundData {
  /** The personal share did not come; otherwise the materials did not. */
  byPayment: boolean;
  bySupplement: boolean;
  /** S-07: what is owed was neither paid nor deleted. */
  byArrears: boolean;
  hasReason: boolean;
  reason: string;
}

export interface WithdrawalData extends RefundData {
  withdrawnOn: string;
}

export interface CompletionData extends SumsData, RefundData {
  /** One line for each insurance. */
  postings: string;
}

export async function refundData(source: Source): Promise<RefundData> {
  const progress = await source.cases.caseProgress(source.file.caseNumber);
  const refunds = progress?.refunds ?? [];
  return {
    ...commonData(source),
    hasRefunds: refunds.length > 0,
    refunds: numbered(
      refunds.map(({ amount, refundedOn, reference }) => `${chineseDate(refundedOn)}退还${amount}元，退款凭证号${reference}。`),
    ),
    refundTotal: yuan(Money.sum(refunds.map(({ amount }) => Money.of(amount)))),
  };
}

const terminated = z.object({ decision: z.literal('terminate'), reason: z.string().default('') });

export async function lapseData(source: Source): Promise<LapseData> {
  const step = isBackPay(source.file) ? 'decide-overdue-payment' : 'decide-overdue-collection';
  const decision = await source.cases.latestDecision(source.file.caseNumber, step);
  const overdue = terminated.safeParse(decision?.outcome).data;
  const reason = overdue?.reason ?? '';
  const byArrears = (await source.cases.steps(source.file.caseNumber)).some(({ elementId }) => elementId === 'settle-arrears');
  return {
    ...(await refundData(source)),
    byPayment: overdue !== undefined,
    bySupplement: overdue === undefined && !byArrears,
    byArrears,
    hasReason: reason !== '',
    reason: sentence(reason),
  };
}

export async function withdrawalData(source: Source): Promise<WithdrawalData> {
  const { withdrawalRequestedAt } = source.file;
  const withdrawnOn = chineseDate(dateInChina(withdrawalRequestedAt ?? source.clock()));
  return { ...(await refundData(source)), withdrawnOn };
}

export async function completionData(source: Source): Promise<CompletionData> {
  const progress = await source.cases.caseProgress(source.file.caseNumber);
  const lines = (progress?.postings ?? []).map(
    ({ insuranceName, months, amount, postedOn }) => `${insuranceName}：${chineseDate(postedOn)}入账，补缴${months}个月，金额${amount}元。`,
  );
  return { ...(await refundData(source)), ...sumsData(source), postings: numbered(lines) };
}
