/** What somebody who continues would probably pay for the past, by the rules that a case is calculated by (C-14 to C-18, C-21). */
import type { Money, Month, ParameterSet } from '../../policy/index.ts';
import { type Estimate, noEstimate } from '../../pre-check/index.ts';
import { collectionPlan } from './rules/index.ts';

interface Known {
  applicationMonth?: Month | undefined;
  lastContributionMonth?: Month | undefined;
  retirementAgeReachedMonth?: Month | undefined;
  servingSentence?: boolean | undefined;
  contributionBase?: Money | undefined;
}

const item = '补收历年基本养老保险费';

export function estimateCollection(known: Known, parameters: ParameterSet): Estimate {
  const { applicationMonth, lastContributionMonth: last, retirementAgeReachedMonth, contributionBase } = known;
  if (!applicationMonth || !last || !retirementAgeReachedMonth) {
    const needed = ['applicationMonth', 'lastContributionMonth', 'retirementAgeReachedMonth'] as const;
    return noEstimate([{ item, missing: needed.filter((fact) => known[fact] === undefined) }]);
  }
  const { allowed, ledger, unitTotal, personalTotal, total, reasons, parameterVersions } = collectionPlan(
    {
      ...{ applicationMonth, retirementAgeReachedMonth, requestedBase: contributionBase },
      paidPeriods: [{ from: last, to: last }],
      sentencePeriods: known.servingSentence ? [{ from: applicationMonth, to: applicationMonth }] : [],
      enlistedPeriods: [],
    },
    parameters,
  );
  if (!allowed) return { ...noEstimate([]), reasons };
  const amounts = { unitShare: `${unitTotal}`, personalShare: `${personalTotal}`, total: `${total}` };
  return {
    items: ledger.length === 0 ? [] : [{ item, months: ledger.length, ...amounts }],
    open: [],
    supposed: [
      '缴费记录以社会保险局核查的为准；服刑、参军的月份不补收，没有从中扣除。',
      ...(contributionBase ? [] : ['可以申请其他缴费基数，这里按标准缴费基数估算。']),
    ],
    reasons,
    parameterVersions,
  };
}
