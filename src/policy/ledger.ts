import type { Money } from './money.ts';
import type { Month } from './months.ts';
import type { Reason } from './reason.ts';

export type Insurance = 'pension' | 'medical';

/** Who remits contributions for somebody else (B-44 to B-54), and who bears a personal share. */
export const remitters = ['placementUnit', 'supervisingDepartment', 'veteransAffairsBureau'] as const;
export type Remitter = (typeof remitters)[number];
export const personalShareBearers = ['veteran', 'governmentFinance'] as const;
export type PersonalShareBearer = (typeof personalShareBearers)[number];

/**
 * What happens to a month: paid before; neither paid nor determined as a break (`notOnRecord`, such as a month before
 * individual contributions began); back-paid; a gap beyond the service cap; extension; bought by the one-off; collected
 * for past years (C-14); owed (S-07).
 */
export const treatments = ['paid', 'notOnRecord', 'backPay', 'uncovered', 'extension', 'lumpSum', 'collection', 'arrears'] as const;
export type Treatment = (typeof treatments)[number];

/** One month of one insurance. */
export interface LedgerRow<T extends Treatment = Treatment> {
  insurance: Insurance;
  /** Place in the whole ledger, from 1. */
  sequence: number;
  /** The month contributed for; for a one-off the month of the application, by which it is assessed. */
  month: Month;
  treatment: T;
  /** Base, rates and payers are null where nothing is to be paid now (paid, uncovered). */
  base: Money | null;
  unitRate: string | null;
  personalRate: string | null;
  unitShare: Money;
  personalShare: Money;
  remitter: Remitter | null;
  /** `participant`: somebody who takes part as an individual and bears the whole contribution. */
  personalShareBorneBy: PersonalShareBearer | 'participant' | null;
  requirement: string;
  parameterVersions: string[];
}

/** What is payable in a case, month by month, and why. */
export interface Calculation<T extends Treatment = Treatment> {
  unitTotal: Money;
  personalTotal: Money;
  total: Money;
  ledger: LedgerRow<T>[];
  reasons: Reason[];
  parameterVersions: string[];
}
