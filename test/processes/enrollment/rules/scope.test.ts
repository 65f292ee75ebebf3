import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { type EnrollmentFacts } from '../../../../src/processes/enrollment/rules/facts.ts';
import { boundToRetirementAge } from '../../../../src/processes/enrollment/rules/below-retirement-age.ts';
import { refusalIsOpen } from '../../../../src/processes/enrollment/rules/eligibility.ts';
import { notYetInsured } from '../../../../src/processes/enrollment/rules/not-yet-insured.ts';
import { treatedAs, withinScope } from '../../../../src/processes/enrollment/rules/scope.ts';
import { parametersWith, shippedParameters } from '../../../policy/parameter-files.ts';
import { expectReasons, findings } from '../../veteran-back-pay/rules/reasons.ts';
import { categoryNames, type ApplicantCategory } from '../../../../src/policy/person.ts';

const shipped = shippedParameters();
const cityUrban = 'cityUrban' as const;
const categories = Object.keys(categoryNames) as ApplicantCategory[];

/** The value, and what a failure rests on. */
function scope(facts: EnrollmentFacts, parameters = shipped) {
  const outcome = withinScope(facts, parameters);
  if (!outcome) throw new Error('the facts do not decide');
  return outcome;
}

describe('E-01 not yet insured', () => {
  test('who is insured already continues instead', () => {
    expect(notYetInsured({ alreadyInsured: false })?.value).toBe(true);
    const refused = notYetInsured({ alreadyInsured: true });
    expect(refused).toMatchObject({ value: false, reasons: [{ requirement: 'E-01', finding: expect.stringContaining('续保') }] });
    expect(notYetInsured({})).toBeUndefined();
  });

  test('whose relation has ended has nothing to continue, and may enroll', () => {
    const ended = notYetInsured({ alreadyInsured: false, relationEnded: true });
    expect(ended).toMatchObject({
      value: true,
      reasons: [{ requirement: 'E-01', finding: expect.stringContaining('没有可以接续的关系') }],
    });
  });

  test('AMB-24: who is insured in the agencies’ own scheme continues too, by an open reading', () => {
    const refused = notYetInsured({ alreadyInsured: false, agencyPension: true });
    expect(refused).toMatchObject({
      value: false,
      reasons: [{ requirement: 'E-01', ambiguity: 'AMB-24', finding: expect.stringContaining('续保') }],
    });
    expect(notYetInsured({ alreadyInsured: true, agencyPension: true })?.reasons[0]).not.toHaveProperty('ambiguity');
  });
});

describe('E-02 to E-09, E-36 the categories', () => {
  test('without a category nothing is decided', () => {
    expect(withinScope({ hukou: cityUrban, placed: true }, shipped)).toBeUndefined();
  });

  test.each([
    ['unemployedWorker', 'E-02'],
    ['businessOwner', 'E-03'],
    ['businessEmployee', 'E-03'],
    ['transportOwner', 'E-04'],
    ['transportEmployee', 'E-04'],
    ['agencyTempStaff', 'E-05'],
    ['partTimeWorker', 'E-06'],
    ['flexibleWorker', 'E-07'],
    ['missedByClosedUnit', 'E-08'],
    ['unplacedVeteran', 'E-09'],
    ['agencyPermanentStaff', 'E-36'],
  ] as const)('%s is in the scope by %s; what is not known does not stand in the way', (applicantCategory, requirement) => {
    const outcome = scope({ applicantCategory });
    expect(outcome.value).toBe(true);
    expect(outcome.reasons[0]).toMatchObject({ requirement, finding: expect.stringContaining(categoryNames[applicantCategory]) });
  });

  test('what no fact says is left to the clerk, and named', () => {
    expect(scope({ applicantCategory: 'missedByClosedUnit' }).reasons[0]).toMatchObject({ ambiguity: 'AMB-18' });
    expect(scope({ applicantCategory: 'agencyPermanentStaff' }).reasons[0]).toMatchObject({ ambiguity: 'AMB-24' });
  });
});

describe('hukou', () => {
  const accepted: Record<string, ApplicantCategory[]> = {
    cityUrban: categories,
    cityRural: categories.filter(
      (category) => !['unemployedWorker', 'flexibleWorker', 'missedByClosedUnit', 'agencyPermanentStaff'].includes(category),
    ),
    outsideCity: ['businessOwner', 'businessEmployee', 'transportEmployee', 'agencyTempStaff', 'partTimeWorker', 'unplacedVeteran'],
  };

  test.each(['cityUrban', 'cityRural', 'outsideCity'] as const)('%s: accepted for the categories that do not ask for another', (hukou) => {
    expect(categories.filter((applicantCategory) => scope({ applicantCategory, hukou }).value)).toEqual(accepted[hukou]);
  });

  test.each([
    ['unemployedWorker', 'E-34'],
    ['transportOwner', 'E-04'],
    ['flexibleWorker', 'E-07'],
    ['missedByClosedUnit', 'E-35'],
    ['agencyPermanentStaff', 'E-36'],
  ] as const)('%s without it is refused by %s with the remedy', (applicantCategory, requirement) => {
    const outcome = scope({ applicantCategory, hukou: 'outsideCity' });
    expectReasons(outcome, requirement);
    expect(findings(outcome)).toContain('户口为外省市户口');
    expect(findings(outcome)).toContain('可以按该类别申请');
  });

  test('E-03, E-30: a business owner, and an employee, may come from anywhere; where the business is nobody asserts', () => {
    for (const applicantCategory of ['businessOwner', 'businessEmployee'] as const) {
      const facts = { applicantCategory, hukou: 'outsideCity', registeredDistrict: '甲区', ownerRegisteredDistrict: '乙区' } as const;
      expectReasons(scope({ applicantCategory, hukou: 'outsideCity' }), 'E-03');
      expect(findings(scope(facts))).toContain(applicantCategory === 'businessOwner' ? '注册经营地为甲区' : '雇主的注册经营地为乙区');
      expect(findings(scope(facts))).toContain('由受理人员凭营业执照核对');
      expect(scope({ ...facts, registeredInUrbanArea: true }).value).toBe(true);
      const elsewhere = scope({ ...facts, registeredInUrbanArea: false });
      expectReasons(elsewhere, 'E-03');
      expect([elsewhere.value, findings(elsewhere)]).toEqual([false, expect.stringContaining('可以按该类别申请')]);
    }
  });

  test('E-04: what is asked of the transport owner is asked of the employer of a transport employee', () => {
    const employee = { applicantCategory: 'transportEmployee', hukou: 'outsideCity' } as const;
    const withOwner = { ...employee, ownerHukou: 'cityRural', hasOperatingPermit: true } as const;
    expect(scope(withOwner)).toMatchObject({
      value: true,
      reasons: expect.arrayContaining([expect.objectContaining({ ambiguity: 'AMB-22' })]),
    });
    const refused = scope({ ...employee, ownerHukou: 'outsideCity', hasOperatingPermit: false });
    expectReasons(refused, 'E-04', 'E-04');
    expect(findings(refused)).toContain('雇主户口为外省市户口');
    expect(findings(refused)).toContain('雇主未持有营运证');
  });

  test('AMB-22: whether a rural hukou will do and whether employees need it are parameters', () => {
    const urbanOnly = parametersWith('transportHukou', 'cityUrban');
    expect(scope({ applicantCategory: 'transportOwner', hukou: 'cityRural' }, urbanOnly).value).toBe(false);
    expect(scope({ applicantCategory: 'transportOwner', hukou: cityUrban }, urbanOnly).value).toBe(true);
    const open = { reasons: expect.arrayContaining([expect.objectContaining({ ambiguity: 'AMB-22' })]) };
    expect(scope({ applicantCategory: 'transportOwner', hukou: 'cityRural' })).toMatchObject(open);
    for (const hukou of [cityUrban, 'outsideCity'] as const) {
      expect(scope({ applicantCategory: 'transportOwner', hukou })).not.toMatchObject(open);
    }
    const employeesToo = parametersWith('transportEmployeesNeedHukou', true);
    const employee = { applicantCategory: 'transportEmployee' } as const;
    expect(scope({ ...employee, hukou: 'outsideCity' }, employeesToo)).toMatchObject({ value: false, reasons: [{ ambiguity: 'AMB-22' }] });
    expect(scope({ ...employee, hukou: 'cityRural' }, employeesToo).value).toBe(true);
    expect(scope(employee, employeesToo).value).toBe(true);
  });
});

describe('E-34, E-35, E-36 below the legal retirement age', () => {
  test.each([
    ['unemployedWorker', 'E-34'],
    ['missedByClosedUnit', 'E-35'],
    ['agencyPermanentStaff', 'E-36'],
  ] as const)('%s', (applicantCategory, requirement) => {
    const facts = { applicantCategory, legalRetirementAgeMonths: 606 };
    expect(scope({ ...facts, ageMonths: 605 }).value).toBe(true);
    for (const ageMonths of [606, 607]) expectReasons(scope({ ...facts, ageMonths }), requirement);
    expect(findings(scope({ ...facts, ageMonths: 606 }))).toBe(
      '申请时年满50周岁6个月，法定退休年龄为50周岁6个月，已达到法定退休年龄，不符合条件。',
    );
    expect(scope({ applicantCategory, ageMonths: 700 }).value).toBe(true);
  });

  test('the other categories do not ask for it', () => {
    const others = categories.filter(
      (applicantCategory) => scope({ applicantCategory, ageMonths: 650, legalRetirementAgeMonths: 600 }).value,
    );
    expect(others).toHaveLength(categories.length - 3);
  });
});

describe('E-34, AMB-17 former employer', () => {
  const worker = { applicantCategory: 'unemployedWorker' } as const;

  test('an urban enterprise, unless the parameter widens it', () => {
    expect(scope({ ...worker, formerEmployerType: 'urbanEnterprise' }).value).toBe(true);
    const refused = scope({ ...worker, formerEmployerType: 'other' });
    expect(refused).toMatchObject({ value: false, reasons: [{ requirement: 'E-34', ambiguity: 'AMB-17' }] });
    const wide = parametersWith('unemployedWorkerEmployers', 'anyUrbanEmployer');
    expect(scope({ ...worker, formerEmployerType: 'other' }, wide).value).toBe(true);
  });

  test('E-36: does not matter for permanent agency staff', () => {
    expect(scope({ applicantCategory: 'agencyPermanentStaff', formerEmployerType: 'other' }).value).toBe(true);
  });
});

test.each([
  ['2006-09-30', true],
  ['2006-10-01', false],
  ['2006-10-02', false],
])('E-05: relation with the agency ended on %s: %s', (date, expected) => {
  expect(scope({ applicantCategory: 'agencyTempStaff', terminationDate: isoDate(date) }).value).toBe(expected);
});

test('E-05: the finding compares the date with the limit', () => {
  const outcome = scope({ applicantCategory: 'agencyTempStaff', terminationDate: isoDate('2006-10-01') });
  expectReasons(outcome, 'E-05');
  expect(findings(outcome)).toContain('劳动关系于2006年10月1日终止或者解除，不早于2006年10月1日，不符合条件');
});

test.each([
  [true, true],
  [false, false],
])('E-04: operating permit %s: %s', (hasOperatingPermit, expected) => {
  expect(scope({ applicantCategory: 'transportOwner', hukou: cityUrban, hasOperatingPermit }).value).toBe(expected);
  expect(scope({ applicantCategory: 'transportEmployee', hasOperatingPermit }).value).toBe(expected);
});

test.each([
  [false, true],
  [true, false],
])('E-35: insured in the closed unit %s: %s', (insuredDuringOriginalEmployment, expected) => {
  const outcome = scope({ applicantCategory: 'missedByClosedUnit', insuredDuringOriginalEmployment });
  expect(outcome.value).toBe(expected);
  expect(findings(outcome).includes('续保')).toBe(!expected);
});

test('a refusal names everything that stands in the way and nothing else', () => {
  const outcome = scope({
    applicantCategory: 'missedByClosedUnit',
    ageMonths: 720,
    legalRetirementAgeMonths: 720,
    hukou: 'cityRural',
    insuredDuringOriginalEmployment: true,
  });
  expectReasons(outcome, 'E-35', 'E-35', 'E-35');
});

describe('E-36 treated as', () => {
  test('permanent agency staff as unemployed workers, all others as themselves', () => {
    for (const applicantCategory of categories) {
      const expected = applicantCategory === 'agencyPermanentStaff' ? 'unemployedWorker' : applicantCategory;
      expect(treatedAs({ applicantCategory })?.value).toBe(expected);
    }
    expect(treatedAs({ applicantCategory: 'agencyPermanentStaff' })?.reasons).toMatchObject([{ requirement: 'E-36' }]);
    expect(treatedAs({})).toBeUndefined();
  });
});

describe('a refusal that rests on open readings only', () => {
  const retired = { ageMonths: 700, legalRetirementAgeMonths: 650 };

  test('may be decided otherwise; one clear rule that is not met shuts it', () => {
    const worker = { applicantCategory: 'unemployedWorker', hukou: cityUrban, ...retired } as const;
    expect(refusalIsOpen(scope(worker))).toBe(true);
    expect(refusalIsOpen(scope({ ...worker, formerEmployerType: 'other' }))).toBe(true);
    expect(refusalIsOpen(scope({ ...worker, hukou: 'cityRural' }))).toBe(false);
    expect(refusalIsOpen(scope({ applicantCategory: 'flexibleWorker', hukou: cityUrban }))).toBe(false);
  });

  test.each(categories)('the legal retirement age ends %s, or not', (applicantCategory) => {
    const outcome = scope({ applicantCategory, ...retired });
    expect(boundToRetirementAge(applicantCategory)).toBe(!outcome.value);
  });
});
