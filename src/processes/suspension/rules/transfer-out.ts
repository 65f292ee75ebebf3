import { type Calculation, countText, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type SuspensionFacts, suspensionReasonOf } from './facts.ts';

export interface TransferOut {
  transferOutAllowed: boolean;
  arrearsDeleted: boolean;
  /** Months in arrears that count as contribution months; undefined while they are neither paid nor deleted. */
  arrearsMonthsCounted: number | undefined;
}

/**
 * S-07, S-08: arrears are cleared before a transfer-out, or deleted on the person's own application. Undefined for
 * another reason to interrupt, and where nothing is known of arrears.
 */
export function transferOut(facts: SuspensionFacts): Outcome<TransferOut> | undefined {
  if ((suspensionReasonOf(facts) ?? 'transferOut') !== 'transferOut') return undefined;
  const owed = owesArrears(facts);
  if (owed === undefined) return undefined;
  if (!owed) return cleared(facts.arrearsMonths);
  return facts.deletionRequestedByPerson ? deleted(facts) : blocked(facts);
}

/** An application to delete arrears tells that there are some. */
function owesArrears(facts: SuspensionFacts): boolean | undefined {
  if (facts.arrearsCleared) return false;
  if (facts.arrearsAmount) return !facts.arrearsAmount.isZero();
  if (facts.arrearsMonths !== undefined) return facts.arrearsMonths > 0;
  return facts.arrearsCleared === false || facts.deletionRequestedByPerson ? true : undefined;
}

export const arrearsTreatments = ['none', 'settle', 'delete'] as const;
export type ArrearsTreatment = (typeof arrearsTreatments)[number];

/** S-07, S-08: what has to happen with what is owed before the relation is transferred. */
export function arrearsTreatmentOf(
  { total: arrearsAmount, ledger }: Pick<Calculation, 'total' | 'ledger'>,
  deletionRequestedByPerson: boolean,
): Outcome<ArrearsTreatment> {
  const owed = { arrearsAmount, arrearsMonths: ledger.length, deletionRequestedByPerson };
  const found = transferOut({ ...owed, suspensionReason: 'transferOut' });
  if (found?.value.arrearsDeleted) return { value: 'delete', reasons: found.reasons };
  return { value: found?.value.transferOutAllowed ? 'none' : 'settle', reasons: found?.reasons ?? [] };
}

function cleared(arrearsMonths: number | undefined): Outcome<TransferOut> {
  const counted = arrearsMonths ? `，原欠费的${countText(arrearsMonths)}计算缴费年限` : '';
  return {
    value: { transferOutAllowed: true, arrearsDeleted: false, arrearsMonthsCounted: arrearsMonths },
    reasons: [because('S-07', `没有未完清的欠费${counted}，可以办理转出。`)],
  };
}

function deleted(facts: SuspensionFacts): Outcome<TransferOut> {
  return {
    value: { transferOutAllowed: true, arrearsDeleted: true, arrearsMonthsCounted: 0 },
    reasons: [because('S-08', `${owedText(facts)}未完清，经本人申请作删除处理，不计算缴费年限，可以办理转出。`)],
  };
}

function blocked(facts: SuspensionFacts): Outcome<TransferOut> {
  return {
    value: { transferOutAllowed: false, arrearsDeleted: false, arrearsMonthsCounted: undefined },
    reasons: [
      because('S-07', `${owedText(facts)}未完清，应先完清欠费，再办理转出。`),
      because('S-08', '本人未申请删除欠费；不缴纳的，可以由本人申请作删除处理，删除的部分不计算缴费年限。'),
    ],
  };
}

function owedText({ arrearsAmount, arrearsMonths }: SuspensionFacts): string {
  const amount = arrearsAmount ? `${arrearsAmount}元` : '';
  return arrearsMonths ? `欠费${amount}（${arrearsMonths}个月）` : `欠费${amount}`;
}
