import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { monthOf } from '../../../../src/policy/dates.ts';
import { Money } from '../../../../src/policy/money.ts';
import { addMonths, distinctMonths, month, monthsBetween } from '../../../../src/policy/months.ts';
import { shippedParameters } from '../../../policy/parameter-files.ts';
import { calculateBackPay } from '../../../../src/processes/veteran-back-pay/rules/calculate-back-pay.ts';
import type { BackPayCalculation, LedgerRow, Treatment } from '../../../../src/processes/veteran-back-pay/rules/calculation.ts';
import type { BackPayFacts } from '../../../../src/processes/veteran-back-pay/rules/facts.ts';
import { anyFacts } from './back-pay-facts.ts';

const parameters = shippedParameters();
const lastMonth = month('2018-12');

function holds(check: (result: BackPayCalculation, facts: BackPayFacts) => void): void {
  fc.assert(
    fc.property(anyFacts, (facts) => check(calculateBackPay(facts, parameters), facts)),
    { numRuns: 100 },
  );
}

function count(ledger: readonly LedgerRow[], treatment: Treatment, insurance = 'pension'): number {
  return ledger.filter((row) => row.treatment === treatment && row.insurance === insurance).length;
}

function sum(amounts: readonly Money[]): string {
  return Money.sum(amounts).toString();
}

function share({ base }: LedgerRow, rate: string | null): string {
  return String(base === null || rate === null ? Money.zero : base.times(rate));
}

describe('the ledger, for any facts', () => {
  test('the sums of the rows are the totals', () => {
    holds(({ ledger, ...result }) => {
      expect(sum(ledger.map((row) => row.unitShare))).toBe(result.unitTotal.toString());
      expect(sum(ledger.map((row) => row.personalShare))).toBe(result.personalTotal.toString());
      expect(sum([result.unitTotal, result.personalTotal])).toBe(result.total.toString());
      expect(sum([result.pension.unitTotal, result.medical.unitTotal])).toBe(result.unitTotal.toString());
      expect(sum([result.pension.personalTotal, result.medical.personalTotal])).toBe(result.personalTotal.toString());
    });
  });

  test('each share is base times rate, and only rows with a base owe anything', () => {
    holds(({ ledger, anythingPayable }) => {
      expect(ledger.map(({ unitShare }) => String(unitShare))).toEqual(ledger.map((row) => share(row, row.unitRate)));
      expect(ledger.map(({ personalShare }) => String(personalShare))).toEqual(ledger.map((row) => share(row, row.personalRate)));
      expect(anythingPayable).toBe(ledger.some(({ unitShare, personalShare }) => !unitShare.plus(personalShare).isZero()));
    });
  });

  test('B-09 every month from discharge to the cut-off appears exactly once', () => {
    holds(({ ledger }, { dischargeDate }) => {
      const months = ledger
        .filter(({ treatment }) => ['paid', 'notOnRecord', 'backPay', 'uncovered'].includes(treatment))
        .map((row) => row.month);
      const first = addMonths(monthOf(dischargeDate), 1);
      const expected = monthsBetween(first, lastMonth);
      expect(months).toEqual(expected === 0 ? [] : distinctMonths([{ from: first, to: lastMonth }]));
    });
  });

  test('B-34 a month is called paid only if a contribution is on record', () => {
    holds(({ ledger }, { paidPeriods }) => {
      const onRecord = new Set<string>(distinctMonths(paidPeriods));
      for (const { treatment, month } of ledger) {
        if (treatment === 'paid') expect(onRecord.has(month)).toBe(true);
        if (treatment === 'notOnRecord') expect(onRecord.has(month)).toBe(false);
      }
    });
  });

  test('B-12 back-paid rows are the smaller of gap and service, the rest of the gap is uncovered', () => {
    holds(({ ledger, gapMonths, serviceMonths, backPayMonths, uncoveredGapMonths }, { breakPeriods, dischargeDate }) => {
      const gaps = distinctMonths(breakPeriods).filter((value) => value > monthOf(dischargeDate) && value <= lastMonth);
      expect(gapMonths).toBe(gaps.length);
      expect(backPayMonths).toBe(Math.min(gaps.length, serviceMonths));
      expect(count(ledger, 'backPay')).toBe(backPayMonths);
      expect(count(ledger, 'uncovered')).toBe(uncoveredGapMonths);
      expect(backPayMonths + uncoveredGapMonths).toBe(gapMonths);
    });
  });

  test('B-14, B-15, B-17 extension and one-off rows are what the result says, and never both', () => {
    holds(({ ledger, pension, medical }) => {
      expect(count(ledger, 'extension')).toBe(pension.extensionMonths);
      expect(count(ledger, 'lumpSum')).toBe(pension.lumpSumMonths);
      expect(count(ledger, 'lumpSum', 'medical')).toBe(medical.lumpSumMonths);
      expect(Math.min(pension.extensionMonths, pension.lumpSumMonths)).toBe(0);
      expect(pension.extensionMonths + pension.lumpSumMonths).toBe(pension.extensionAllowed ? pension.shortfallMonths : 0);
    });
  });

  test('no pension month is paid twice: back-pay and extension never meet', () => {
    holds(({ ledger }) => {
      const months = ledger
        .filter(({ insurance, treatment }) => insurance === 'pension' && treatment !== 'lumpSum')
        .map((row) => row.month);
      expect(new Set(months).size).toBe(months.length);
    });
  });

  test('rows are numbered from 1 without a gap, and the calculation names the versions of all of them', () => {
    holds(({ ledger, parameterVersions }) => {
      expect(ledger.map(({ sequence }) => sequence)).toEqual(ledger.map((_, index) => index + 1));
      expect(parameterVersions).toEqual(expect.arrayContaining([...new Set(ledger.flatMap((row) => row.parameterVersions))]));
    });
  });

  test('every reason quotes a clause and says something', () => {
    holds(({ reasons }) => {
      const faulty = reasons.filter(
        ({ requirement, clause, finding }) =>
          !/^B-\d\d$/.test(requirement) || clause === '' || !finding.endsWith('。') || /undefined|NaN|null/.test(finding),
      );
      expect(faulty).toEqual([]);
    });
  });
});
