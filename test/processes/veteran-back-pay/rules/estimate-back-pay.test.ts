import { expect, test } from '#test';
import fc from 'fast-check';
import { Money } from '../../../../src/policy/money.ts';
import { calculateBackPay } from '../../../../src/processes/veteran-back-pay/rules/calculate-back-pay.ts';
import type { BackPayFacts } from '../../../../src/processes/veteran-back-pay/rules/facts.ts';
import { estimateBackPay, type KnownFacts } from '../../../../src/processes/veteran-back-pay/rules/estimate-back-pay.ts';
import { shippedParameters } from '../../../policy/parameter-files.ts';
import { anyFacts, ordinary, retired } from './back-pay-facts.ts';

const shipped = shippedParameters();
const payable = (rows: readonly { base: Money | null }[]) =>
  (JSON.parse(JSON.stringify(rows.filter(({ base }) => base !== null))) as object[]).map((row) => ({
    ...row,
    ...{ sequence: 0, remitter: null, personalShareBorneBy: null },
  }));
const known = ({ payer: _payer, paidPeriods: _paid, ...facts }: BackPayFacts): KnownFacts => facts;

test('whoever knows everything is told, month by month, what the case will come to', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { rows, open, parameterVersions } = estimateBackPay(known(facts), shipped);
      const calculation = calculateBackPay(facts, shipped);
      expect(payable(rows.map((row) => ({ ...row, sequence: 0 })))).toEqual(payable(calculation.ledger));
      expect([open, parameterVersions]).toEqual([[], calculation.parameterVersions]);
    }),
    { numRuns: 25 },
  );
});

const unknownYears = { paidPensionMonths: undefined, paidMedicalMonths: undefined };

test('below the retirement age nobody need know how long they have paid', () => {
  const { rows, open } = estimateBackPay({ ...known(ordinary), ...unknownYears }, shipped);
  expect([rows.filter(({ base }) => base !== null).length, open]).toEqual([36, []]);
});

test('what is not known leaves open what hangs on it, and nothing else', () => {
  expect(estimateBackPay({ ...known(retired), ...unknownYears }, shipped).open).toEqual([
    { part: 'pensionTopUp', missing: ['paidPensionMonths'] },
    { part: 'medicalTopUp', missing: ['paidMedicalMonths'] },
  ]);
  const withoutPerson = estimateBackPay({ ...known(ordinary), gender: undefined, birthDate: undefined }, shipped);
  expect(withoutPerson.rows.filter(({ base }) => base !== null)).toHaveLength(36);
  expect(withoutPerson.open.map(({ missing }) => missing)).toEqual([
    ['birthDate', 'gender'],
    ['birthDate', 'gender'],
  ]);
});
