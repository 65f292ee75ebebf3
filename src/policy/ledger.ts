import type { Money } from './money.ts';
import type { Month } from './months.ts';
import { codesOf } from './names.ts';
import type { Reason } from './reason.ts';

export const insuranceNames = { pension: '基本养老保险', medical: '基本医疗保险' } as const;
export type Insurance = keyof typeof insuranceNames;

/** Who remits contributions for somebody else (B-44 to B-54). */
export const remitterNames = {
  placementUnit: '原安置单位',
  supervisingDepartment: '原安置单位上级主管部门',
  veteransAffairsBureau: '退役军人事务局',
} as const;
export type Remitter = keyof typeof remitterNames;
export const remitters = codesOf(remitterNames);

/** Who bears a personal share that somebody else remits. */
export const personalShareBearerNames = { veteran: '退役士兵本人', governmentFinance: '政府财政' } as const;
export type PersonalShareBearer = keyof typeof personalShareBearerNames;
export const personalShareBearers = codesOf(personalShareBearerNames);
/** Who bears any: `participant` takes part as an individual and bears the whole contribution. */
export const bearerNames = { ...personalShareBearerNames, participant: '参保人员本人' } as const;

/**
 * What happens to a month: paid before; neither paid nor determined as a break (`notOnRecord`, such as a month before
 * individual contributions began); back-paid; a gap beyond the service cap; extension; bought by the one-off; collected
 * for past years (C-14); owed (S-07).
 */
export const treatmentNames = {
  paid: '已缴费',
  notOnRecord: '无缴费记录，未认定断缴',
  backPay: '补缴',
  uncovered: '超出军龄，不予补缴',
  extension: '延长缴费',
  // The one-off (一次性缴费). It is stored and published under this code; a payout (一次性支付) is something else.
  lumpSum: '一次性缴费',
  collection: '补收历年',
  arrears: '欠费',
} as const;
export type Treatment = keyof typeof treatmentNames;
export const treatments = codesOf(treatmentNames);

/** One month of one insurance. */
export interface LedgerRow<T extends Treatment = Treatment> {
  insurance: Insurance;
  /** Place in the whole ledger, from 1. */
  sequence: number;
  /** The month contributed for; for a one-off the month of the application. */
  month: Month;
  treatment: T;
  /** Base, rates and payers are null where nothing is to be paid now (paid, uncovered). */
  base: Money | null;
  unitRate: string | null;
  personalRate: string | null;
  unitShare: Money;
  personalShare: Money;
  remitter: Remitter | null;
  personalShareBorneBy: keyof typeof bearerNames | null;
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
