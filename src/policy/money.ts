import { Decimal } from 'decimal.js';

/** An exact amount in CNY (元), to the fen. Immutable. In JSON: a string with two decimals, "1234.50". */
export class Money {
  static readonly zero: Money = new Money(0n);

  /** Whole fen: exact, and much faster than decimals, of which a ledger would add up thousands. */
  readonly #fen: bigint;

  private constructor(fen: bigint) {
    this.#fen = fen;
  }

  /** Reads "1234.5", "1234.50" or "-3"; RangeError for anything else and for fractions of a fen. */
  static of(amount: string): Money {
    if (!/^-?\d{1,15}(\.\d{1,2})?$/.test(amount)) {
      throw new RangeError(`Not an amount in CNY with at most two decimals: "${amount}"`);
    }
    const [yuan = '', rest = ''] = amount.split('.');
    return new Money(BigInt(yuan + rest.padEnd(2, '0')));
  }

  /** From whole fen; RangeError if not a safe integer. */
  static ofFen(fen: number): Money {
    if (!Number.isSafeInteger(fen)) throw new RangeError(`Not a whole number of fen: ${fen}`);
    return new Money(BigInt(fen));
  }

  /** The sum; zero for an empty list. */
  static sum(amounts: Iterable<Money>): Money {
    let [total, last, count] = [0n, Money.zero, 0];
    // Most months of a ledger have the same amount as the one before.
    for (const amount of amounts) {
      if (amount !== last) {
        total += last.#fen * BigInt(count);
        [last, count] = [amount, 0];
      }
      count++;
    }
    return new Money(total + last.#fen * BigInt(count));
  }

  plus(other: Money): Money {
    return new Money(this.#fen + other.#fen);
  }

  minus(other: Money): Money {
    return new Money(this.#fen - other.#fen);
  }

  /** The amount times a rate ("0.08"), rounded half up to the fen. */
  times(rate: string | Decimal): Money {
    const [whole = '', rest = ''] = new Decimal(rate).toFixed().split('.');
    const product = this.#fen * BigInt(whole + rest);
    const one = 10n ** BigInt(rest.length);
    const half = product < 0n ? -one / 2n : one / 2n;
    // Division cuts off towards zero.
    return new Money((product + half) / one);
  }

  isZero(): boolean {
    return this.#fen === 0n;
  }

  /** Negative if this is less than `other`, 0 if equal, positive if more. */
  compareTo(other: Money): number {
    return Number(this.#fen - other.#fen);
  }

  equals(other: Money): boolean {
    return this.#fen === other.#fen;
  }

  /** "1234.50" */
  toString(): string {
    const fen = this.#fen.toString().replace('-', '').padStart(3, '0');
    return `${this.#fen < 0n ? '-' : ''}${fen.slice(0, -2)}.${fen.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
