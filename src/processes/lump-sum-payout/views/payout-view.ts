/** What the rules say of the payout, and what the window may decide (L-01 to L-04, L-11 to L-14). */
import { z } from 'zod';
import { dateText, type ParameterSet, periodsOf, periodsText, type Reason } from '../../../policy/index.ts';
import { parametersShown, parameterViews, reasonViews, reasonViewSchema } from '../../shared/index.ts';
import type { Assessment } from '../records.ts';

const decisions = ['approve', 'supplement', 'refuse'] as const;

const optionLabels = {
  approve: '同意支付（转复核）',
  supplement: '退回补正（一次性告知应补正的内容）',
  refuse: '不予办理（送达不予办理决定，关系不变）',
} as const satisfies Record<(typeof decisions)[number], string>;

const text = z.string();
export const payoutViewSchema = z.object({
  possible: z.boolean(),
  doubtful: z.boolean(),
  proposalLabel: text,
  cutoffDate: text,
  amount: text,
  /** Months paid after the cut-off date; null if there are none. */
  lateMonths: text.nullable(),
  heirProofMissing: z.boolean(),
  options: z.array(z.object({ label: text, value: z.enum(decisions) })),
  reasons: z.array(reasonViewSchema),
  ...parametersShown,
});
export type PayoutView = z.output<typeof payoutViewSchema>;

interface Basis {
  reasons: readonly Reason[];
  versions: readonly string[];
  parameters: ParameterSet;
}

export function payoutView(assessment: Assessment, { reasons, versions, parameters }: Basis): PayoutView {
  const { possible, doubtful, cutoffDate, amount, lateMonths, heirProofMissing } = assessment;
  // Where the source leaves no room, the form does not offer to approve.
  const options = decisions.filter((decision) => possible || decision !== 'approve');
  return {
    possible,
    doubtful,
    proposalLabel: proposalOf(assessment),
    cutoffDate: cutoffDate ? dateText(cutoffDate) : '未核定',
    amount: amount.toString(),
    lateMonths: lateMonths.length > 0 ? periodsText(periodsOf(lateMonths)) : null,
    heirProofMissing,
    options: options.map((value) => ({ label: optionLabels[value], value })),
    reasons: reasonViews(reasons),
    ...parameterViews(versions, parameters, reasons),
  };
}

export function proposalOf({ possible, doubtful, lateMonths, heirProofMissing, amount }: Assessment): string {
  if (!possible) return '不符合条件，拟不予办理';
  const open = doubtful || heirProofMissing || lateMonths.length > 0;
  const finding = amount.isZero() ? '符合条件，账户没有余额，拟终止关系' : `符合条件，拟支付${amount}元`;
  return open ? `${finding}；有须说明理由的事项` : finding;
}
