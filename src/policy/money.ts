import { Decimal } from 'decimal.js';

/** Wide enough that no product of an amount and a rate is ever rounded before the fen. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -30, toExpPos: 30 });

/** An exact amount in CNY (元), to the fen. Immutable. In JSON: a string with two decimals, "1234.50". */
export class Money {
  static readonly zero: Money = new Money(new Exact(0));

  readonly #amount: Decimal;

  private constructor(amount: Decimal) {
    this.#amount = amount;
  }

  /** Reads "1234.5", "1234.50" or "-3"; RangeError for anything else and for fractions of a fen. */
  static of(amount: string): Money {
    if (!/^-?\d{1,15}(\.\d{1,2})?$/.test(amount)) {
      throw new RangeError(`Not an amount in CNY with at most two decimals: "${amount}"`);
    }
    return new Money(new Exact(amount));
  }

  /** From whole fen; RangeError if not a safe integer. */
  static ofFen(fen: number): Money {
    if (!Number.isSafeInteger(fen)) throw new RangeError(`Not a whole number of fen: ${fen}`);
    return new Money(new Exact(fen).div(100));
  }

  /** The sum; zero for an empty list. */
  static sum(amounts: Iterable<Money>): Money {
    let total = Money.zero;
    for (const amount of amounts) total = total.plus(amount);
    return total;
  }

  plus(other: Money): Money {
    return new Money(this.#amount.plus(other.#amount));
  }

  minus(other: Money): Money {
    return new Money(this.#amount.minus(other.#amount));
  }

  /** The amount times a rate ("0.08"), rounded half up to the fen. */
  times(rate: string | Decimal): Money {
    return new Money(this.#amount.times(new Exact(rate)).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
  }

  isZero(): boolean {
    return this.#amount.isZero();
  }

  /** Negative if this is less than `other`, 0 if equal, positive if more. */
  compareTo(other: Money): number {
    return this.#amount.comparedTo(other.#amount);
  }

  equals(other: Money): boolean {
    return this.#amount.equals(other.#amount);
  }

  /** "1234.50" */
  toString(): string {
    return this.#amount.toFixed(2);
  }

  toJSON(): string {
    return this.toString();
  }
}
