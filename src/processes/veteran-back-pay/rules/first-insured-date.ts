import { dateText, isBefore, type IsoDate, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/**
 * B-10, B-11: the actual date for those insured before enlistment, else the enlistment date. "入伍前" is strictly
 * before. RangeError if the enlistment date is needed and not given.
 */
export function firstInsuredDate(facts: {
  preEnlistmentFirstInsuredDate: IsoDate | null;
  enlistmentDate?: IsoDate | undefined;
}): Outcome<IsoDate> {
  const { preEnlistmentFirstInsuredDate: actual, enlistmentDate } = facts;
  if (actual !== null && (enlistmentDate === undefined || isBefore(actual, enlistmentDate))) {
    const finding = `入伍前已于${dateText(actual)}参保，首次参保时间为实际参保时间${dateText(actual)}。`;
    return { value: actual, reasons: [because('B-10', finding)] };
  }
  if (enlistmentDate === undefined) throw new RangeError('B-11 needs the enlistment date');
  const finding =
    actual === null
      ? `入伍前未参保，首次参保时间为入伍时间${dateText(enlistmentDate)}。`
      : `所报参保时间${dateText(actual)}不早于入伍时间${dateText(enlistmentDate)}，首次参保时间为入伍时间。`;
  return { value: enlistmentDate, reasons: [because('B-11', finding)] };
}
