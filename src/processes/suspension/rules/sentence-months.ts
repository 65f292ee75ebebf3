import {
  addDays,
  addMonths,
  dateText,
  type IsoDate,
  lastUnpayableMonth,
  type Month,
  monthOf,
  monthText,
  type Outcome,
  type UnpayableMonths,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';

/** The months between which nothing may be paid. */
export interface SentenceMonths {
  lastPayableMonth: Month;
  /** Undefined while the sentence is being served. */
  firstPayableMonth: Month | undefined;
}

/**
 * S-14: the months next to a sentence that may still be paid. Whether a month counts as served that the sentence only
 * touches, or only a whole month, the source does not say: `reading` (AMB-43).
 */
export function sentenceMonths(
  facts: { custodyFrom: IsoDate; custodyTo?: IsoDate | undefined },
  reading: UnpayableMonths,
): Outcome<SentenceMonths> {
  const { custodyFrom: from, custodyTo: to } = facts;
  const touched = reading === 'touched';
  const last = touched ? addMonths(monthOf(from), -1) : monthOf(addDays(from, -1));
  const first = to && addMonths(lastUnpayableMonth(to, reading), 1);
  const served = to ? `${dateText(from)}至${dateText(to)}服刑` : `${dateText(from)}起服刑`;
  const resumed = first ? `，服刑期满后可自${monthText(first)}起继续缴费` : '';
  const rule = touched ? '服刑涉及的月份均不缴费' : '仅整月服刑的月份不缴费';
  const finding = `${served}，${rule}；此前最后可缴费月份为${monthText(last)}${resumed}。`;
  return { value: { lastPayableMonth: last, firstPayableMonth: first }, reasons: [because('S-14', finding, 'AMB-43')] };
}
