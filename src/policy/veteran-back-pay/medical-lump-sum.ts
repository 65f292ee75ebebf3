import type { Outcome } from '../reason.ts';
import { because } from './clauses.ts';
import { retirementAgeReached } from './retirement-age.ts';
import { type MedicalYears, medicalShortfall } from './shortfall.ts';
import { countText } from '../wording.ts';

/**
 * B-17: may pay once up to the national requirement, from retirement age on. No service cap (AMB-54), no condition of
 * 2011. The retirement age belongs to the medical strand, however the flow chart is laid out (AMB-01).
 */
export function medicalLumpSum(
  facts: MedicalYears & { ageMonths: number; legalRetirementAgeMonths: number },
): Outcome<boolean> {
  const reached = retirementAgeReached(facts, 'B-17');
  const missing = medicalShortfall(facts);
  const value = reached.value && missing.value > 0;
  const decided = because('B-17', verdict(reached.value, missing.value), reached.value ? 'AMB-54' : 'AMB-01');
  return { value, reasons: [...reached.reasons, ...missing.reasons, decided] };
}

function verdict(reached: boolean, missing: number): string {
  if (missing === 0) return '累计缴费年限已达到国家规定年限，无需一次性缴费。';
  if (!reached) return `累计缴费年限尚差${countText(missing)}，因未达到法定退休年龄，暂不适用一次性缴费。`;
  return `已达到法定退休年龄，累计缴费年限尚差${countText(missing)}，可以一次性缴费至国家规定年限，不受军龄限制。`;
}
