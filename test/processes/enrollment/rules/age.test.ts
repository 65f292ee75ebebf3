import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { belowAgeLimit, minimumAge } from '../../../../src/processes/enrollment/rules/age.ts';
import { enrollmentEligibility } from '../../../../src/processes/enrollment/rules/eligibility.ts';
import type { EnrollmentFacts } from '../../../../src/processes/enrollment/rules/facts.ts';
import { parametersWith, shippedParameters } from '../../../policy/parameter-files.ts';
import { expectReasons, findings } from '../../veteran-back-pay/rules/reasons.ts';

const shipped = shippedParameters();
const limit = (facts: EnrollmentFacts) => belowAgeLimit(facts, shipped);

/** The requirement and the first age that is out. */
function expectLimit(facts: EnrollmentFacts, requirement: string, months: number): void {
  expect(limit({ ...facts, ageMonths: months - 1 })).toMatchObject({ value: true, reasons: [{ requirement }] });
  expect(limit({ ...facts, ageMonths: months })).toMatchObject({ value: false, reasons: [{ requirement }] });
}

describe('E-22 minimum age', () => {
  test.each([
    [191, false],
    [192, true],
    [193, true],
  ])('%i months: %s', (ageMonths, expected) => {
    expect(minimumAge({ ageMonths })?.value).toBe(expected);
  });

  test('a refusal says when it may be', () => {
    expect(findings(minimumAge({ ageMonths: 191 }) ?? { reasons: [] })).toBe(
      '申请时年满15周岁11个月，未年满16周岁，不符合条件；年满16周岁后可以申请。',
    );
    expect(minimumAge({})).toBeUndefined();
  });
});

describe('E-23 to E-25 age limits', () => {
  const woman = { gender: 'female' } as const;
  const from1996 = { ...woman, insuranceDate: isoDate('1996-01-01') };

  test('E-23: men below full 60', () => expectLimit({ gender: 'male' }, 'E-23', 720));

  test('E-24: women who take part before 1996, with deemed months or not, below full 50', () => {
    const before = { ...woman, insuranceDate: isoDate('1995-12-31') };
    expectLimit(before, 'E-24', 600);
    expectLimit({ ...before, deemedContributionMonths: 0 }, 'E-24', 600);
    expectLimit({ ...before, deemedContributionMonths: 12 }, 'E-24', 600);
  });

  test('E-25: women from 1996-01-01 on without deemed months below full 55', () => {
    expectLimit({ ...from1996, deemedContributionMonths: 0 }, 'E-25', 660);
    expectLimit({ ...woman, insuranceDate: isoDate('2026-03-02'), deemedContributionMonths: 0 }, 'E-25', 660);
  });

  test('AMB-15: women from 1996 on with deemed months by the parameter', () => {
    const facts = { ...from1996, deemedContributionMonths: 1 };
    expectLimit(facts, 'E-25', 600);
    expect(limit({ ...facts, ageMonths: 600 })).toMatchObject({ reasons: [{ ambiguity: 'AMB-15' }] });
    const parameters = parametersWith('ageLimitOfWomenWithDeemedMonths', 660);
    expect(belowAgeLimit({ ...facts, ageMonths: 659 }, parameters)?.value).toBe(true);
    expect(belowAgeLimit({ ...facts, ageMonths: 660 }, parameters)?.value).toBe(false);
  });

  test.each([
    ['ageLimitOfMen', { gender: 'male' }],
    ['ageLimitOfWomenBefore1996', { ...woman, insuranceDate: isoDate('1995-12-31') }],
    ['ageLimitOfWomenWithoutDeemedMonths', from1996],
  ] as const)('%s is what the office enters', (name, facts) => {
    const parameters = parametersWith(name, 744);
    expect(belowAgeLimit({ ...facts, ageMonths: 743 }, parameters)?.value).toBe(true);
    expect(belowAgeLimit({ ...facts, ageMonths: 744 }, parameters)?.value).toBe(false);
  });

  test('E-28: the service of an unplaced servicewoman is deemed time, unless the deemed time is stated', () => {
    const veteran = { ...from1996, applicantCategory: 'unplacedVeteran', creditableServiceMonths: 24 } as const;
    expectLimit(veteran, 'E-25', 600);
    expectLimit({ ...veteran, deemedContributionMonths: 0 }, 'E-25', 660);
    expectLimit({ ...veteran, applicantCategory: 'flexibleWorker' }, 'E-25', 660);
  });

  test('the date of participation is that of the application where no other is known, and else today', () => {
    expectLimit({ ...woman, applicationDate: isoDate('1995-12-31') }, 'E-24', 600);
    expectLimit({ ...woman, applicationDate: isoDate('2026-03-02') }, 'E-25', 660);
    expectLimit({ ...woman, applicationDate: isoDate('2026-03-02'), insuranceDate: isoDate('1995-12-31') }, 'E-24', 600);
    expectLimit(woman, 'E-25', 660);
  });

  test('without the gender only what holds for both', () => {
    expect(limit({ ageMonths: 659 })?.value).toBe(true);
    expect(limit({ ageMonths: 660 })).toBeUndefined();
    expect(limit({ ageMonths: 719 })).toBeUndefined();
    expectReasons(limit({ ageMonths: 720 }) ?? { value: true, reasons: [] }, 'E-23', 'E-25');
    expect(limit(from1996)).toBeUndefined();
  });

  test('the finding compares the age with the limit, and says for whom it is', () => {
    expect(findings(limit({ ...from1996, deemedContributionMonths: 0, ageMonths: 660 }) ?? { reasons: [] })).toBe(
      '女性，1996年1月1日参保，无视同缴费年限，申请时年满55周岁，已年满55周岁，不符合条件。',
    );
  });
});

describe('enrollment eligibility', () => {
  const eligible: EnrollmentFacts = {
    applicantCategory: 'unemployedWorker',
    alreadyInsured: false,
    formerEmployerType: 'urbanEnterprise',
    gender: 'female',
    ageMonths: 599,
    legalRetirementAgeMonths: 600,
    hukou: 'cityUrban',
    insuranceDate: isoDate('2026-03-02'),
    deemedContributionMonths: 0,
  };
  const eligibility = (facts: EnrollmentFacts) => enrollmentEligibility(facts, shipped);

  test('all conditions are among the reasons', () => {
    const outcome = eligibility(eligible);
    expect(outcome?.value).toBe(true);
    expectReasons(outcome ?? { value: false, reasons: [] }, 'E-01', 'E-02', 'E-34', 'E-34', 'E-34', 'E-22', 'E-25');
  });

  test('AMB-55: legal retirement age and age limit both bind', () => {
    expect(eligibility({ ...eligible, ageMonths: 624 })).toMatchObject({ value: false, reasons: [{ requirement: 'E-34' }] });
    const limitFirst = { ...eligible, ageMonths: 665, legalRetirementAgeMonths: 670 };
    expect(eligibility(limitFirst)).toMatchObject({ value: false, reasons: [{ requirement: 'E-25' }] });
  });

  test.each([
    [{ alreadyInsured: true }, 'E-01'],
    [{ hukou: 'cityRural' }, 'E-34'],
    [{ ageMonths: 191 }, 'E-22'],
  ] as const)('one failed condition refuses: %j', (change, requirement) => {
    expect(eligibility({ ...eligible, ...change })).toMatchObject({ value: false, reasons: [{ requirement }] });
  });

  test('one known condition is enough to be asked, none is not', () => {
    expect(eligibility({ alreadyInsured: false })?.value).toBe(true);
    expect(eligibility({ ageMonths: 192 })?.value).toBe(true);
    expect(eligibility({ ageMonths: 700 })?.value).toBe(true);
    expect(eligibility({})).toBeUndefined();
    expect(eligibility({ hukou: 'outsideCity' })).toBeUndefined();
  });
});
