import { type Condition, hukouNames } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type EnrollmentFacts } from './facts.ts';

/** The remedy wherever one category is shut. */
export const OTHER_CATEGORY = '符合其他参保人员类别条件的，可以按该类别申请';

/** E-07, E-34, E-35, E-36: 本市城镇户口. A rural hukou of the city is not enough. */
export function cityUrbanHukou(requirement: 'E-07' | 'E-34' | 'E-35' | 'E-36') {
  return ({ hukou }: EnrollmentFacts): Condition => {
    if (hukou === undefined) return undefined;
    const value = hukou === 'cityUrban';
    const finding = value
      ? '户口为本市城镇户口，符合条件。'
      : `户口为${hukouNames[hukou]}，不是本市城镇户口，不符合条件；${OTHER_CATEGORY}。`;
    return { value, reasons: [because(requirement, finding)] };
  };
}
