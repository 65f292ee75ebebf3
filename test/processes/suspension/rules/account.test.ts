import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { Money } from '../../../../src/policy/money.ts';
import {
  accountRetained,
  accountSealed,
  eligibility,
  interestAccrues,
  interestForYear,
  lastPayableMonth,
  suspensionReasonOf,
} from '../../../../src/processes/suspension/rules/index.ts';
import { shippedParameters } from '../../../policy/parameter-files.ts';

const cited = (outcome: ReturnType<typeof eligibility>) => outcome?.reasons.map(({ requirement }) => requirement);

describe('S-02, S-03 scope', () => {
  test.each([
    ['sentenced', 'S-02', undefined],
    ['enlisted', 'S-03', 'AMB-41'],
    ['transferOut', 'S-03', 'AMB-41'],
    ['other', 'S-03', undefined],
  ] as const)('%s is in scope by %s', (suspensionReason, requirement, ambiguity) => {
    const outcome = eligibility({ suspensionReason });
    expect(outcome).toMatchObject({ value: true, reasons: [{ requirement }] });
    expect(outcome?.reasons[0]?.ambiguity).toBe(ambiguity);
  });

  test.each([
    [{ custodyType: 'imprisonment' }, 'sentenced'],
    [{ sentenceServed: true }, 'sentenced'],
    [{ sentenceServed: false }, 'sentenced'],
    [{ enlistmentApprovalDate: isoDate('2024-03-01') }, 'enlisted'],
    [{ custodyType: 'control' }, undefined],
    [{ custodyType: 'control', sentenceServed: true }, undefined],
    [{}, undefined],
  ] as const)('%j tells of the reason %s', (facts, reason) => {
    expect(suspensionReasonOf(facts)).toBe(reason);
    expect(eligibility(facts)?.value).toBe(reason && true);
  });
});

describe('the account', () => {
  test.each([
    ['sentenced', ['S-13'], ['S-13', 'S-17']],
    ['enlisted', ['S-11'], ['S-11', 'S-17']],
    ['other', ['S-01'], ['S-17']],
    ['transferOut', undefined, ['S-17']],
  ] as const)('%s: sealed (S-01, S-18), retained by %j, bears interest by %j', (suspensionReason, retained, interest) => {
    expect(cited(accountSealed({ suspensionReason }))).toEqual(['S-01', 'S-18']);
    expect(cited(accountRetained({ suspensionReason }))).toEqual(retained);
    expect(cited(interestAccrues({ suspensionReason }))).toEqual(interest);
  });

  test('nothing is decided without a reason to interrupt', () => {
    expect([accountSealed({}), accountRetained({}), interestAccrues({})]).toEqual([undefined, undefined, undefined]);
  });
});

describe('S-10 enlistment', () => {
  test.each([
    ['2024-03-01', '2024-02'],
    ['2024-03-31', '2024-02'],
    ['2024-01-15', '2023-12'],
  ])('approved on %s: last payable month %s', (date, expected) => {
    expect(lastPayableMonth({ enlistmentApprovalDate: isoDate(date) })).toMatchObject({
      value: expected,
      reasons: [{ requirement: 'S-10' }],
    });
  });

  test('undecided without the date', () => {
    expect(lastPayableMonth({ suspensionReason: 'enlisted' })).toBeUndefined();
  });
});

describe('S-17 interest of a year', () => {
  test.each([
    ['10000.00', '0.0262', '262.00'],
    ['12345.67', '0.0262', '323.46'], // 323.456554
    ['100.00', '0.0005', '0.05'],
    ['1.00', '0.0050', '0.01'], // half a fen goes up
    ['0.98', '0.0050', '0.00'], // 0.49 of a fen goes down
    ['0.00', '0.0262', '0.00'],
    ['999999999.99', '0.0831', '83100000.00'],
  ])('%s at %s: %s', (balance, rate, expected) => {
    expect(interestForYear({ year: 2024, balance: Money.of(balance), rate }).value.toString()).toBe(expected);
  });

  test('the finding compares', () => {
    expect(interestForYear({ year: 2024, balance: Money.of('10000'), rate: '0.0262' }).reasons).toEqual([
      {
        requirement: 'S-17',
        clause: '中断人员的个人账户仍按年计息',
        finding: '2024年初个人账户储存额10000.00元，年记账利率2.62%，当年利息262.00元。',
      },
    ]);
  });

  test.each([
    [2015, '0.0300'],
    [2016, '0.0831'],
    [2024, '0.0262'],
  ])('the rate of %i is that of its first day', (year, rate) => {
    expect(shippedParameters().parameter('accountInterestRate', isoDate(`${year}-01-01`)).value).toBe(rate);
  });
});
