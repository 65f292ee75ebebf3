/** Which parameters there are: those that all rules share, and the place where a process adds its own. */
import { z } from 'zod';
import {
  amount,
  cycle,
  duration,
  lawDifference,
  months,
  publicHolidays,
  rate,
  retirementAge,
  share,
  term,
  yearsByProcess,
} from './parameter-forms.ts';

/** By file of parameters/, without its ending: the parameters in it with the form of their values. */
export type SchemasByFile = Readonly<Record<string, Readonly<Record<string, z.ZodType>>>>;

/** What several processes share, or may. */
export const sharedParameters = {
  pension: {
    /** Of the year before, in CNY a month: what bases are a share of. Published each year. */
    averageMonthlyWage: amount,
    pensionUnitRate: rate,
    pensionPersonalRate: rate,
    /** National minimum of pension contribution months, by the month of retirement (AMB-08). */
    minPensionMonths: months,
  },
  medical: {
    medicalUnitRate: rate,
    medicalPersonalRate: rate,
    /** National requirement of medical contribution months (AMB-08). */
    minMedicalMonths: z.strictObject({ male: months, female: months }),
  },
  /** Of whoever takes part as an individual and bears the whole contribution. */
  'individual-contributions': {
    /** Of the average wage: the base of those who ask for no other, and the standard of S-09. */
    individualBaseShare: share,
    /** Of the average wage: the base is not below it. */
    individualBaseFloorShare: share,
    /** C-16, of the average wage: the base is not above it. */
    individualBaseCapShare: share,
    individualContributionRate: rate,
    /** The part of that rate that is recorded in the personal account. */
    individualAccountRate: rate,
  },
  retirement: {
    /** Of whoever takes part by a unit. */
    legalRetirementAge: z.strictObject({ male: retirementAge, female: retirementAge }),
    /** Of whoever takes part as an individual (E-34 to E-36, C-18): women later than by a unit. */
    individualRetirementAge: z.strictObject({ male: retirementAge, female: retirementAge }),
  },
  'law-in-force': {
    lawInForce: z.array(lawDifference),
  },
  'working-days': {
    /** Of each year, as the State Council has them. */
    publicHolidays,
  },
  /** Against a decision of the bureau: told in every refusal. */
  remedies: {
    reviewTerm: duration,
    litigationTerm: duration,
  },
  /** How long personal data are kept. */
  retention: {
    retentionYears: yearsByProcess,
  },
  deadlines: {
    deadlineSupplement: duration,
    deadlineSupplementReminder: cycle,
    deadlineHearing: duration,
    deadlinePersonalShare: duration,
    deadlinePersonalShareReminder: cycle,
    deadlineRemittance: duration,
    deadlineRemittanceReminder: cycle,
    /** How long the agency of the original place may take for its answer (C-19, C-20). */
    deadlineTransferReply: term,
    deadlineTransferReplyReminder: cycle,
    /** How often the heirs of an applicant who has died are reminded to claim what was paid. */
    deadlineHeirClaimReminder: cycle,
    /** How long a clerk may take for a step; the list of tasks shows when that ends. */
    deadlineClerkTask: term,
    /** S-17: when the sealed account is credited with interest. */
    accountInterestInterval: cycle,
  },
} as const satisfies SchemasByFile;

/**
 * The same as a type, and those of the processes: `src/processes/<id>/parameters.ts` adds the entry of its file by
 * `declare module`. So a rule that names a parameter is told by the compiler what its value is, and nothing here names
 * a process.
 */
export interface ParameterFiles {
  pension: (typeof sharedParameters)['pension'];
  medical: (typeof sharedParameters)['medical'];
  'individual-contributions': (typeof sharedParameters)['individual-contributions'];
  retirement: (typeof sharedParameters)['retirement'];
  'law-in-force': (typeof sharedParameters)['law-in-force'];
  'working-days': (typeof sharedParameters)['working-days'];
  remedies: (typeof sharedParameters)['remedies'];
  retention: (typeof sharedParameters)['retention'];
  deadlines: (typeof sharedParameters)['deadlines'];
}

type AnyFile = ParameterFiles[keyof ParameterFiles];
type NamesIn<File> = File extends unknown ? keyof File : never;
type ValueIn<File, Name extends PropertyKey> = File extends Record<Name, infer Schema extends z.ZodType> ? z.output<Schema> : never;

export type ParameterName = NamesIn<AnyFile>;
export type ParameterValues = { [N in ParameterName]: ValueIn<AnyFile, N> };
