import {
  addMonths,
  distinctMonths,
  type IsoDate,
  laterMonth,
  month,
  type Month,
  monthOf,
  monthsIn,
  type Period,
  periodsOf,
} from '../../policy/index.ts';

/** Individual contributions began with the reform of 1992; before it nothing was due, so nothing could be missed. */
const contributionsSince = month('1992-01');

/** Last month of the seeded ledgers. */
export const recordsUntil = month('2019-05');

/** The months without a contribution between discharge and the end of the duty to contribute, as periods. */
export function breakPeriods(dischargeDate: IsoDate, paid: readonly Period[], duesUntil: Month | null): Period[] {
  const from = laterMonth(addMonths(monthOf(dischargeDate), 1), contributionsSince);
  const to = duesUntil ?? recordsUntil;
  if (from > to) return [];
  const months = new Set(distinctMonths(paid));
  return periodsOf(monthsIn({ from, to }).filter((due) => !months.has(due)));
}
