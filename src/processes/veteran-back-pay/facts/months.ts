/** Sets of months. Which months count is decided by the rules; this is only the arithmetic. */
import { distinctMonths, type IsoDate, type Month, monthOf, type Period, periodsOf } from '../../../policy/index.ts';

/** The months of `periods` that are in none of `without`. */
export function monthsWithout(periods: readonly Period[], without: readonly Period[]): Month[] {
  const out = new Set(distinctMonths(without));
  return distinctMonths(periods).filter((month) => !out.has(month));
}

/** The months of service, the first and the last included. */
export function servicePeriod(service: { enlistmentDate: IsoDate; dischargeDate: IsoDate }): Period {
  return { from: monthOf(service.enlistmentDate), to: monthOf(service.dischargeDate) };
}

/** `periods` less `without`, joined again into the fewest periods. */
export function periodsWithout(periods: readonly Period[], without: readonly Period[]): Period[] {
  return periodsOf(monthsWithout(periods, without));
}
