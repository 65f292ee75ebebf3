import { Money } from '../../../policy/index.ts';
import type { BackPayCalculation, LedgerRow } from './calculation.ts';
import { because } from './clauses.ts';

export interface MedicalDropped {
  /** What is due without it. */
  remaining: BackPayCalculation;
  /** What is not due any more. */
  unitShare: Money;
  personalShare: Money;
  total: Money;
}

/** B-49: the procedure at the agency was not gone through, so nothing of the medical one-off is due. The source does not say so. */
export function withoutMedical(calculation: BackPayCalculation): MedicalDropped {
  const { ledger, medical, pension, reasons } = calculation;
  const unitShare = sumOf(ledger, 'unitShare');
  const personalShare = sumOf(ledger, 'personalShare');
  const total = unitShare.plus(personalShare);
  const finding = `医疗保险一次性缴费手续未能办理，核减${total}元，其中单位部分${unitShare}元，个人部分${personalShare}元。`;
  const { unitTotal, personalTotal } = pension;
  const remaining = {
    ...calculation,
    ledger: ledger.filter((row) => !isOneOff(row)),
    medical: { ...medical, lumpSumMonths: 0, unitTotal: Money.zero, personalTotal: Money.zero },
    unitTotal,
    personalTotal,
    total: unitTotal.plus(personalTotal),
    reasons: [...reasons, because('B-49', finding)],
  };
  return { remaining, unitShare, personalShare, total };
}

const isOneOff = ({ insurance, base }: LedgerRow): boolean => insurance === 'medical' && base !== null;

function sumOf(ledger: readonly LedgerRow[], share: 'unitShare' | 'personalShare'): Money {
  return Money.sum(ledger.filter(isOneOff).map((row) => row[share]));
}
