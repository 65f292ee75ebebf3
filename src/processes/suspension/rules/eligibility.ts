import type { Condition, Reason, SuspensionReason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type SuspensionFacts, suspensionReasonOf } from './facts.ts';

const scope: Record<SuspensionReason, Reason> = {
  sentenced: because('S-02', '参保人员被劳改或判刑，属于受理范围。'),
  enlisted: because('S-03', '参保人员参军，作为其他原因中断缴费，属于受理范围。', 'AMB-41'),
  transferOut: because('S-03', '参保人员转出，作为其他原因中断缴费，属于受理范围。', 'AMB-41'),
  other: because('S-03', '参保人员因其他原因中断缴费，属于受理范围。'),
};

/** S-02, S-03: a sentence, or any other reason to interrupt; enlistment and transfer-out are such reasons (AMB-41). */
export function eligibility(facts: SuspensionFacts): Condition {
  const reason = suspensionReasonOf(facts);
  return reason && { value: true, reasons: [scope[reason]] };
}
