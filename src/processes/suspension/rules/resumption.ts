import {
  becauseShared,
  compareMonths,
  type Condition,
  countText,
  dateText,
  distinctMonths,
  type IsoDate,
  lastUnpayableMonth,
  type Month,
  monthOf,
  monthText,
  type Outcome,
  type ParameterValues,
  type Period,
  type UnpayableMonths,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { creditedActualMonths, deemedMonthsCounted } from './credited-months.ts';
import { countedMonths } from './custody.ts';
import type { SuspensionFacts } from './facts.ts';
import { goingOnBy } from './going-on.ts';

/** What is known when contributions resume, all of it: the months may be 0. */
export type ResumptionFacts = SuspensionFacts &
  Record<'actualMonthsBefore' | 'deemedMonthsBefore' | 'custodyMonthsPaid' | 'actualMonthsAfter', number>;

export interface Resumption {
  /** In total, with those of the interruption that count. */
  creditedActualMonths: number;
  deemedMonthsCounted: number;
  /** Months of the interruption that count. */
  countedMonths: number;
}

/** S-12 to S-16: which months count when contributions resume. `lostBy`: which sentences lose the deemed months (AMB-39). */
export function resumption(facts: ResumptionFacts, lostBy: ParameterValues['deemedMonthsLostBy']): Outcome<Resumption> {
  const deemed = deemedMonthsCounted(facts, lostBy);
  const actual = creditedActualMonths(facts);
  const counted = countedMonths(facts);
  if (!deemed || !actual || !counted) return afterOtherReason(facts);
  return {
    value: { creditedActualMonths: actual.value, deemedMonthsCounted: deemed.value, countedMonths: counted.value },
    reasons: [...deemed.reasons, ...actual.reasons],
  };
}

/**
 * Without a sentence nothing is taken away, and nothing was paid while the relation was interrupted (AMB-44). The service of
 * whoever comes back from it counts, as deemed time and once it is recognised (E-28).
 */
function afterOtherReason(facts: ResumptionFacts): Outcome<Resumption> {
  const { actualMonthsBefore: before, actualMonthsAfter: after, deemedMonthsBefore: deemed } = facts;
  const total = before + after;
  const served = facts.suspensionReason === 'enlisted';
  const [earlier, later] = served ? ['参军前', '退出现役后'] : ['中断前', '恢复后'];
  const paid = `${earlier}缴费${countText(before)}、${later}缴费${countText(after)}，合并计算，实际缴费年限共${countText(total)}`;
  const kept = `${earlier}的视为缴费年限${countText(deemed)}仍予计算`;
  return {
    value: { creditedActualMonths: total, deemedMonthsCounted: deemed, countedMonths: 0 },
    reasons: served
      ? [because('S-11', `${paid}；${kept}。`, 'AMB-44'), serviceCounts]
      : [because('S-03', `${paid}；${kept}；中断期间未缴费，不计算缴费年限。`, 'AMB-44')],
  };
}

const serviceCounts = becauseShared('E-28', '服役期间不缴费；符合国家规定计算连续工龄的军龄，视为缴费年限，凭退役证件和档案认定。');

type PaidAround = Pick<ResumptionFacts, 'actualMonthsBefore' | 'custodyMonthsPaid' | 'actualMonthsAfter'>;

/**
 * S-13 to S-16: the months paid before the suspension, in it and since. `resumedFrom`: null where another case has resumed
 * the relation; then the register has the months in prison, and whatever else was paid came after them.
 */
export function paidAroundSuspension(
  paidPeriods: readonly Period[],
  { suspendedFrom, resumedFrom, servedSentences }: { suspendedFrom: Month; resumedFrom: Month | null; servedSentences: readonly Period[] },
): PaidAround {
  const paid = distinctMonths(paidPeriods);
  const served = new Set(distinctMonths(servedSentences));
  const before = paid.filter((month) => compareMonths(month, suspendedFrom) < 0).length;
  const since = paid.slice(before);
  const after = since.filter((month) => (resumedFrom ? compareMonths(month, resumedFrom) >= 0 : !served.has(month))).length;
  return { actualMonthsBefore: before, custodyMonthsPaid: since.length - after, actualMonthsAfter: after };
}

/** S-15: contributions go on after the suspension, so in a month after the first without one. */
export function resumptionPossible(facts: SuspensionFacts & { suspendedFrom: Month; resumedOn: IsoDate }): NonNullable<Condition> {
  const { suspendedFrom, resumedOn } = facts;
  const month = monthOf(resumedOn);
  const value = compareMonths(month, suspendedFrom) > 0;
  const why = value ? '可以恢复缴费' : '没有中断的月份，不能恢复缴费，应核对恢复缴费日期';
  return { value, reasons: [because(goingOnBy(facts), `自${monthText(suspendedFrom)}起中断，申请自${monthText(month)}起恢复，${why}。`)] };
}

/** S-14, S-15: contributions go on after the last month of the sentence; that month, which the register learns (AMB-43). */
export function sentenceServed(
  facts: { suspendedFrom: Month; resumedOn: IsoDate; endedOn: IsoDate },
  reading: UnpayableMonths,
): Outcome<boolean> & { servedUntil: Month } {
  const { suspendedFrom, resumedOn, endedOn } = facts;
  const servedUntil = lastUnpayableMonth(endedOn, reading);
  const value = compareMonths(servedUntil, suspendedFrom) >= 0 && compareMonths(monthOf(resumedOn), servedUntil) > 0;
  const until = `${dateText(endedOn)}刑满释放，自${monthText(suspendedFrom)}起至${monthText(servedUntil)}止服刑，不缴费，不计算缴费年限`;
  const finding = `${until}${value ? '' : `；申请自${monthText(monthOf(resumedOn))}起恢复，两者不符`}。`;
  return { value, servedUntil, reasons: [because('S-14', finding, 'AMB-43')] };
}
