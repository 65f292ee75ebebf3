import { compareMonths, distinctMonths, type IsoDate, type Month, monthOf, monthsBetween, type Period } from '../../../policy/index.ts';
import { serviceMonths } from './service-months.ts';

/**
 * B-18: contribution months that count beside the service, so that no month counts twice and none is lost. Months inside
 * the service count as service. The months of enlistment and of discharge may be served in part only: what 军龄 leaves
 * out of them (AMB-09) counts if a contribution was paid.
 */
export function paidBesideService(facts: { paid: readonly Period[]; enlistmentDate: IsoDate; dischargeDate: IsoDate }): number {
  const first = monthOf(facts.enlistmentDate);
  const last = monthOf(facts.dischargeDate);
  const touched = (month: Month) => compareMonths(month, first) >= 0 && compareMonths(month, last) <= 0;
  const paid = distinctMonths(facts.paid);
  const atTheEdge = paid.filter((month) => month === first || month === last).length;
  const notServed = monthsBetween(first, last) - serviceMonths(facts).value;
  return paid.filter((month) => !touched(month)).length + Math.min(atTheEdge, notServed);
}
