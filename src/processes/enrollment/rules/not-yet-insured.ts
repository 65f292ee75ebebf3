import type { Condition } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { EnrollmentFacts } from './facts.ts';

/**
 * E-01: only who takes no part in basic pension insurance yet; all others continue (续保), also who is insured in the
 * agencies' own scheme (机关事业养老保险, AMB-24). Whose relation has ended has none to continue, and begins anew; the source
 * does not speak of him.
 */
export function notYetInsured({ alreadyInsured, agencyPension, relationEnded }: EnrollmentFacts): Condition {
  if (alreadyInsured) return insured('已参加基本养老保险，不属于新参保；中断后接续参保的，应办理续保。');
  if (agencyPension) return insured('已参加机关事业养老保险，不属于新参保；应办理续保。', 'AMB-24');
  if (alreadyInsured === undefined) return undefined;
  if (relationEnded) {
    const finding =
      '原基本养老保险关系已经终止，个人账户储存额已经支付，没有可以接续的关系，按未参加基本养老保险办理新参保（原文未作规定）。';
    return { value: true, reasons: [because('E-01', finding)] };
  }
  return { value: true, reasons: [because('E-01', '未参加基本养老保险，符合条件。')] };
}

function insured(finding: string, ambiguity?: 'AMB-24'): Condition {
  return { value: false, reasons: [because('E-01', finding, ambiguity)] };
}
