import { describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { shippedParameters } from './parameter-files.ts';
import { legalRetirementAgeMonths, retirementMonth } from '../../src/policy/retirement-age.ts';
import { retirementAgeReached } from '../../src/processes/veteran-back-pay/rules/retirement-age.ts';

const rules = shippedParameters().parameter('legalRetirementAge', isoDate('2026-01-01')).value;
const individuals = (year: number) => shippedParameters().parameter('individualRetirementAge', isoDate(`${year}-12-31`)).value;

describe('AMB-08 legal retirement age', () => {
  test.each([
    ['male', '1959-06-30', 720],
    ['male', '1964-12-31', 720],
    ['male', '1965-01-01', 721],
    ['male', '1965-04-30', 721],
    ['male', '1965-05-01', 722],
    ['male', '1976-08-31', 755],
    ['male', '1976-09-01', 756],
    ['male', '1990-01-01', 756],
    ['female', '1974-12-31', 600],
    ['female', '1975-01-01', 601],
    ['female', '1975-03-01', 602],
    ['female', '1984-10-31', 659],
    ['female', '1984-11-01', 660],
    ['female', '1990-01-01', 660],
  ] as const)('%s born %s: %i months', (gender, birth, months) => {
    expect(legalRetirementAgeMonths(isoDate(birth), rules[gender])).toBe(months);
  });

  test.each([
    ['male', '1965-01-01', 721],
    ['female', '1969-12-31', 660],
    ['female', '1970-01-01', 661],
    ['female', '1970-04-30', 661],
    ['female', '1970-05-01', 662],
    ['female', '1981-08-31', 695],
    ['female', '1981-09-01', 696],
    ['female', '1995-01-01', 696],
  ] as const)('as an individual, %s born %s: %i months', (gender, birth, months) => {
    expect(legalRetirementAgeMonths(isoDate(birth), individuals(2026)[gender])).toBe(months);
  });

  test('before 2025 nothing was delayed', () => {
    expect(legalRetirementAgeMonths(isoDate('1990-01-01'), individuals(2024).female)).toBe(660);
  });

  test('without delay the original age stands', () => {
    expect(legalRetirementAgeMonths(isoDate('1990-01-01'), { originalMonths: 720, delay: null })).toBe(720);
  });

  test('the month in which the age is reached', () => {
    expect(retirementMonth(isoDate('1965-05-20'), 722)).toBe('2025-07');
  });

  test.each([
    [719, false],
    [720, true],
    [721, true],
  ])('B-14, B-17 "达到": at %i of 720 months: %s', (ageMonths, expected) => {
    expect(retirementAgeReached({ ageMonths, legalRetirementAgeMonths: 720 }, 'B-14').value).toBe(expected);
  });
});
