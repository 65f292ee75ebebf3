import { Money, type Reason } from '../../../policy/index.ts';
import type { BackPayCalculation } from './calculation.ts';
import { because } from './clauses.ts';

export interface MedicalDropped {
  /** What is due without it. */
  remaining: BackPayCalculation;
  /** What is not due any more. */
  unitShare: Money;
  personalShare: Money;
  total: Money;
  reason: Reason;
}

/** B-49: the procedure at the agency was not gone through, so nothing of the medical one-off is due. The source does not say so. */
export function withoutMedical(calculation: BackPayCalculation): MedicalDropped {
  const { ledger, medical, pension, reasons } = calculation;
  const { unitTotal: unitShare, personalTotal: personalShare } = medical;
  const total = unitShare.plus(personalShare);
  const finding = `医疗保险一次性缴费手续未能办理，核减${total}元，其中单位部分${unitShare}元，个人部分${personalShare}元。`;
  const reason = because('B-49', finding);
  const { unitTotal, personalTotal } = pension;
  const left = ledger.filter(({ insurance }) => insurance !== 'medical');
  const remitter = ledger.find((row) => row.remitter !== null)?.remitter;
  const remaining = {
    ...calculation,
    ...(remitter && { remitter }),
    ledger: left,
    anythingPayable: left.some(({ base }) => base !== null),
    medical: { ...medical, lumpSumMonths: 0, unitTotal: Money.zero, personalTotal: Money.zero },
    unitTotal,
    personalTotal,
    total: unitTotal.plus(personalTotal),
    reasons: [...reasons, reason],
  };
  return { remaining, unitShare, personalShare, total, reason };
}
