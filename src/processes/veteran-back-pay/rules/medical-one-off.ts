import { type Condition, countText, type Outcome, type Partly } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type Ages, retirementAgeReached } from './retirement-age.ts';
import { type MedicalYears, medicalShortfall } from './shortfall.ts';
import { topUpAllowed } from './top-up-allowed.ts';

/**
 * B-17: may pay once up to the national requirement, from retirement age on. No service cap (AMB-54), no condition of
 * 2011. The retirement age belongs to the medical strand, however the flow chart is laid out (AMB-01). Undefined where
 * the known facts neither refuse nor show a shortfall.
 */
export function medicalOneOff(facts: MedicalYears & Ages): Outcome<boolean>;
export function medicalOneOff(facts: Partly<MedicalYears & Ages>): Condition;
export function medicalOneOff(facts: Partly<MedicalYears & Ages>): Condition {
  const reached = retirementAgeReached(facts, 'B-17');
  const missing = medicalShortfall(facts);
  const value = topUpAllowed(reached, missing);
  if (value === undefined) return undefined;
  const decided = because('B-17', verdict(reached?.value, missing?.value), reached?.value === false ? 'AMB-01' : 'AMB-54');
  return { value, reasons: [...(reached?.reasons ?? []), ...(missing?.reasons ?? []), decided] };
}

function verdict(reached: boolean | undefined, missing: number | undefined): string {
  if (missing === 0) return '累计缴费年限已达到国家规定年限，无需一次性缴费。';
  if (missing === undefined) return '未达到法定退休年龄，暂不适用一次性缴费。';
  const short = `累计缴费年限尚差${countText(missing)}`;
  if (reached === false) return `${short}，因未达到法定退休年龄，暂不适用一次性缴费。`;
  return `${reached ? '已达到' : '达到'}法定退休年龄，${short}，可以一次性缴费至国家规定年限，不受军龄限制。`;
}
