import { z } from 'zod';
import { isoDate } from './dates.ts';
import { Money } from './money.ts';
import { month } from './months.ts';

const rate = z.string().regex(/^0\.\d{1,4}$/, 'a rate is a decimal fraction below 1 in quotes, such as "0.08"');
const amount = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/, 'an amount is CNY in quotes with at most two decimals, such as "3524.00"')
  .transform((text) => Money.of(text));
const months = z.int().min(0).max(1200);
const monthText = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month is yyyy-MM')
  .transform((text) => month(text));
const day = z.iso.date('a day is yyyy-MM-dd').transform((text) => isoDate(text));
const duration = z.string().regex(/^P(?=\w)(\d+[YMWD])*(T(\d+[HMS])+)?$/, 'a duration is ISO 8601, such as "P30D"');
const cycle = z
  .string()
  .regex(/^R\d*\/P(?=\w)(\d+[YMWD])*(T(\d+[HMS])+)?$/, 'a repetition is ISO 8601, such as "R3/P7D", or "R/P1Y" without end');

/** Retirement at `originalMonths`; from `delay.from` on one month later for every `everyMonths` months, up to `maxMonths`. */
const retirementAge = z.strictObject({
  originalMonths: months,
  delay: z.strictObject({ from: monthText, everyMonths: z.int().min(1), maxMonths: months }).nullable(),
});

/** Every parameter of the rules by name, with the form of its value. */
export const parameterSchemas = {
  /** Monthly pension contribution base in CNY. */
  pensionContributionBase: amount,
  pensionUnitRate: rate,
  pensionPersonalRate: rate,
  /** Monthly medical contribution base in CNY. */
  medicalContributionBase: amount,
  medicalUnitRate: rate,
  medicalPersonalRate: rate,
  /** National minimum of pension contribution months, by the month of retirement (AMB-08). */
  minPensionMonths: months,
  /** National requirement of medical contribution months (AMB-08). */
  minMedicalMonths: z.strictObject({ male: months, female: months }),
  legalRetirementAge: z.strictObject({ male: retirementAge, female: retirementAge }),
  /** AMB-05: does January 2019, in which the Opinion took effect, count as before it? */
  januaryOfCutoffCounts: z.boolean(),
  /** Which months are back-paid when the gap is longer than the service. */
  backPayMonthOrder: z.enum(['earliestFirst', 'latestFirst']),
  /** Whose base and rates: those of the month contributed for, or those of the month of the application. */
  backPayAssessedBy: z.enum(['contributionMonth', 'applicationMonth']),
  /** AMB-52: who bears extension and one-off pension payments. */
  pensionTopUpBorneBy: z.enum(['asBackPay', 'veteran']),
  /** AMB-02: which government determines a hardship enterprise. */
  hardshipEnterpriseLevel: z.enum(['county', 'city']),
  /** AMB-49: is the form passed to the insurance agency always, or only where the identity is hard to determine? */
  breakTimeDetermination: z.enum(['always', 'difficultCasesOnly']),
  /** AMB-15: below which age may women enroll from 1996 on who have deemed contribution months? */
  ageLimitOfWomenWithDeemedMonths: months,
  /** AMB-17: whose unemployed workers may enroll? */
  unemployedWorkerEmployers: z.enum(['urbanEnterprise', 'anyUrbanEmployer']),
  /** AMB-22: which hukou of the city must a transport owner have, and must the employees have it too? */
  transportHukou: z.enum(['anyOfCity', 'cityUrban']),
  transportEmployeesNeedHukou: z.boolean(),
  /** AMB-31: must a living retiree prove who is the heir or beneficiary? */
  lumpSumHeirProofFromRetiree: z.boolean(),
  /** AMB-35: the cut-off date of those who retire from an agency that does not take part in the insurance. */
  lumpSumAgencyCutoff: z.enum(['retirementDate', 'transferDate']),
  /** L-13, AMB-35: must they clear arrears first? */
  lumpSumAgencyArrearsBlock: z.boolean(),
  /** AMB-39: do only sentences actually served lose the deemed months, or control and suspended sentences too? */
  deemedMonthsLostBy: z.enum(['servedSentences', 'everySentence']),
  /** AMB-43: which months of a sentence may not be paid, those that it touches or only whole ones? */
  unpayableSentenceMonths: z.enum(['touched', 'whole']),
  /** S-17: what personal accounts bear in the year, by its first day. */
  accountInterestRate: rate,
  /** S-09, AMB-42: when the contribution standard of the year was released. A day of an earlier year: not yet. */
  contributionStandardReleaseDate: day,
  /** Monthly base of individual participants who ask for no other, in CNY. */
  individualContributionBase: amount,
  /** C-16: the base of individual participants is not above it, in CNY a month. */
  individualBaseCap: amount,
  individualContributionRate: rate,
  /** The part of that rate that is recorded in the personal account. */
  individualAccountRate: rate,
  /** C-17, AMB-26: the document by which contributions of earlier years are collected. */
  priorYearsDocument: z.string().min(1),
  /** C-17: whose base, cap and rates earlier years have; the document's words are not in the source. */
  priorYearsAssessedBy: z.enum(['contributionMonth', 'applicationMonth']),
  deadlineSupplement: duration,
  deadlineSupplementReminder: cycle,
  deadlineHearing: duration,
  deadlinePersonalShare: duration,
  deadlinePersonalShareReminder: cycle,
  deadlineRemittance: duration,
  deadlineRemittanceReminder: cycle,
  /** How long the agency of the original place may take for its answer (C-19, C-20). */
  deadlineTransferReply: duration,
  deadlineTransferReplyReminder: cycle,
  /** S-17: when the sealed account is credited with interest. */
  accountInterestInterval: cycle,
} as const;

export type ParameterName = keyof typeof parameterSchemas;
export type ParameterValues = { [N in ParameterName]: z.output<(typeof parameterSchemas)[N]> };

/** The value of `legalRetirementAge` for one gender. */
export type RetirementAgeRule = ParameterValues['legalRetirementAge']['male'];
