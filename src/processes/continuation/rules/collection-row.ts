import { individualBase, Money, type Month, type ParameterSet } from '../../../policy/index.ts';
import { clauses } from './clauses.ts';
import type { CollectionFacts, CollectionRow } from './collection.ts';

/**
 * C-14, C-16, C-17: what is due for one month. A base asked for is raised to the floor, and lowered to the cap. Amount and account part are each rounded half up to the fen. The source
 * gives neither base nor rates [gap]. RangeError if a parameter has no value so early.
 */
export function collectionRow(month: Month, facts: CollectionFacts, parameters: ParameterSet): Omit<CollectionRow, 'sequence'> {
  const earlier = month.slice(0, 4) < facts.applicationMonth.slice(0, 4);
  const requirement = earlier ? 'C-17' : 'C-14';
  const assessedBy = earlier ? earlierYearAssessedBy(month, facts, parameters) : month;
  const asked = baseAskedFor(facts, assessedBy, parameters);
  const floor = individualBase('floor', assessedBy, parameters);
  const cap = individualBase('cap', assessedBy, parameters);
  const rate = parameters.parameter('individualContributionRate', assessedBy);
  const accountRate = parameters.parameter('individualAccountRate', assessedBy);
  const base = lower(higher(asked.value, floor.value), cap.value);
  return {
    insurance: 'pension',
    month,
    treatment: 'collection',
    base,
    baseFloor: floor.value,
    baseCap: cap.value,
    unitRate: null,
    personalRate: rate.value,
    unitShare: Money.zero,
    personalShare: base.times(rate.value),
    remitter: null,
    personalShareBorneBy: 'participant',
    accountRate: accountRate.value,
    accountAmount: base.times(accountRate.value),
    requirement,
    clause: clauses[requirement],
    parameterVersions: [...new Set([...asked.versions, ...floor.versions, ...cap.versions, rate.version, accountRate.version])],
  };
}

/** Whose base, cap and rates a month of an earlier year has: the words of C-17's document are not in the source (AMB-26). */
function earlierYearAssessedBy(month: Month, { applicationMonth }: CollectionFacts, parameters: ParameterSet): Month {
  const { value } = parameters.parameter('priorYearsAssessedBy', applicationMonth);
  return value === 'contributionMonth' ? month : applicationMonth;
}

function baseAskedFor(
  { requestedBase }: CollectionFacts,
  assessedBy: Month,
  parameters: ParameterSet,
): { value: Money; versions: string[] } {
  if (requestedBase) return { value: requestedBase, versions: [] };
  return individualBase('standard', assessedBy, parameters);
}

function higher(a: Money, b: Money): Money {
  return a.compareTo(b) >= 0 ? a : b;
}

function lower(a: Money, b: Money): Money {
  return a.compareTo(b) <= 0 ? a : b;
}
