/** What the rules say of the application, for the clerk who decides (S-01 to S-17). */
import { z } from 'zod';
import { countText, monthText, placeOf } from '../../../policy/index.ts';
import type { SuspensionAssessment } from '../rules/index.ts';
import {
  groundViews,
  groundViewSchema,
  openReadings,
  openReadingSchema,
  parametersShown,
  parameterViews,
  type RulesNow,
} from '../../shared/index.ts';
import { openQuestions } from './open-questions.ts';

const decisions = ['approve', 'supplement', 'refuse'] as const;

const optionLabels = {
  approve: '同意办理（按系统核查结果办理中断或者转出）',
  supplement: '退回补正（一次性告知应补正的内容）',
  refuse: '不予办理（送达不予办理决定，关系不变）',
} as const satisfies Record<(typeof decisions)[number], string>;

const text = z.string();
export const suspensionViewSchema = z.object({
  proposalLabel: text,
  possible: z.boolean(),
  suspendedFrom: text,
  paidSince: z.int(),
  owedSince: z.int(),
  mayContribute: z.boolean(),
  deemedMonthsLabel: text,
  arrearsLabel: text,
  arrears: z.array(z.object({ month: text, base: text, amount: text, requirement: text })),
  arrearsTotal: text,
  /** Not where the source leaves no room to approve. */
  options: z.array(z.object({ label: text, value: z.enum(decisions) })),
  reasons: z.array(groundViewSchema),
  openReadings: z.array(openReadingSchema),
  ...parametersShown,
});
export type SuspensionView = z.output<typeof suspensionViewSchema>;

const arrearsLabels = {
  none: '不须先行处理',
  settle: '须先完清，或者由本人申请删除',
  delete: '经本人申请，作删除处理，不计算缴费年限',
} as const satisfies Record<SuspensionAssessment['arrearsTreatment'], string>;

export function suspensionView(assessment: SuspensionAssessment, now: RulesNow): SuspensionView {
  const { possible, suspendedFrom, paidSince, owedSince, mayContribute, arrears, arrearsTreatment, reasons } = assessment;
  const options = decisions.filter((decision) => possible || decision !== 'approve');
  return {
    proposalLabel: proposalOf(assessment),
    possible,
    suspendedFrom: suspendedFrom ? monthText(suspendedFrom) : '不适用（转出）',
    paidSince,
    owedSince,
    mayContribute: mayContribute === true,
    deemedMonthsLabel: deemedMonthsLabel(assessment),
    arrearsLabel: arrears.ledger.length === 0 ? '没有欠费' : arrearsLabels[arrearsTreatment],
    arrears: arrears.ledger.map(({ month, base, personalShare, requirement }) => ({
      month: monthText(month),
      base: base?.toString() ?? '—',
      amount: personalShare.toString(),
      requirement: placeOf(requirement),
    })),
    arrearsTotal: arrears.total.toString(),
    options: options.map((value) => ({ label: optionLabels[value], value })),
    reasons: groundViews(reasons),
    openReadings: openReadings(reasons, openQuestions),
    ...parameterViews(assessment.parameterVersions, now, reasons),
  };
}

export function proposalOf({ possible, suspendedFrom, arrearsTreatment, paidSince }: SuspensionAssessment): string {
  if (!possible) return '不符合条件，拟不予办理';
  if (paidSince > 0) return '可以办理中断；有须说明理由的事项';
  if (suspendedFrom) return `可以办理中断，自${monthText(suspendedFrom)}起不缴费`;
  return arrearsTreatment === 'settle' ? '欠费完清或者删除后可以办理转出' : '可以办理转出';
}

function deemedMonthsLabel({ deemedMonthsBefore, loseDeemedMonths }: SuspensionAssessment): string {
  if (deemedMonthsBefore === 0) return '无';
  return `${countText(deemedMonthsBefore)}，${loseDeemedMonths ? '不再计算' : '不变'}`;
}
