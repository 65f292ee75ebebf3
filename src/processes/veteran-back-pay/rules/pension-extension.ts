import { type Condition, countText, type Outcome, type Partly } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type Ages, retirementAgeReached } from './retirement-age.ts';
import { type PensionYears, pensionShortfall } from './shortfall.ts';
import { topUpAllowed } from './top-up-allowed.ts';

/**
 * B-14: may go on contributing up to the minimum. The age limit itself is in; at the minimum nothing is to extend.
 * Undefined where the known facts neither refuse nor show a shortfall.
 */
export function pensionExtension(facts: PensionYears & Ages): Outcome<boolean>;
export function pensionExtension(facts: Partly<PensionYears & Ages>): Condition;
export function pensionExtension(facts: Partly<PensionYears & Ages>): Condition {
  const reached = retirementAgeReached(facts, 'B-14');
  const missing = pensionShortfall(facts);
  const value = topUpAllowed(reached, missing);
  if (value === undefined) return undefined;
  const decided = because('B-14', verdict(reached?.value, missing?.value));
  return { value, reasons: [...(reached?.reasons ?? []), ...(missing?.reasons ?? []), decided] };
}

function verdict(reached: boolean | undefined, missing: number | undefined): string {
  if (missing === 0) return '累计缴费年限已达到国家规定最低缴费年限，无需延长缴费。';
  if (missing === undefined) return '未达到法定退休年龄，暂不适用延长缴费。';
  const short = `累计缴费年限尚差${countText(missing)}`;
  if (reached === false) return `${short}，因未达到法定退休年龄，暂不适用延长缴费。`;
  return `${reached ? '已达到' : '达到'}法定退休年龄，${short}，允许延长缴费至最低缴费年限。`;
}
