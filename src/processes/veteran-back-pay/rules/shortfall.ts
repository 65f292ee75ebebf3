import { countText, type Outcome, type Partly } from '../../../policy/index.ts';
import { because, medicalYearsClause } from './clauses.ts';

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

/**
 * B-18, B-14: pension months missing to the national minimum, service included; not below 0. Undefined while paid
 * months or minimum are not known; a service that is not known adds nothing, and the finding says so.
 */
export function pensionShortfall(facts: PensionYears): Outcome<number>;
export function pensionShortfall(facts: Partly<PensionYears>): Outcome<number> | undefined;
export function pensionShortfall(facts: Partly<PensionYears>): Outcome<number> | undefined {
  return shortfall('基本养老保险', facts.pensionPaidMonths, facts.serviceMonths, facts.minPensionMonths);
}

/** B-18, B-17: medical months missing to the national requirement, service included; as for the pension. */
export function medicalShortfall(facts: MedicalYears): Outcome<number>;
export function medicalShortfall(facts: Partly<MedicalYears>): Outcome<number> | undefined;
export function medicalShortfall(facts: Partly<MedicalYears>): Outcome<number> | undefined {
  const missing = shortfall('城镇职工基本医疗保险', facts.medicalPaidMonths, facts.serviceMonths, facts.minMedicalMonths);
  return missing && { ...missing, reasons: missing.reasons.map((reason) => ({ ...reason, clause: medicalYearsClause })) };
}

type Months = number | undefined;

function shortfall(insurance: string, paid: Months, service: Months, minimum: Months): Outcome<number> | undefined {
  if (paid === undefined || minimum === undefined) return undefined;
  const cumulative = paid + (service ?? 0);
  const value = Math.max(0, minimum - cumulative);
  const served = service === undefined ? '军龄未填写，暂不计入' : `加军龄${countText(service)}`;
  const result = value === 0 ? '已达到，不差' : `尚差${countText(value)}`;
  const finding = `${insurance}缴费${countText(paid)}，${served}，累计${countText(cumulative)}；国家规定年限${countText(minimum)}，${result}。`;
  return { value, reasons: [because('B-18', finding, 'AMB-08')] };
}
