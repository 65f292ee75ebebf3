import type { Outcome } from '../reason.ts';
import { because } from './clauses.ts';
import { countText } from '../wording.ts';

export interface BackPayMonths {
  /** min(gap, service) */
  payable: number;
  /** Gap months beyond the service. */
  uncovered: number;
}

/** B-12: not more than the own service; a gap as long as the service is payable in full. Pension only (AMB-54). */
export function backPayMonths(facts: { gapMonths: number; serviceMonths: number }): Outcome<BackPayMonths> {
  const { gapMonths, serviceMonths } = facts;
  const payable = Math.min(gapMonths, serviceMonths);
  const uncovered = gapMonths - payable;
  const limit = `断缴${countText(gapMonths)}，军龄${countText(serviceMonths)}`;
  const finding = uncovered === 0
    ? `${limit}，断缴不超过军龄，可以补缴${countText(payable)}。`
    : `${limit}，断缴超过军龄，可以补缴${countText(payable)}，其余${countText(uncovered)}不予补缴。`;
  return { value: { payable, uncovered }, reasons: [because('B-12', finding)] };
}
