import {
  addMonths,
  becauseShared,
  compareMonths,
  type Condition,
  countText,
  distinctMonths,
  laterMonth,
  type Month,
  monthsIn,
  monthText,
  type Outcome,
  periodsOf,
  periodsText,
  type Reason,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { CollectionFacts } from './collection.ts';

/** C-01: only whoever has contributed before can take up insurance again. */
export function contributedBefore(facts: CollectionFacts): Condition {
  const last = paidBefore(facts).at(-1);
  const reason = last
    ? because('C-01', `${monthText(facts.applicationMonth)}申请续保，此前最后缴费月份为${monthText(last)}。`)
    : because('C-01', `${monthText(facts.applicationMonth)}以前没有缴费记录，不属于中断参保人员，应办理新参保。`);
  return { value: last !== undefined, reasons: [reason] };
}

/** The month of the application, or that of the transfer-in if it is later; but not from legal retirement age on (C-18), unless a clerk has decided so (AMB-57). */
export function lastMonthCollected(facts: CollectionFacts): Month {
  const here = arrival(facts);
  return retiresBy(here, facts) ? addMonths(facts.retirementAgeReachedMonth, -1) : here;
}

/**
 * C-14: by 补收历年, every month after the last contribution before the application. Months paid since are not collected
 * again, months of a sentence (C-21) and of military service (S-10) never. RangeError without an earlier contribution.
 */
export function monthsToCollect(facts: CollectionFacts): Outcome<Month[]> {
  const before = paidBefore(facts);
  const [first, last] = [before[0], before.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('C-14 needs a contribution before the application');
  const paid = new Set(distinctMonths(facts.paidPeriods));
  // Where contributions were paid beyond the last month that may be, nothing is left to collect.
  const unpaid = monthsIn({ from: first, to: laterMonth(last, lastMonthCollected(facts)) }).filter((month) => !paid.has(month));
  const {
    due = [],
    sentence = [],
    enlisted = [],
    beforeStart = [],
  } = byTreatment(
    unpaid.filter((month) => compareMonths(month, last) > 0),
    facts,
  );
  const { due: earlierGap = [], beforeStart: earliest = [] } = byTreatment(
    unpaid.filter((month) => compareMonths(month, last) < 0),
    facts,
  );
  const reasons = [
    collectedReason(due),
    ...startReasons(beforeStart, facts),
    ...sentenceReasons(sentence),
    ...enlistedReasons(enlisted),
    ...retirementReasons(facts),
    ...earlierGapReasons([...earliest, ...earlierGap]),
  ];
  return { value: due, reasons };
}

type Treatment = 'due' | 'sentence' | 'enlisted' | 'beforeStart';

function byTreatment(months: readonly Month[], facts: CollectionFacts): Partial<Record<Treatment, Month[]>> {
  const sentence = new Set(distinctMonths(facts.sentencePeriods));
  const enlisted = new Set(distinctMonths(facts.enlistedPeriods));
  return Object.groupBy(months, (month): Treatment => {
    if (sentence.has(month)) return 'sentence';
    if (enlisted.has(month)) return 'enlisted';
    return facts.startMonth !== undefined && compareMonths(month, facts.startMonth) < 0 ? 'beforeStart' : 'due';
  });
}

/** The months on record before the application, in order. */
function paidBefore({ paidPeriods, applicationMonth }: CollectionFacts): Month[] {
  return distinctMonths(paidPeriods).filter((month) => compareMonths(month, applicationMonth) < 0);
}

function arrival({ applicationMonth, transferInMonth }: CollectionFacts): Month {
  return laterMonth(applicationMonth, transferInMonth ?? applicationMonth);
}

/** C-18: in the month the person has reached the age after which a clerk does not let contributions go on. */
export function retiresBy(month: Month, { retirementAgeReachedMonth, afterRetirementAge }: CollectionFacts): boolean {
  return afterRetirementAge !== 'payOn' && compareMonths(month, retirementAgeReachedMonth) >= 0;
}

function collectedReason(months: readonly Month[]): Reason {
  if (months.length === 0) return because('C-14', '中断以来没有应补收的月份。');
  const finding = `按“补收历年”的原则，中断以来应补收${countText(months.length)}：${periodsText(periodsOf(months))}。`;
  return because('C-14', finding);
}

function sentenceReasons(months: readonly Month[]): Reason[] {
  if (months.length === 0) return [];
  const finding = `${periodsText(periodsOf(months))}共${countText(months.length)}为服刑期间，不得补缴，不计算缴费年限。`;
  return [because('C-21', finding, 'AMB-58')];
}

function enlistedReasons(months: readonly Month[]): Reason[] {
  if (months.length === 0) return [];
  const finding = `${periodsText(periodsOf(months))}共${countText(months.length)}为参军期间，自批准参军当月起不再缴费，不予补收。`;
  return [becauseShared('S-10', finding), serviceCounts];
}

/** E-28: nothing is paid for the service, but it counts. */
const serviceCounts = becauseShared('E-28', '服役期间不缴费；符合国家规定计算连续工龄的军龄，视为缴费年限，凭退役证件和档案认定。');

function startReasons(months: readonly Month[], { startMonth }: CollectionFacts): Reason[] {
  if (months.length === 0 || startMonth === undefined) return [];
  const finding = `业务人员确定起始缴费时间为${monthText(startMonth)}，${periodsText(periodsOf(months))}共${countText(months.length)}不予补收。`;
  return [because('C-14', finding)];
}

function retirementReasons(facts: CollectionFacts): Reason[] {
  if (!retiresBy(arrival(facts), facts)) return [];
  return [because('C-18', `${monthText(facts.retirementAgeReachedMonth)}达到法定退休年龄，自当月起不再补收。`, 'AMB-57')];
}

/** Whoever has contributed after a gap has taken up insurance again since: that gap is not this interruption. */
function earlierGapReasons(months: readonly Month[]): Reason[] {
  if (months.length === 0) return [];
  const finding = `${periodsText(periodsOf(months))}未缴费，但其后已恢复缴费，不属于本次中断，不在补收范围内，由业务人员核对。`;
  return [because('C-14', finding)];
}
