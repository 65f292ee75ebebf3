import type { Outcome } from '../reason.ts';
import { because, medicalYearsClause } from './clauses.ts';
import { countText } from '../wording.ts';

/** Facts of the pension minimum. `pensionPaidMonths`: after any back-pay and extension, service not included. */
export interface PensionYears {
  pensionPaidMonths: number;
  serviceMonths: number;
  minPensionMonths: number;
}

/** Facts of the medical requirement. `medicalPaidMonths`: service not included. */
export interface MedicalYears {
  medicalPaidMonths: number;
  serviceMonths: number;
  minMedicalMonths: number;
}

/** B-18, B-14: pension months missing to the national minimum, service included; not below 0. */
export function pensionShortfall(facts: PensionYears): Outcome<number> {
  return shortfall('基本养老保险', facts.pensionPaidMonths, facts.serviceMonths, facts.minPensionMonths);
}

/** B-18, B-17: medical months missing to the national requirement, service included; not below 0. */
export function medicalShortfall(facts: MedicalYears): Outcome<number> {
  const { value, reasons } = shortfall('城镇职工基本医疗保险', facts.medicalPaidMonths, facts.serviceMonths, facts.minMedicalMonths);
  return { value, reasons: reasons.map((reason) => ({ ...reason, clause: medicalYearsClause })) };
}

function shortfall(insurance: string, paid: number, service: number, minimum: number): Outcome<number> {
  const cumulative = paid + service;
  const value = Math.max(0, minimum - cumulative);
  const result = value === 0 ? '已达到，不差' : `尚差${countText(value)}`;
  const finding = `${insurance}缴费${countText(paid)}，加军龄${countText(service)}，累计${countText(cumulative)}；国家规定年限${countText(minimum)}，${result}。`;
  return { value, reasons: [because('B-18', finding, 'AMB-08')] };
}
