import type { IsoDate } from '../../../policy/dates.ts';
import type { Money } from '../../../policy/money.ts';
import type * as ledger from '../../../policy/ledger.ts';

export type { Insurance } from '../../../policy/ledger.ts';
export type Treatment = Exclude<ledger.Treatment, 'collection' | 'arrears'>;
export type LedgerRow = ledger.LedgerRow<Treatment>;

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
export interface BackPayCalculation extends ledger.Calculation<Treatment> {
  firstInsuredDate: IsoDate;
  serviceMonths: number;
  gapMonths: number;
  backPayMonths: number;
  uncoveredGapMonths: number;
  lateFee: Money;
  pension: PensionResult;
  medical: MedicalResult;
  anythingPayable: boolean;
}
