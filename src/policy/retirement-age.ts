import { type IsoDate, monthOf } from './dates.ts';
import { type Month, addMonths, compareMonths } from './months.ts';
import type { RetirementAgeRule } from './parameter-forms.ts';

/** The person's legal retirement age in months. It is a parameter (AMB-08), and depends on the birth month. */
export function legalRetirementAgeMonths(birthDate: IsoDate, rule: RetirementAgeRule): number {
  const { originalMonths, delay } = rule;
  if (delay === null) return originalMonths;
  const late = compareMonths(retirementMonth(birthDate, originalMonths), delay.from);
  if (late < 0) return originalMonths;
  return Math.min(delay.maxMonths, originalMonths + Math.floor(late / delay.everyMonths) + 1);
}

/** The month in which the person reaches the age. */
export function retirementMonth(birthDate: IsoDate, retirementAgeMonths: number): Month {
  return addMonths(monthOf(birthDate), retirementAgeMonths);
}
