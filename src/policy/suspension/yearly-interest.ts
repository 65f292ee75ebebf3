import { Decimal } from 'decimal.js';
import type { Money } from '../money.ts';
import type { Outcome } from '../reason.ts';
import { because } from './clauses.ts';

/**
 * S-17: the interest of one calendar year on the balance at its beginning, rounded half up to the fen. Nothing is paid in
 * while the relation is interrupted. `rate`: the parameter accountInterestRate of that year, "0.0262".
 */
export function interestForYear(facts: { year: number; balance: Money; rate: string }): Outcome<Money> {
  const { year, balance, rate } = facts;
  const value = balance.times(rate);
  const percent = new Decimal(rate).times(100).toFixed();
  const finding = `${year}年初个人账户储存额${balance}元，年记账利率${percent}%，当年利息${value}元。`;
  return { value, reasons: [because('S-17', finding)] };
}
