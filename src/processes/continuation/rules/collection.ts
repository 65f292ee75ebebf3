import type { Calculation, LedgerRow, Money, Month, Period } from '../../../policy/index.ts';

/** `payOn`: contributions go on; `untilThen`: only the months before the age are collected. */
export const afterRetirementAgeNames = { payOn: '继续按月缴费', untilThen: '只补收达到法定退休年龄以前的月份' } as const;
export type AfterRetirementAge = keyof typeof afterRetirementAgeNames;

/** What the collection plan needs of a case whose records have been checked. Periods may overlap. */
export interface CollectionFacts {
  /** Contributions on record. */
  paidPeriods: readonly Period[];
  applicationMonth: Month;
  /** When the relation arrived here; absent if it never was elsewhere. */
  transferInMonth?: Month | undefined;
  retirementAgeReachedMonth: Month;
  /** C-18, AMB-57: what a clerk has determined for whoever has reached it; nothing is collected without. */
  afterRetirementAge?: AfterRetirementAge | undefined;
  /** Months of sentences served, or being served, that may not be paid (AMB-43). */
  sentencePeriods: readonly Period[];
  /** Months of military service, in which nothing is due (S-10). */
  enlistedPeriods: readonly Period[];
  /** Out of prison on the day of the application, whatever the month of it is (C-21). */
  released?: boolean | undefined;
  /** Last month of the sentence that the relation is suspended for: the register learns it. */
  servedUntil?: Month | undefined;
  /** C-14: the start that a clerk has determined; nothing is collected for the months before. */
  startMonth?: Month | undefined;
  /** Monthly base that the applicant asks for; without it the standard base of each month. */
  requestedBase?: Money | undefined;
}

/** One month that is collected. The person bears it alone: `personalShare` is the whole amount. */
export interface CollectionRow extends LedgerRow<'collection'> {
  base: Money;
  /** The lowest base that may be chosen. */
  baseFloor: Money;
  /** C-16 */
  baseCap: Money;
  /** The part of the amount that is recorded in the personal account. */
  accountRate: string;
  accountAmount: Money;
  /** C-17 for the years before that of the application, C-14 for the rest. */
  requirement: 'C-14' | 'C-17';
  clause: string;
}

/** What is collected, month by month, and why. */
export interface CollectionPlan extends Calculation<'collection'> {
  /** False if there is no interruption (C-01), or C-18 or C-21 refuses: then nothing is collected. */
  allowed: boolean;
  ledger: CollectionRow[];
  accountTotal: Money;
  /** From here on contributions are paid as they fall due; null if refused, or if legal retirement age comes first. */
  regularFrom: Month | null;
}
