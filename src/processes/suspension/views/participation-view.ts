/** The relation and its account as the clerk reads them (S-01, S-07, S-13). */
import { z } from 'zod';
import { distinctMonths } from '../../../policy/months.ts';
import { countText, monthText, periodsText } from '../../../policy/wording.ts';
import type { RelationStatus } from '../../../registries/pension-relation.ts';
import type { Participation } from '../records.ts';

const statusLabels: Record<RelationStatus, string> = {
  none: '无记录',
  active: '正常缴费',
  interrupted: '未缴费，账户未封存',
  suspended: '已中断，账户已封存',
  transferredOut: '已转出',
  terminated: '已终止',
};

const text = z.string();
export const participationViewSchema = z.object({
  insured: z.boolean(),
  statusLabel: text,
  place: text,
  insuredFrom: text,
  actualMonths: text,
  lastPaidMonth: text,
  deemedMonths: text,
  principal: text,
  interest: text,
  total: text,
  arrears: text,
});
export type ParticipationView = z.output<typeof participationViewSchema>;

const nothing = '无';

export function participationView(participation: Participation | null): ParticipationView {
  if (!participation) return notInsured;
  const { status, place, insuredFrom, paid, deemedMonths, account, arrears } = participation;
  const months = distinctMonths(paid);
  const last = months.at(-1);
  return {
    insured: true,
    statusLabel: statusLabels[status],
    place: place ?? nothing,
    insuredFrom: insuredFrom ? monthText(insuredFrom) : nothing,
    actualMonths: countOrNothing(months.length),
    lastPaidMonth: last ? monthText(last) : nothing,
    deemedMonths: countOrNothing(deemedMonths),
    principal: account.principal.toString(),
    interest: account.interest.toString(),
    total: account.principal.plus(account.interest).toString(),
    arrears: arrears.amount.isZero() ? nothing : `${arrears.amount}元（${periodsText(arrears.months)}）`,
  };
}

const notInsured: ParticipationView = {
  insured: false,
  statusLabel: statusLabels.none,
  place: nothing,
  insuredFrom: nothing,
  actualMonths: nothing,
  lastPaidMonth: nothing,
  deemedMonths: nothing,
  principal: '0.00',
  interest: '0.00',
  total: '0.00',
  arrears: nothing,
};

/** In one sentence, for the record. */
export function participationFinding(participation: Participation | null): string {
  if (!participation) return '养老保险关系库中没有该参保人员的记录。';
  const { statusLabel, actualMonths, deemedMonths, principal, interest, arrears } = participationView(participation);
  return `关系状态为${statusLabel}，实际缴费${actualMonths}，视为缴费${deemedMonths}，个人账户本金${principal}元、利息${interest}元，欠费${arrears}。`;
}

function countOrNothing(months: number): string {
  return months === 0 ? nothing : countText(months);
}
