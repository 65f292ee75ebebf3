import { countText, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';

export interface BackPayMonths {
  /** min(gap, service) */
  payable: number;
  /** Gap months beyond the service. */
  uncovered: number;
}

interface Gap {
  gapMonths: number;
}

/**
 * B-12: not more than the own service; a gap as long as the service is payable in full. Pension only (AMB-54). A service
 * that is not known caps nothing, and leaves open how much is uncovered; the finding says so.
 */
export function backPayMonths(facts: Gap & { serviceMonths: number }): Outcome<BackPayMonths>;
export function backPayMonths(
  facts: Gap & { serviceMonths: number | undefined },
): Outcome<{ payable: number; uncovered: number | undefined }>;
export function backPayMonths({ gapMonths, serviceMonths }: Gap & { serviceMonths: number | undefined }) {
  const gap = `断缴${countText(gapMonths)}`;
  if (serviceMonths === undefined) {
    const finding = `${gap}，军龄未填写；可以补缴的月数以不超过军龄为限。`;
    return { value: { payable: gapMonths, uncovered: gapMonths === 0 ? 0 : undefined }, reasons: [because('B-12', finding)] };
  }
  const payable = Math.min(gapMonths, serviceMonths);
  const uncovered = gapMonths - payable;
  const limit = `${gap}，军龄${countText(serviceMonths)}`;
  const finding =
    uncovered === 0
      ? `${limit}，断缴不超过军龄，可以补缴${countText(payable)}。`
      : `${limit}，断缴超过军龄，可以补缴${countText(payable)}，其余${countText(uncovered)}不予补缴。`;
  return { value: { payable, uncovered }, reasons: [because('B-12', finding)] };
}
