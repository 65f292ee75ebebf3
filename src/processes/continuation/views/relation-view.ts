/** The pension relation as the clerks read it (C-01, C-06, C-21). */
import { z } from 'zod';
import { custodyTypes, suspensionReasons } from '../../../cases/labels.ts';
import { distinctMonths, monthsBetween } from '../../../policy/months.ts';
import { countText, monthText, periodsText } from '../../../policy/wording.ts';
import type { RelationStatus } from '../../../registries/pension-relation.ts';
import type { Relation } from '../records.ts';

export const relationStatusLabels = {
  none: '没有关系',
  active: '参保缴费',
  interrupted: '中断缴费',
  suspended: '已登记中断，账户封存',
  transferredOut: '已转出',
  terminated: '已终止',
} as const satisfies Record<RelationStatus, string>;

const text = z.string();
export const relationViewSchema = z.object({
  statusLabel: text,
  place: text,
  insuredFrom: text,
  paidMonths: text,
  lastPaidMonth: text,
  arrears: text,
  suspension: text,
  servedSentences: text,
  agencyPensionLabel: text,
  /** Numbers of the person's open cases of suspension. */
  openSuspensions: text,
  periods: z.array(z.object({ from: text, to: text, months: z.int(), place: text, unit: text })),
});
export type RelationView = z.output<typeof relationViewSchema>;

const nothing = '无';

export function relationView(relation: Relation, openSuspensions: string[]): RelationView {
  const { status, place, insuredFrom, paid, servedSentences, agencyPension } = relation;
  const months = distinctMonths(paid);
  const last = months.at(-1);
  return {
    statusLabel: relationStatusLabels[status],
    place: place ?? nothing,
    insuredFrom: insuredFrom ? monthText(insuredFrom) : nothing,
    paidMonths: months.length > 0 ? countText(months.length) : nothing,
    lastPaidMonth: last ? monthText(last) : nothing,
    arrears: arrearsText(relation),
    suspension: suspensionText(relation),
    servedSentences: periodsText(servedSentences) || nothing,
    agencyPensionLabel: agencyPension ? '参加' : '未参加',
    openSuspensions: openSuspensions.join('、') || nothing,
    periods: paid.map(({ from, to, place: where, unit }) => ({ from, to, months: monthsBetween(from, to), place: where, unit })),
  };
}

function arrearsText({ arrears: { amount, months } }: Relation): string {
  return months.length === 0 && amount.isZero() ? nothing : `${amount}元（${periodsText(months)}）`;
}

function suspensionText({ suspension }: Relation): string {
  if (!suspension) return nothing;
  const { reason, custodyType, from } = suspension;
  const why = custodyType ? `${suspensionReasons[reason]}，${custodyTypes[custodyType]}` : suspensionReasons[reason];
  return `自${monthText(from)}起（${why}）`;
}
