/** The calculation as the forms show it. The ledger itself, month by month, stays in the case file. */
import { z } from 'zod';
import { bearerNames, type Hardship, hardshipNames, remitterNames } from '../../../policy/index.ts';
import type { BackPayCalculation } from '../rules/calculation.ts';
import type { Payer } from '../facts/payer.ts';
import { amountRows, amountRowSchema, periodRows, periodRowSchema } from './ledger-rows.ts';
import { parametersShown, parameterViews, type RulesNow, groundViews, groundViewSchema } from '../../shared/index.ts';

const text = z.string();
export const calculationViewSchema = z.object({
  firstInsuredDate: text,
  serviceMonths: z.int(),
  gapMonths: z.int(),
  backPayMonths: z.int(),
  uncoveredGapMonths: z.int(),
  lateFee: text,
  unitTotal: text,
  personalTotal: text,
  total: text,
  branchLabel: text,
  remitterLabel: text,
  bearerLabel: text,
  hardshipLabel: text,
  amounts: z.array(amountRowSchema),
  periods: z.array(periodRowSchema),
  medicalLumpSumMonths: z.int(),
  medicalUnitTotal: text,
  medicalPersonalTotal: text,
  medicalTotal: text,
  ...parametersShown,
  reasons: z.array(groundViewSchema),
});
export type CalculationView = z.output<typeof calculationViewSchema>;

export function calculationView(
  calculation: BackPayCalculation,
  { payer, hardship, now }: { payer: Payer; hardship: Hardship; now: RulesNow },
): CalculationView {
  const { ledger, medical } = calculation;
  return {
    firstInsuredDate: calculation.firstInsuredDate,
    serviceMonths: calculation.serviceMonths,
    gapMonths: calculation.gapMonths,
    backPayMonths: calculation.backPayMonths,
    uncoveredGapMonths: calculation.uncoveredGapMonths,
    lateFee: calculation.lateFee.toString(),
    unitTotal: calculation.unitTotal.toString(),
    personalTotal: calculation.personalTotal.toString(),
    total: calculation.total.toString(),
    branchLabel: payer.branchLabel,
    remitterLabel: remitterNames[payer.remitter],
    bearerLabel: bearerNames[payer.personalShareBorneBy],
    hardshipLabel: hardshipNames[hardship],
    amounts: amountRows(ledger),
    periods: periodRows(ledger),
    medicalLumpSumMonths: medical.lumpSumMonths,
    medicalUnitTotal: medical.unitTotal.toString(),
    medicalPersonalTotal: medical.personalTotal.toString(),
    medicalTotal: medical.unitTotal.plus(medical.personalTotal).toString(),
    ...parameterViews(calculation.parameterVersions, now, calculation.reasons),
    reasons: groundViews(calculation.reasons),
  };
}
