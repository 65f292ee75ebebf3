/** A man of 60 who served for twenty years and then paid nothing for twenty: 240 months are back-paid. */
import { isoDate, month } from '../../../src/policy/index.ts';
import type { BackPayFacts } from '../../../src/processes/veteran-back-pay/rules/index.ts';

export const ledgerFacts: BackPayFacts = {
  applicationDate: isoDate('2019-07-01'),
  calculatedOn: isoDate('2019-07-20'),
  gender: 'male',
  birthDate: isoDate('1959-03-15'),
  enlistmentDate: isoDate('1978-12-01'),
  dischargeDate: isoDate('1998-12-01'),
  preEnlistmentFirstInsuredDate: null,
  breakPeriods: [{ from: month('1999-01'), to: month('2018-12') }],
  paidPeriods: [],
  paidPensionMonths: 0,
  extensionPaidMonths: 0,
  // Nothing of it is owed.
  paidMedicalMonths: 400,
  payer: { remitter: 'placementUnit', personalShareBorneBy: 'veteran' },
};
