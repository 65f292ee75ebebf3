/** The relation and its account as the clerks read them (L-01, L-13, L-14). */
import { z } from 'zod';
import { distinctMonths } from '../../../policy/months.ts';
import { countText, monthText, periodsText } from '../../../policy/wording.ts';
import type { RelationStatus } from '../../../registries/pension-relation.ts';
import { isSameAccount } from '../facts/account.ts';
import type { Account } from '../records.ts';

export const relationStatusLabels = {
  none: '无记录',
  active: '正常缴费',
  interrupted: '中断缴费',
  suspended: '已中断，账户封存',
  transferredOut: '已转出',
  terminated: '已终止',
} as const satisfies Record<RelationStatus, string>;

const text = z.string();
export const accountViewSchema = z.object({
  statusLabel: text,
  place: text,
  insuredFrom: text,
  paidMonths: text,
  lastPaidMonth: text,
  principal: text,
  interest: text,
  total: text,
  arrears: text,
  /** Numbers of the person's open cases that need the relation. */
  otherCases: text,
  /** What was different when the case was looked at before; null if nothing. */
  change: text.nullable(),
});
export type AccountView = z.output<typeof accountViewSchema>;

const nothing = '无';

export function accountView(now: Account, { before, otherCases }: { before: Account | null; otherCases: string[] }): AccountView {
  const { principal, interest } = now.account;
  const paid = distinctMonths(now.paid);
  const last = paid.at(-1);
  return {
    statusLabel: relationStatusLabels[now.status],
    place: now.place ?? nothing,
    insuredFrom: now.insuredFrom ? monthText(now.insuredFrom) : nothing,
    paidMonths: paid.length > 0 ? countText(paid.length) : nothing,
    lastPaidMonth: last ? monthText(last) : nothing,
    principal: principal.toString(),
    interest: interest.toString(),
    total: principal.plus(interest).toString(),
    arrears: arrearsText(now),
    otherCases: otherCases.join('、') || nothing,
    change: before && !isSameAccount(before, now) ? `上次查询：${accountFinding(before)}` : null,
  };
}

/** In one sentence, for the record. */
export function accountFinding(account: Account): string {
  const { principal, interest } = account.account;
  return `关系状态为${relationStatusLabels[account.status]}，个人账户本金${principal}元、利息${interest}元，欠费${arrearsText(account)}。`;
}

function arrearsText({ arrears: { amount, months } }: Account): string {
  if (amount.isZero() && months.length === 0) return nothing;
  return `${amount}元（${periodsText(months)}）`;
}
