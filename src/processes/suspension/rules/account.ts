import type { Condition, Reason, SuspensionReason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type SuspensionFacts, suspensionReasonOf } from './facts.ts';

/** S-01, S-18: the bureau interrupts the relation and seals (封存) the account, whatever the reason; a transfer-out is one (AMB-41). */
export function accountSealed(facts: SuspensionFacts): Condition {
  const reason = suspensionReasonOf(facts);
  if (!reason) return undefined;
  const sealed =
    reason === 'transferOut'
      ? because('S-01', '基本养老保险关系转出，本局的个人账户随之封存，不再记入缴费。', 'AMB-41')
      : because('S-01', '基本养老保险关系中断，个人账户封存。');
  return { value: true, reasons: [sealed, because('S-18', '由社会保险局办理。')] };
}

const retained: Record<SuspensionReason, Reason | undefined> = {
  sentenced: because('S-13', '判刑前的个人账户予以保留。'),
  enlisted: because('S-11', '参军后个人账户予以保留。'),
  other: because('S-01', '个人账户封存，予以保留。'),
  // The source does not say.
  transferOut: undefined,
};

/** S-01, S-11, S-13: is the account kept? */
export function accountRetained(facts: SuspensionFacts): Condition {
  const reason = suspensionReasonOf(facts);
  const kept = reason && retained[reason];
  return kept && { value: true, reasons: [kept] };
}

const bearsInterest: Record<SuspensionReason, Reason[]> = {
  sentenced: [because('S-13', '判刑前的个人账户储存额仍按规定计息。')],
  enlisted: [because('S-11', '参军后个人账户按规定计息。')],
  transferOut: [],
  other: [],
};

/** S-11, S-13, S-17: the account of everybody who interrupts bears interest. */
export function interestAccrues(facts: SuspensionFacts): Condition {
  const reason = suspensionReasonOf(facts);
  if (!reason) return undefined;
  return { value: true, reasons: [...bearsInterest[reason], because('S-17', '中断期间个人账户按年计息。')] };
}
