/** What the rules say of the payout, and what the window may decide (L-01 to L-04, L-11 to L-14). */
import { z } from 'zod';
import { dateText, periodsOf, periodsText, type Reason } from '../../../policy/index.ts';
import { groundViews, groundViewSchema, parametersShown, parameterViews, type RulesNow } from '../../shared/index.ts';
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
  /** How it was decided that others claim the account too; null where nobody does. */
  dispute: text.nullable(),
  /** What is offered in place of a proof of death; null where nothing is to be recognised. */
  otherProof: text.nullable(),
  /** What else is missing; null if nothing is. */
  missing: text.nullable(),
  options: z.array(z.object({ label: text, value: z.enum(decisions) })),
  reasons: z.array(groundViewSchema),
  ...parametersShown,
});
export type PayoutView = z.output<typeof payoutViewSchema>;

interface Basis {
  reasons: readonly Reason[];
  versions: readonly string[];
  now: RulesNow;
  dispute: string | null;
  otherProof: string | null;
}

export function payoutView(assessment: Assessment, { reasons, versions, now, dispute, otherProof }: Basis): PayoutView {
  const { possible, doubtful, cutoffDate, amount, lateMonths, heirProofMissing } = assessment;
  // Where the source leaves no room, the form does not offer to approve.
  const options = decisions.filter((decision) => (possible && assessment.missing.length === 0) || decision !== 'approve');
  return {
    possible,
    doubtful,
    proposalLabel: proposalOf(assessment),
    cutoffDate: cutoffDate ? dateText(cutoffDate) : '未核定',
    amount: amount.toString(),
    lateMonths: lateMonths.length > 0 ? periodsText(periodsOf(lateMonths)) : null,
    heirProofMissing,
    dispute,
    otherProof: assessment.otherProofOffered ? otherProof : null,
    missing: assessment.missing.length > 0 ? assessment.missing.join('、') : null,
    options: options.map((value) => ({ label: optionLabels[value], value })),
    reasons: groundViews(reasons),
    ...parameterViews(versions, now, reasons),
  };
}

export function proposalOf({ possible, doubtful, lateMonths, heirProofMissing, otherProofOffered, missing, amount }: Assessment): string {
  if (!possible) return '不符合条件，拟不予办理';
  if (missing.length > 0) return '材料不齐全，拟退回补正';
  const open = doubtful || heirProofMissing || otherProofOffered || lateMonths.length > 0;
  const finding = amount.isZero() ? '符合条件，账户没有余额，拟终止关系' : `符合条件，拟支付${amount}元`;
  return open ? `${finding}；有须说明理由的事项` : finding;
}
