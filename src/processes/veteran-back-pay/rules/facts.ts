import type { IsoDate } from '../../../policy/dates.ts';
import type { PersonalShareBearer, Remitter } from '../../../policy/ledger.ts';
import type { Period } from '../../../policy/months.ts';

/** The values of the vocabulary. Lists, so that schemas and forms can be made from them. */
export const personTypes = ['soldier', 'officer'] as const;
export const dischargeModes = ['governmentArrangedWork', 'other'] as const;
export const placementUnitStatuses = ['existsAbleToPay', 'existsUnableToPay', 'notExists', 'neverAssigned'] as const;
export const supervisingDeptStatuses = ['existsAbleToPay', 'existsUnableToPay', 'notExists'] as const;
export const hardships = ['none', 'minimumLivingAllowance', 'extremePoverty'] as const;
export const archiveStatuses = ['complete', 'incomplete', 'lost'] as const;
export const genders = ['male', 'female'] as const;

export type PersonType = (typeof personTypes)[number];
export type DischargeMode = (typeof dischargeModes)[number];
export type PlacementUnitStatus = (typeof placementUnitStatuses)[number];
export type SupervisingDeptStatus = (typeof supervisingDeptStatuses)[number];
export type Hardship = (typeof hardships)[number];
export type ArchiveStatus = (typeof archiveStatuses)[number];
export type Gender = (typeof genders)[number];

/** Who pays, as the decision table back-pay-payer has it (B-44 to B-54). */
export interface BackPayPayer {
  remitter: Remitter;
  personalShareBorneBy: PersonalShareBearer;
}

/** What the calculation needs of a case whose identity and records have been checked. */
export interface BackPayFacts {
  applicationDate: IsoDate;
  gender: Gender;
  birthDate: IsoDate;
  enlistmentDate: IsoDate;
  dischargeDate: IsoDate;
  /** Null: not insured before enlistment. */
  preEnlistmentFirstInsuredDate: IsoDate | null;
  /** The agency's determination of the break (B-34). Periods may overlap. */
  breakPeriods: Period[];
  /** Pension contributions on record or recognised (B-35, B-36). Periods may overlap. */
  paidPeriods: Period[];
  /** Pension months paid before this back-pay, months paid as extension included, service not included. */
  paidPensionMonths: number;
  /** Of these, the months paid as extension after retirement age. */
  extensionPaidMonths: number;
  /** Medical months paid, service not included. */
  paidMedicalMonths: number;
  payer: BackPayPayer;
}
