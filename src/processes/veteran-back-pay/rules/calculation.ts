import type { Calculation, IsoDate, LedgerRow as Row, Money, Remitter, Treatment as AnyTreatment } from '../../../policy/index.ts';

export type { Insurance } from '../../../policy/index.ts';
export type Treatment = Exclude<AnyTreatment, 'collection' | 'arrears'>;
export type LedgerRow = Row<Treatment>;

/** A ledger row before it has its place in the whole ledger. */
export type UnplacedRow = Omit<LedgerRow, 'sequence'>;

/** `lumpSum`: the one-off (一次性缴费). The calculation is stored and published, so its fields keep the name. */
export interface PensionResult {
  /** Minimum less (paid + back-paid + service), not below 0. */
  shortfallMonths: number;
  extensionAllowed: boolean;
  /** Months still to be extended; 0 when the one-off takes their place. */
  extensionMonths: number;
  lumpSumAllowed: boolean;
  lumpSumMonths: number;
  unitTotal: Money;
  personalTotal: Money;
}

export interface MedicalResult {
  shortfallMonths: number;
  lumpSumAllowed: boolean;
  lumpSumMonths: number;
  unitTotal: Money;
  personalTotal: Money;
}

/** What is payable, month by month, and why. */
export interface BackPayCalculation extends Calculation<Treatment> {
  firstInsuredDate: IsoDate;
  serviceMonths: number;
  gapMonths: number;
  backPayMonths: number;
  uncoveredGapMonths: number;
  lateFee: Money;
  pension: PensionResult;
  medical: MedicalResult;
  anythingPayable: boolean;
  /** Who was to remit, where no row may say so any more (B-49). */
  remitter?: Remitter;
}
