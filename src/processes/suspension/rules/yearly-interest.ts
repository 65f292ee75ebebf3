import { Decimal } from 'decimal.js';
import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isoDate, Money, type Outcome, type ParameterSet, type Reason } from '../../../policy/index.ts';
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

/**
 * S-17: the years whose interest is due, `credited` left out. A year is due from the anniversary of the sealing in it. The
 * year of the sealing has contributions of its own: the register settles it with those of everybody who is not suspended.
 */
export function interestYearsDue(facts: { sealedOn: IsoDate; today: IsoDate; credited: readonly number[] }): number[] {
  const sealed = Temporal.PlainDate.from(facts.sealedOn);
  const today = Temporal.PlainDate.from(facts.today);
  const later = Array.from({ length: Math.max(0, today.year - sealed.year) }, (_, index) => sealed.add({ years: index + 1 }));
  const due = later.filter((anniversary) => Temporal.PlainDate.compare(anniversary, today) <= 0);
  return due.map(({ year }) => year).filter((year) => !facts.credited.includes(year));
}

export interface InterestCredit {
  year: number;
  /** At its beginning: with the interest of the years before. */
  balance: Money;
  amount: Money;
}

/** S-17: the interest of all years that are due, each on what the years before have added. */
export function interestDue(
  facts: { sealedOn: IsoDate; today: IsoDate; credited: readonly number[]; balance: Money },
  parameters: ParameterSet,
): Outcome<InterestCredit[]> {
  const value: InterestCredit[] = [];
  const reasons: Reason[] = [];
  let { balance } = facts;
  for (const year of interestYearsDue(facts)) {
    const rate = parameters.parameter('accountInterestRate', isoDate(`${year}-01-01`)).value;
    const interest = interestForYear({ year, balance, rate });
    value.push({ year, balance, amount: interest.value });
    reasons.push(...interest.reasons);
    balance = balance.plus(interest.value);
  }
  return { value, reasons };
}
