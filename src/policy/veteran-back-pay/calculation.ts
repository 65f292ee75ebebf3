import type { IsoDate } from '../dates.ts';
import type { Money } from '../money.ts';
import type { Month } from '../months.ts';
import type { Reason } from '../reason.ts';
import type { PersonalShareBearer, Remitter } from './facts.ts';

export type Insurance = 'pension' | 'medical';

/** What happens to a month: paid before; back-paid; a gap beyond the service cap; extension; bought by the one-off. */
/** `notOnRecord`: neither paid nor determined as a break, such as a month before individual contributions began. */
export type Treatment = 'paid' | 'notOnRecord' | 'backPay' | 'uncovered' | 'extension' | 'lumpSum';

/** One month of one insurance. */
export interface LedgerRow {
  insurance: Insurance;
  /** Place in the whole ledger, from 1. */
  sequence: number;
  /** The month contributed for; for a one-off the month of the application, by which it is assessed. */
  month: Month;
  treatment: Treatment;
  /** Base, rates and payers are null where nothing is to be paid now (paid, uncovered). */
  base: Money | null;
  unitRate: string | null;
  personalRate: string | null;
  unitShare: Money;
  personalShare: Money;
  remitter: Remitter | null;
  personalShareBorneBy: PersonalShareBearer | null;
  requirement: string;
  parameterVersions: string[];
}

/** A ledger row before it has its place in the whole ledger. */
export type UnplacedRow = Omit<LedgerRow, 'sequence'>;

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
export interface BackPayCalculation {
  firstInsuredDate: IsoDate;
  serviceMonths: number;
  gapMonths: number;
  backPayMonths: number;
  uncoveredGapMonths: number;
  lateFee: Money;
  pension: PensionResult;
  medical: MedicalResult;
  unitTotal: Money;
  personalTotal: Money;
  total: Money;
  anythingPayable: boolean;
  ledger: LedgerRow[];
  reasons: Reason[];
  parameterVersions: string[];
}
