import fc from 'fast-check';
import { isoDate } from '../../../../src/policy/dates.ts';
import type { Period } from '../../../../src/policy/months.ts';
import { month } from '../../../../src/policy/months.ts';
import { type BackPayFacts } from '../../../../src/processes/veteran-back-pay/rules/facts.ts';
import { personalShareBearers, remitters } from '../../../../src/policy/ledger.ts';
import { anyPeriod, dateBetween } from '../../../policy/arbitraries.ts';
import { genders } from '../../../../src/policy/person.ts';

export function period(from: string, to: string): Period {
  return { from: month(from), to: month(to) };
}

/** A man of 49 with 36 months of service and a gap of 36 months, all paid otherwise. Each test changes what it is about. */
export const ordinary: BackPayFacts = {
  applicationDate: isoDate('2019-07-01'),
  calculatedOn: isoDate('2019-07-20'),
  gender: 'male',
  birthDate: isoDate('1970-03-15'),
  enlistmentDate: isoDate('1990-12-01'),
  dischargeDate: isoDate('1993-12-01'),
  preEnlistmentFirstInsuredDate: null,
  breakPeriods: [period('2001-01', '2003-12')],
  paidPeriods: [period('1994-01', '2000-12'), period('2004-01', '2018-12')],
  paidPensionMonths: 264,
  extensionPaidMonths: 0,
  paidMedicalMonths: 330,
  payer: { remitter: 'placementUnit', personalShareBorneBy: 'veteran' },
};

/** The same man, 60 on the day of the application, with every minimum reached. */
export const retired: BackPayFacts = { ...ordinary, birthDate: isoDate('1959-07-01'), breakPeriods: [] };

const paid = fc.record({ ordinaryMonths: fc.nat(400), extensionPaidMonths: fc.nat(90), paidMedicalMonths: fc.nat(400) });

/** Any consistent facts. */
export const anyFacts: fc.Arbitrary<BackPayFacts> = fc
  .record({
    applicationDate: dateBetween('2019-01-21', 2900),
    calculatedOn: dateBetween('2019-01-21', 2900),
    gender: fc.constantFrom(...genders),
    birthDate: dateBetween('1935-01-01', 18000),
    enlistmentDate: dateBetween('1975-01-01', 9000),
    serviceDays: fc.integer({ min: 0, max: 6500 }),
    insuredBefore: fc.option(dateBetween('1970-01-01', 15000), { nil: null }),
    breakPeriods: fc.array(anyPeriod, { maxLength: 5 }),
    paidPeriods: fc.array(anyPeriod, { maxLength: 5 }),
    paid,
    payer: fc.record({ remitter: fc.constantFrom(...remitters), personalShareBorneBy: fc.constantFrom(...personalShareBearers) }),
  })
  .chain(({ serviceDays, insuredBefore, paid: months, ...facts }) =>
    dateBetween(facts.enlistmentDate, serviceDays).map((dischargeDate) => ({
      ...facts,
      dischargeDate,
      preEnlistmentFirstInsuredDate: insuredBefore,
      paidPensionMonths: months.ordinaryMonths + months.extensionPaidMonths,
      extensionPaidMonths: months.extensionPaidMonths,
      paidMedicalMonths: months.paidMedicalMonths,
      breakPeriods: facts.breakPeriods.filter(({ from }) => from >= month('1986-01')),
    })),
  );
