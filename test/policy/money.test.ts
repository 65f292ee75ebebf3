import { describe, expect, test } from '#test';
import fc from 'fast-check';
import { Money } from '../../src/policy/money.ts';

const fen = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

describe('Money', () => {
  test.each([
    ['1234.5', '1234.50'],
    ['0', '0.00'],
    ['-3.07', '-3.07'],
    ['999999999999999.99', '999999999999999.99'],
  ])('%s reads as %s', (text, expected) => {
    expect(Money.of(text).toString()).toBe(expected);
  });

  test.each(['1.234', '1,000.00', '1e3', '', 'NaN', '.5', '5.', ' 5', '0x10', 'Infinity'])('refuses "%s"', (text) => {
    expect(() => Money.of(text)).toThrow(new RangeError(`Not an amount in CNY with at most two decimals: "${text}"`));
  });

  test.each([0.5, Number.NaN, 2 ** 53])('refuses %d fen', (value) => {
    expect(() => Money.ofFen(value)).toThrow(new RangeError(`Not a whole number of fen: ${value}`));
  });

  test('amounts that differ are told apart by toEqual, in a list too', () => {
    expect(() => expect([Money.of('1')]).toEqual([Money.of('2')])).toThrow();
    expect([Money.of('1')]).toEqual([Money.of('1.00')]);
  });

  test('in JSON it is a string with two decimals', () => {
    expect(JSON.stringify({ amount: Money.of('1234.5') })).toBe('{"amount":"1234.50"}');
  });

  test.each([
    ['0.10', '0.05', '0.01'],
    ['100.06', '0.08', '8.00'],
    ['100.07', '0.08', '8.01'],
    ['1.00', '0.004', '0.00'],
    ['1.00', '0.005', '0.01'],
    ['3524.00', '0.16', '563.84'],
    ['2336.33', '0.0825', '192.75'],
    ['-1.00', '0.005', '-0.01'],
    ['-1.00', '0.004', '0.00'],
    ['-0.03', '1', '-0.03'],
    ['1000.00', '1e-7', '0.00'],
  ])('%s times %s is %s, half up to the fen', (amount, rate, expected) => {
    expect(Money.of(amount).times(rate).toString()).toBe(expected);
  });

  test('compares by amount, not by how it was written', () => {
    expect(Money.of('1.5').equals(Money.of('1.50'))).toBe(true);
    expect(Money.of('1.49').compareTo(Money.of('1.50'))).toBeLessThan(0);
    expect(Money.of('1.51').compareTo(Money.of('1.50'))).toBeGreaterThan(0);
    expect(Money.of('1.50').compareTo(Money.of('1.50'))).toBe(0);
    expect(Money.of('0.00').isZero()).toBe(true);
    expect(Money.of('0.01').isZero()).toBe(false);
  });

  test('the sum of nothing is zero', () => {
    expect(Money.sum([]).toString()).toBe('0.00');
  });

  test('sums are exact to the fen', () => {
    fc.assert(
      fc.property(fc.array(fen, { maxLength: 50 }), (amounts) => {
        const expected = amounts.reduce((total, amount) => total + amount, 0);
        expect(Money.sum(amounts.map((amount) => Money.ofFen(amount))).equals(Money.ofFen(expected))).toBe(true);
      }),
    );
  });

  test('what is added can be taken away, and text reads back', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        expect(Money.ofFen(a).plus(Money.ofFen(b)).minus(Money.ofFen(b)).equals(Money.ofFen(a))).toBe(true);
        expect(Money.of(Money.ofFen(a).toString()).equals(Money.ofFen(a))).toBe(true);
      }),
    );
  });

  test('a share is rounded half up: the same as whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.nat(9999), (amount, tenThousandths) => {
        const rate = `0.${String(tenThousandths).padStart(4, '0')}`;
        const expected = (BigInt(amount) * BigInt(tenThousandths) + 5000n) / 10000n;
        expect(
          Money.ofFen(amount)
            .times(rate)
            .equals(Money.ofFen(Number(expected))),
        ).toBe(true);
      }),
    );
  });
});
