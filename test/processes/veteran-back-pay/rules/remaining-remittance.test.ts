import { expect, test } from '#test';
import { Money } from '../../../../src/policy/money.ts';
import { remainingRemittance } from '../../../../src/processes/veteran-back-pay/rules/remaining-remittance.ts';

const shares = (unitShare: string, personalShare: string) => ({ unitShare: Money.of(unitShare), personalShare: Money.of(personalShare) });
const whole = { pension: shares('600.00', '240.00'), medical: shares('100.00', '40.00') };

test.each([
  ['0.00', shares('600.00', '240.00'), shares('100.00', '40.00')],
  ['250.50', shares('349.50', '240.00'), shares('100.00', '40.00')],
  ['650.00', shares('0.00', '240.00'), shares('50.00', '40.00')],
  ['800.00', shares('0.00', '140.00'), shares('0.00', '40.00')],
  ['980.00', shares('0.00', '0.00'), shares('0.00', '0.00')],
])('B-48: %s from the unit counts for its own shares first', (received, pension, medical) => {
  // As text: what an amount holds is private, and toEqual takes any two for the same.
  expect(JSON.stringify(remainingRemittance(whole, Money.of(received)))).toBe(JSON.stringify({ pension, medical }));
});
