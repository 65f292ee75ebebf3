import { dateText, firstDayOf, isBefore, type IsoDate, isoDate, type Month, monthText, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** "自2019年6月份起至2019年12月31日止": both days are in. */
export const WINDOW_OPENS = isoDate('2019-06-01');
export const WINDOW_CLOSES = isoDate('2019-12-31');

/**
 * B-20: inside the window "in principle". Outside is a warning that a clerk decides on, never a refusal (AMB-06). The
 * window is one of whole months, so that the month of the application will do.
 */
export function applicationWindow({ applicationDate: on }: { applicationDate: IsoDate | Month }): Outcome<boolean> {
  const day = isMonth(on) ? firstDayOf(on) : on;
  const value = !isBefore(day, WINDOW_OPENS) && !isBefore(WINDOW_CLOSES, day);
  const applied = isMonth(on) ? `申请月份${monthText(on)}` : `申请日期${dateText(on)}`;
  const finding = `${applied}，申请时间原则上为${dateText(WINDOW_OPENS)}至${dateText(WINDOW_CLOSES)}，`;
  if (value) return { value, reasons: [because('B-20', `${finding}在规定时间内。`)] };
  const late = `${finding}不在规定时间内；是否受理由受理人员决定并说明理由。`;
  return { value, reasons: [because('B-20', late, 'AMB-06')] };
}

function isMonth(on: IsoDate | Month): on is Month {
  return on.length === 7;
}
