import { Temporal } from 'temporal-polyfill';
import {
  type IsoDate,
  isoDate,
  Money,
  type Outcome,
  type ParameterSet,
  type ParameterValues,
  percentText,
  type Reason,
} from '../../../policy/index.ts';
import { because } from './clauses.ts';

/**
 * S-17: the interest of one calendar year on the balance at its beginning, rounded half up to the fen. Nothing is paid in
 * while the relation is interrupted. `rate`: the parameter accountInterestRate of that year, "0.0262".
 */
export function interestForYear(facts: { year: number; balance: Money; rate: string }): Outcome<Money> {
  const { year, balance, rate } = facts;
  const value = balance.times(rate);
  const finding = `${year}年初个人账户储存额${balance}元，年记账利率${percentText(rate)}，当年利息${value}元。`;
  return { value, reasons: [because('S-17', finding)] };
}

interface InterestFacts {
  sealedOn: IsoDate;
  today: IsoDate;
  /** The years that have been credited. */
  credited: readonly number[];
  /** At the beginning of the first year that is due. */
  balance: Money;
}

/**
 * S-17: the years whose interest is due, those credited left out. 按年 is by the calendar year (`calendar`: due when it is
 * over) or by the year since the sealing (`sealing`: due on its anniversary): `reading`, since the source says no more. The
 * year of the sealing has contributions of its own: the register settles it with those of everybody who is not suspended.
 */
export function interestYearsDue(
  { sealedOn, today, credited }: Omit<InterestFacts, 'balance'>,
  reading: ParameterValues['accountInterestYear'],
): number[] {
  const sealed = Temporal.PlainDate.from(sealedOn);
  const now = Temporal.PlainDate.from(today);
  const years = Array.from({ length: Math.max(0, now.year - sealed.year) }, (_, index) => sealed.year + index + 1);
  const dueOn = (year: number) =>
    reading === 'calendar' ? Temporal.PlainDate.from({ year: year + 1, month: 1, day: 1 }) : sealed.add({ years: year - sealed.year });
  return years.filter((year) => !credited.includes(year) && Temporal.PlainDate.compare(dueOn(year), now) <= 0);
}

export interface InterestCredit {
  year: number;
  /** At its beginning: with the interest of the years before. */
  balance: Money;
  amount: Money;
}

/** A year whose rate has not been published: what it comes to by the rate that was published last, for which year. */
export interface ProvisionalInterest extends InterestCredit {
  rate: string;
  rateOf: number;
}

/** S-17: the interest of all years that are due, each on what the years before have added, up to one without a published rate. */
export function interestDue(facts: InterestFacts, parameters: ParameterSet): Outcome<InterestCredit[]> {
  const due = byYear(facts, parameters).filter(({ published }) => published);
  return {
    value: due.map(({ year, balance, amount }) => ({ year, balance, amount })),
    reasons: due.flatMap(({ reasons }) => reasons),
  };
}

/** S-17: the years that are due and wait for their rate. Nothing is credited for them; the amounts are told as provisional. */
export function provisionalInterest(facts: InterestFacts, parameters: ParameterSet): ProvisionalInterest[] {
  const waiting = byYear(facts, parameters).filter(({ published }) => !published);
  return waiting.map(({ year, balance, amount, rate, rateOf }) => ({ year, balance, amount, rate, rateOf }));
}

interface InterestOfYear extends ProvisionalInterest {
  published: boolean;
  reasons: Reason[];
}

function byYear(facts: InterestFacts, parameters: ParameterSet): InterestOfYear[] {
  const reading = parameters.parameter('accountInterestYear', facts.today).value;
  let { balance } = facts;
  let published = true;
  return interestYearsDue(facts, reading).map((year) => {
    const { rate, rateOf } = publishedRate(year, parameters);
    // What a year comes to depends on the one before: none is settled before it.
    published &&= rateOf === year;
    const { value: amount, reasons } = interestForYear({ year, balance, rate });
    const found = { year, balance, amount, rate, rateOf, published, reasons };
    balance = balance.plus(amount);
    return found;
  });
}

/** Each year has a rate of its own; without one there is only that of an earlier year. */
function publishedRate(year: number, parameters: ParameterSet): { rate: string; rateOf: number } {
  const { value: rate, validFrom } = parameters.parameter('accountInterestRate', isoDate(`${year}-01-01`));
  return { rate, rateOf: Number(validFrom.slice(0, 4)) };
}

/** In one line, for forms and notices. */
export function provisionalText({ year, amount, rate, rateOf }: Pick<ProvisionalInterest, 'year' | 'amount' | 'rate' | 'rateOf'>): string {
  return `${year}年度记账利率尚未公布，暂按${rateOf}年度的${percentText(rate)}估算为${amount}元`;
}
