import type { Outcome, ParameterValues } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/**
 * B-34: is the form passed to the social insurance agency, which determines the time of the break? Always, or only where
 * the identity was hard to determine: AMB-49.
 */
export function breakTimeDetermination(facts: {
  crossCheckNeeded: boolean;
  breakTimeDetermination: ParameterValues['breakTimeDetermination'];
}): Outcome<boolean> {
  const always = facts.breakTimeDetermination === 'always';
  const value = always || facts.crossCheckNeeded;
  const scope = always ? '一律' : '仅难以认定的';
  const finding = `按现行设定${scope}送社会保险经办机构认定断缴时间，本件${value ? '应当' : '无需'}送请认定。`;
  return { value, reasons: [because('B-34', finding, 'AMB-49')] };
}
