import {
  addMonths,
  allMet,
  type Condition,
  distinctMonths,
  Money,
  type Month,
  monthText,
  notedParameters,
  type Outcome,
  type ParameterSet,
} from '../../../policy/index.ts';
import { backPayAllowed } from './back-pay-allowed.ts';
import { because } from './clauses.ts';
import { contributedBefore, lastMonthCollected, monthsToCollect, retiresBy } from './collection-months.ts';
import { baseReasons, earlierYearReasons, yearReasons } from './collection-reasons.ts';
import { collectionRow } from './collection-row.ts';
import type { CollectionFacts, CollectionPlan } from './collection.ts';
import { continuationInTime } from './late-continuation.ts';

/**
 * C-14 to C-18, C-21: what a person who continues pays for the months since the interruption, month by month, and why.
 * RangeError for a base of nothing, or if a parameter has no value so early.
 */
export function collectionPlan(facts: CollectionFacts, parameters: ParameterSet): CollectionPlan {
  checkBase(facts);
  const noted = notedParameters(parameters);
  const permission = collectionPermitted(facts);
  const allowed = permission?.value === true;
  const months = allowed ? monthsToCollect(facts) : { value: [], reasons: [] };
  const ledger = months.value.map((month, index) => ({ sequence: index + 1, ...collectionRow(month, facts, noted) }));
  const total = Money.sum(ledger.map(({ personalShare }) => personalShare));
  return {
    allowed,
    ledger,
    unitTotal: Money.zero,
    personalTotal: total,
    total,
    accountTotal: Money.sum(ledger.map(({ accountAmount }) => accountAmount)),
    regularFrom: allowed ? regularFrom(facts) : null,
    reasons: [
      ...(permission?.reasons ?? []),
      ...months.reasons,
      ...yearReasons(ledger),
      ...baseReasons(ledger, facts.requestedBase),
      ...earlierYearReasons(ledger, facts, noted),
    ],
    parameterVersions: noted.versions(),
  };
}

/** C-14: the month from which contributions are paid, collected or regular; undefined if there is none any more. */
export function continuationStart({ ledger, regularFrom }: CollectionPlan): Outcome<Month> | undefined {
  const value = ledger[0]?.month ?? regularFrom;
  if (value === null) return undefined;
  return { value, reasons: [because('C-14', `起始缴费时间为${monthText(value)}。`)] };
}

/** C-01, C-18, C-21. Whoever is in prison cannot apply. */
function collectionPermitted(facts: CollectionFacts): Condition {
  const sentence = distinctMonths(facts.sentencePeriods);
  const servingSentence = !facts.released && sentence.includes(facts.applicationMonth);
  // Who never was in prison is not written to about it.
  const notInPrison = sentence.length === 0 ? undefined : backPayAllowed({ servingSentence });
  return allMet(contributedBefore(facts), continuationInTime(facts), notInPrison);
}

function regularFrom(facts: CollectionFacts): Month | null {
  const next = addMonths(lastMonthCollected(facts), 1);
  return retiresBy(next, facts) ? null : next;
}

function checkBase({ requestedBase }: CollectionFacts): void {
  if (requestedBase && requestedBase.compareTo(Money.zero) <= 0) throw new RangeError(`Not a contribution base: ${requestedBase}`);
}
