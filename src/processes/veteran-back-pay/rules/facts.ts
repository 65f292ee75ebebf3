import type { Gender, IsoDate, Period, PersonalShareBearer, Remitter } from '../../../policy/index.ts';

/** What an organ answers in the cross-check (B-33). */
export const crossCheckNames = { confirmed: '核实一致', contradicted: '核实不一致', notFound: '查无记录' } as const;
export type CrossCheckResult = keyof typeof crossCheckNames;

/** 资料不全、档案丢失、难以认定 (B-33), as the applicant states it. */
export const archiveDifficultyNames = { incomplete: '资料不全', lost: '档案丢失', undeterminable: '难以认定' } as const;
export type ArchiveDifficulty = keyof typeof archiveDifficultyNames;

/** Which level handled the original placement (原办理安置手续相应层级, B-23). */
export const placementLevelNames = { county: '县（市、区）', city: '市（地、州、盟）', province: '省（自治区、直辖市）' } as const;
export type PlacementLevel = keyof typeof placementLevelNames;

/** Who pays, as the decision table back-pay-payer has it (B-44 to B-54). */
export interface BackPayPayer {
  remitter: Remitter;
  personalShareBorneBy: PersonalShareBearer;
}

/** In an estimate nobody has determined it yet. */
export type PossiblePayer = BackPayPayer | { remitter: null; personalShareBorneBy: null };

/** What the calculation needs of a case whose identity and records have been checked. */
export interface BackPayFacts {
  applicationDate: IsoDate;
  /** The day of the calculation: the time at which the back-pay is made (补缴时). */
  calculatedOn: IsoDate;
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
