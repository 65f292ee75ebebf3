import fc from 'fast-check';
import type { CollectionFacts } from '../../../../src/processes/continuation/rules/collection.ts';
import { addMonths, month, type Period } from '../../../../src/policy/months.ts';
import { anyMonth, anyPeriod } from '../../../policy/arbitraries.ts';

export function period(from: string, to: string): Period {
  return { from: month(from), to: month(to) };
}

/** Paid until June 2018, applies in March 2020, retires in 2030. */
export const ordinary: CollectionFacts = {
  paidPeriods: [period('2010-01', '2018-06')],
  applicationMonth: month('2020-03'),
  retirementAgeReachedMonth: month('2030-05'),
  sentencePeriods: [],
  enlistedPeriods: [],
};

/** Any record, any time of the application; the parameters begin in 1986. */
export const anyFacts: fc.Arbitrary<CollectionFacts> = fc
  .record({
    paidPeriods: fc.array(anyPeriod, { maxLength: 4 }),
    applicationMonth: anyMonth,
    transfer: fc.option(fc.nat(8), { nil: undefined }),
    monthsToRetirement: fc.integer({ min: -3, max: 240 }),
    sentencePeriods: fc.array(anyPeriod, { maxLength: 2 }),
    enlistedPeriods: fc.array(anyPeriod, { maxLength: 2 }),
    startMonth: fc.option(anyMonth, { nil: undefined }),
  })
  .map(({ transfer, monthsToRetirement, ...facts }) => ({
    ...facts,
    paidPeriods: [period('1980-01', '1985-12'), ...facts.paidPeriods],
    transferInMonth: transfer === undefined ? undefined : addMonths(facts.applicationMonth, transfer),
    retirementAgeReachedMonth: addMonths(facts.applicationMonth, monthsToRetirement),
  }));
