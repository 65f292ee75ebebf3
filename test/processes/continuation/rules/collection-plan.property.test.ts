import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { collectionPlan, continuationStart } from '../../../../src/processes/continuation/rules/collection-plan.ts';
import type { CollectionFacts, CollectionPlan } from '../../../../src/processes/continuation/rules/collection.ts';
import { Money } from '../../../../src/policy/money.ts';
import { compareMonths, distinctMonths } from '../../../../src/policy/months.ts';
import { shippedParameters } from '../../../policy/parameter-files.ts';
import { anyFacts } from './collection-facts.ts';

const parameters = shippedParameters();

function holds(check: (plan: CollectionPlan, facts: CollectionFacts) => void): void {
  fc.assert(
    fc.property(anyFacts, (facts) => check(collectionPlan(facts, parameters), facts)),
    { numRuns: 50 },
  );
}

describe('the collection plan, for any facts', () => {
  test('no month twice, none that is paid, none of a sentence or of military service (S-10), none from retirement age on', () => {
    holds(({ ledger }, { paidPeriods, sentencePeriods, enlistedPeriods, retirementAgeReachedMonth }) => {
      const months = ledger.map(({ month }) => month);
      expect(distinctMonths(months.map((month) => ({ from: month, to: month })))).toEqual(months);
      const excluded = new Set(distinctMonths([...paidPeriods, ...sentencePeriods, ...enlistedPeriods]));
      expect(months.filter((month) => excluded.has(month) || compareMonths(month, retirementAgeReachedMonth) >= 0)).toEqual([]);
    });
  });

  test('every unpaid month between the last contribution and the application is collected, or excepted, or before the start', () => {
    holds(({ allowed, ledger }, { paidPeriods, sentencePeriods, enlistedPeriods, startMonth, applicationMonth }) => {
      if (!allowed) return;
      const paid = distinctMonths(paidPeriods);
      const last = paid.findLast((month) => month < applicationMonth) ?? applicationMonth;
      const known = new Set([...paid, ...distinctMonths([...sentencePeriods, ...enlistedPeriods]), ...ledger.map(({ month }) => month)]);
      const since = distinctMonths([{ from: last, to: applicationMonth }]);
      expect(since.filter((month) => !known.has(month) && month >= (startMonth ?? month))).toEqual([]);
    });
  });

  test('the sums of the rows are the totals, each share is base times rate, no base is above its cap', () => {
    holds(({ ledger, total, accountTotal }) => {
      expect(Money.sum(ledger.map(({ personalShare }) => personalShare)).toString()).toBe(total.toString());
      expect(Money.sum(ledger.map(({ accountAmount }) => accountAmount)).toString()).toBe(accountTotal.toString());
      for (const { base, baseCap, personalRate, personalShare, accountRate, accountAmount } of ledger) {
        expect(base.times(personalRate ?? '0').equals(personalShare) && base.times(accountRate).equals(accountAmount)).toBe(true);
        expect(base.compareTo(baseCap)).toBeLessThanOrEqual(0);
      }
    });
  });

  test('C-15 no calendar year has more than twelve months', () => {
    holds(({ ledger }) => {
      const years = Map.groupBy(ledger, ({ month }) => month.slice(0, 4));
      expect([...years.values()].filter(({ length }) => length > 12)).toEqual([]);
    });
  });

  test('the start is the first month that is paid for, and there is one whenever anything is collected', () => {
    holds((plan) => {
      const start = continuationStart(plan)?.value;
      expect(start).toBe(plan.ledger[0]?.month ?? plan.regularFrom ?? undefined);
      if (!plan.allowed) expect([plan.ledger, start]).toEqual([[], undefined]);
    });
  });

  test('every reason quotes a clause and says something', () => {
    holds(({ reasons }) => {
      const faulty = reasons.filter(
        ({ requirement, clause, finding }) =>
          !/^(C-\d\d|S-10|E-28)$/.test(requirement) || clause === '' || !finding.endsWith('。') || /undefined|NaN|null/.test(finding),
      );
      expect(faulty).toEqual([]);
    });
  });
});
