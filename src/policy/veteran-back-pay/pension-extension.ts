import type { Outcome } from '../reason.ts';
import { because } from './clauses.ts';
import { retirementAgeReached } from './retirement-age.ts';
import { type PensionYears, pensionShortfall } from './shortfall.ts';
import { countText } from '../wording.ts';

/** B-14: may go on contributing up to the minimum. The age limit itself is in; at the minimum nothing is to extend. */
export function pensionExtension(
  facts: PensionYears & { ageMonths: number; legalRetirementAgeMonths: number },
): Outcome<boolean> {
  const reached = retirementAgeReached(facts, 'B-14');
  const missing = pensionShortfall(facts);
  const value = reached.value && missing.value > 0;
  return { value, reasons: [...reached.reasons, ...missing.reasons, because('B-14', verdict(reached.value, missing.value))] };
}

function verdict(reached: boolean, missing: number): string {
  if (missing === 0) return '累计缴费年限已达到国家规定最低缴费年限，无需延长缴费。';
  if (!reached) return `累计缴费年限尚差${countText(missing)}，因未达到法定退休年龄，暂不适用延长缴费。`;
  return `已达到法定退休年龄，累计缴费年限尚差${countText(missing)}，允许延长缴费至最低缴费年限。`;
}
