import {
  allMet,
  type IsoDate,
  type Money,
  type Month,
  type Outcome,
  type ParameterValues,
  type Period,
  type Reason,
  type RelationStatus,
} from '../../../policy/index.ts';
import { arrearsAllowPayout } from './arrears.ts';
import { type ClaimantRole, claimantEntitled, type Dispute, disputeAllows } from './claimant.ts';
import { because } from './clauses.ts';
import { cutoffDate } from './cutoff-date.ts';
import { relationTerminated } from './eligibility.ts';
import type { LumpSumFacts } from './facts.ts';
import { paidAfterCutoff } from './paid-after-cutoff.ts';
import { payoutAmount } from './payout-amount.ts';
import { relationCanEnd } from './relation.ts';

/** All that is known of a case once the account has been looked up. */
export interface PayoutFacts extends LumpSumFacts {
  accountPrincipal: Money;
  accountInterest: Money;
  relationStatus: RelationStatus;
  paidPeriods: readonly Period[];
  claimantRole: ClaimantRole;
  documents: readonly string[];
  /** How it was decided that others claim the account too. */
  dispute?: Dispute | undefined;
}

/** How the open points of the source are read. */
export interface PayoutReadings {
  agencyCutoff: ParameterValues['lumpSumAgencyCutoff'];
  agencyArrearsBlock: boolean;
}

export interface PayoutAssessment {
  /** False: the source leaves no room for a payout. */
  possible: boolean;
  /** Something that the source leaves open speaks against it: who approves must say why. */
  doubtful: boolean;
  cutoffDate: IsoDate | null;
  amount: Money;
  /** AMB-37: months paid after the cut-off date. */
  lateMonths: Month[];
}

/** L-01 to L-04, L-11 to L-14: may the sum be paid and the relation be ended, and how much is it? */
export function assessPayout(facts: PayoutFacts, readings: PayoutReadings): Outcome<PayoutAssessment> {
  const amount = payoutAmount(facts);
  const value = { possible: false, doubtful: false, cutoffDate: null, amount: amount.value, lateMonths: [] };
  const payable = allMet(relationTerminated(facts), relationCanEnd(facts.relationStatus), disputeAllows(facts));
  if (!payable?.value) return { value, reasons: reasonsOf(payable) };
  const cutoff = cutoffDate(facts, readings.agencyCutoff);
  if (!cutoff) return { value, reasons: [...payable.reasons, noCutoff] };

  const late = paidAfterCutoff({ cutoffDate: cutoff.value, paidPeriods: facts.paidPeriods });
  const arrears = arrearsAllowPayout(facts, readings.agencyArrearsBlock);
  const entitled = claimantEntitled(facts);
  return {
    value: {
      possible: true,
      doubtful: arrears?.value === false || entitled?.value === false,
      cutoffDate: cutoff.value,
      amount: amount.value,
      lateMonths: late.value,
    },
    reasons: [payable, cutoff, late, arrears, amount, entitled].flatMap(reasonsOf),
  };
}

/** Only where the open reading asks for a day that the application need not name. */
const noCutoff = because('L-04', '申请未载明据以确定截止缴费日期的时间，无法核定。', 'AMB-35');

function reasonsOf(outcome: Outcome<unknown> | undefined): Reason[] {
  return outcome?.reasons ?? [];
}
