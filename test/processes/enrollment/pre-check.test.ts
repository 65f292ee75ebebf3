import { describe, expect, test } from '#test';
import { shippedParameters } from '../../policy/parameter-files.ts';
import { preCheck } from '../../../src/processes/enrollment/pre-check.ts';
import { toResult } from '../../../src/pre-check/index.ts';
import { loadTables } from '../../../src/models/tables.ts';

const services = { parameters: shippedParameters(), tables: await loadTables() };
const check = (facts: object) => toResult(preCheck.outcomes(preCheck.given.parse(facts), services));

interface Case {
  id: string;
  requirement: string[];
  given: Record<string, unknown>;
  expect: Record<string, unknown>;
  /** Keys that the facts do not decide. */
  undecided?: string[];
}

/** Lists are sets: their order says nothing. */
const comparable = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value);

function expectCase({ given: facts, expect: expected, undecided = [] }: Case): void {
  const { outcome, reasons } = check(facts);
  for (const [key, value] of Object.entries(expected)) expect({ [key]: comparable(outcome[key]) }).toEqual({ [key]: comparable(value) });
  for (const key of undecided) expect(outcome).not.toHaveProperty(key);
  for (const key of Object.keys(outcome)) expect(reasons.some(({ keys }) => keys.includes(key))).toBe(true);
}

const both = (code: string) => [`${code}:original`, `${code}:copy`];
const identity = [...both('hukouBook'), ...both('idCard')];
const worker = { applicantCategory: 'unemployedWorker' };
const owner = { applicantCategory: 'businessOwner' };
const employee = { applicantCategory: 'businessEmployee' };
const transportOwner = { applicantCategory: 'transportOwner' };
const transportEmployee = { applicantCategory: 'transportEmployee' };
const tempStaff = { applicantCategory: 'agencyTempStaff' };
const partTime = { applicantCategory: 'partTimeWorker' };
const flexible = { applicantCategory: 'flexibleWorker' };
const missed = { applicantCategory: 'missedByClosedUnit' };
const veteran = { applicantCategory: 'unplacedVeteran' };
const permanentStaff = { applicantCategory: 'agencyPermanentStaff' };

/** Cases that decide `eligible` only: requirement, given, eligible. */
const eligibility: [string, Record<string, unknown>, boolean][] = [
  ['E-01', { alreadyInsured: false }, true],
  ['E-01', { alreadyInsured: true }, false],
  ['E-01', { ...flexible, hukou: 'cityUrban', alreadyInsured: true }, false],
  ['E-02', { ...worker, alreadyInsured: false }, true],
  ['E-03', { ...owner, hukou: 'outsideCity', registeredDistrict: '渝中区' }, true],
  ['E-03', { ...owner, hukou: 'cityRural' }, true],
  ['E-03', { ...employee, hukou: 'outsideCity' }, true],
  ['E-30', { ...owner, registeredDistrict: '渝中区' }, true],
  ['E-04', { ...transportOwner, hukou: 'cityUrban', hasOperatingPermit: true }, true],
  ['E-04', { ...transportOwner, hukou: 'cityRural', hasOperatingPermit: true }, true],
  ['E-04', { ...transportOwner, hukou: 'outsideCity', hasOperatingPermit: true }, false],
  ['E-04', { ...transportOwner, hukou: 'cityUrban', hasOperatingPermit: false }, false],
  ['E-04', { ...transportOwner, hasOperatingPermit: false }, false],
  ['E-04', { ...transportOwner, hukou: 'outsideCity' }, false],
  ['E-04', { ...transportEmployee, hukou: 'outsideCity' }, true],
  ['E-04', { ...transportEmployee, hasOperatingPermit: false }, false],
  ['E-04', { ...transportEmployee, ownerHukou: 'cityRural', hasOperatingPermit: true }, true],
  ['E-04', { ...transportEmployee, hukou: 'cityUrban', ownerHukou: 'outsideCity', hasOperatingPermit: true }, false],
  ['E-05', { ...tempStaff, terminationDate: '2006-09-30' }, true],
  ['E-05', { ...tempStaff, terminationDate: '2006-10-01' }, false],
  ['E-05', { ...tempStaff, terminationDate: '2006-10-02' }, false],
  ['E-05', { ...tempStaff, terminationDate: '1999-01-01', hukou: 'cityRural' }, true],
  ['E-06', { ...partTime, idCardIssuer: 'outsideCity' }, true],
  ['E-07', { ...flexible, hukou: 'cityUrban' }, true],
  ['E-07', { ...flexible, hukou: 'cityRural' }, false],
  ['E-07', { ...flexible, hukou: 'outsideCity' }, false],
  ['E-08', { ...missed, hukou: 'cityUrban', ageMonths: 500, legalRetirementAgeMonths: 720, insuredDuringOriginalEmployment: false }, true],
  ['E-09', { ...veteran, placed: false }, true],
  ['E-09', { ...veteran, placed: true }, false],
  ['E-09', { ...veteran, placed: true, placementPeriodMonthsElapsed: 12 }, false],
  ['E-22', { ageMonths: 191 }, false],
  ['E-22', { ageMonths: 192 }, true],
  ['E-22', { ...partTime, gender: 'female', ageMonths: 191 }, false],
  ['E-22', { ...partTime, gender: 'female', ageMonths: 192 }, true],
  ['E-23', { gender: 'male', ageMonths: 719 }, true],
  ['E-23', { gender: 'male', ageMonths: 720 }, false],
  ['E-23', { gender: 'male', ageMonths: 719, insuranceDate: '1990-05-01', deemedContributionMonths: 60 }, true],
  ['E-23', { ageMonths: 720 }, false],
  ['E-24', { gender: 'female', ageMonths: 599, insuranceDate: '1995-12-31' }, true],
  ['E-24', { gender: 'female', ageMonths: 600, insuranceDate: '1995-12-31' }, false],
  ['E-24', { gender: 'female', ageMonths: 600, insuranceDate: '1995-12-31', deemedContributionMonths: 0 }, false],
  ['E-25', { gender: 'female', ageMonths: 600, insuranceDate: '1996-01-01', deemedContributionMonths: 0 }, true],
  ['E-25', { gender: 'female', ageMonths: 659, insuranceDate: '1996-01-01', deemedContributionMonths: 0 }, true],
  ['E-25', { gender: 'female', ageMonths: 660, insuranceDate: '1996-01-01', deemedContributionMonths: 0 }, false],
  ['E-25', { gender: 'female', ageMonths: 659, applicationDate: '2026-03-02' }, true],
  ['E-25', { gender: 'female', ageMonths: 660 }, false],
  ['AMB-15', { gender: 'female', ageMonths: 599, insuranceDate: '1996-01-01', deemedContributionMonths: 1 }, true],
  ['AMB-15', { gender: 'female', ageMonths: 600, insuranceDate: '1996-01-01', deemedContributionMonths: 1 }, false],
  ['AMB-15', { ...veteran, gender: 'female', ageMonths: 600, insuranceDate: '2020-01-01', creditableServiceMonths: 24 }, false],
  ['E-26', { ...veteran, placed: false, placementPeriodMonthsElapsed: 7 }, true],
  ['E-26', { ...veteran, placed: false, placementPeriodMonthsElapsed: 6 }, false],
  ['E-26', { ...veteran, placed: false, placementPeriodMonthsElapsed: 5 }, false],
  ['E-34', { ...worker, formerEmployerType: 'urbanEnterprise', hukou: 'cityUrban', ageMonths: 719, legalRetirementAgeMonths: 720 }, true],
  ['E-34', { ...worker, formerEmployerType: 'urbanEnterprise', hukou: 'cityUrban', ageMonths: 720, legalRetirementAgeMonths: 720 }, false],
  ['E-34', { ...worker, hukou: 'cityRural' }, false],
  ['E-34', { ...worker, hukou: 'outsideCity' }, false],
  ['AMB-17', { ...worker, formerEmployerType: 'other', hukou: 'cityUrban' }, false],
  [
    'AMB-55',
    {
      ...worker,
      gender: 'female',
      ageMonths: 624,
      legalRetirementAgeMonths: 600,
      insuranceDate: '2020-01-01',
      deemedContributionMonths: 0,
    },
    false,
  ],
  [
    'AMB-55',
    {
      ...worker,
      gender: 'female',
      ageMonths: 624,
      legalRetirementAgeMonths: 660,
      insuranceDate: '2020-01-01',
      deemedContributionMonths: 0,
    },
    true,
  ],
  ['E-35', { ...missed, ageMonths: 599, legalRetirementAgeMonths: 600 }, true],
  ['E-35', { ...missed, ageMonths: 600, legalRetirementAgeMonths: 600 }, false],
  ['E-35', { ...missed, hukou: 'cityRural' }, false],
  ['E-35', { ...missed, hukou: 'cityUrban', insuredDuringOriginalEmployment: true }, false],
  ['E-36', { ...permanentStaff, hukou: 'cityUrban', ageMonths: 500, legalRetirementAgeMonths: 720 }, true],
  ['E-36', { ...permanentStaff, hukou: 'cityRural' }, false],
  ['E-36', { ...permanentStaff, ageMonths: 720, legalRetirementAgeMonths: 720 }, false],
];

/** Complete lists of materials: requirement, given, documents. Without any one document that one is missing. */
const lists: [string, Record<string, unknown>, string[]][] = [
  ['E-10', worker, ['employeeFile', ...identity, ...both('terminationProof')]],
  ['E-11', owner, [...identity, ...both('businessLicense'), ...both('localTaxRegistration')]],
  ['E-12', employee, [...identity, ...both('employeeStatusProof')]],
  ['E-13', transportOwner, [...identity, ...both('operatingPermit')]],
  ['E-14', transportEmployee, [...identity, ...both('employeeStatusProof')]],
  ['E-15', { ...tempStaff, hasWrittenContract: true }, [...identity, ...both('laborContract'), ...both('payrollRoster')]],
  ['E-18', partTime, [...identity, 'laborContract']],
  ['E-19', flexible, identity],
  ['E-20', missed, ['employeeFile', ...identity, 'bankruptcyDocument', 'contractTerminationNotice']],
  ['E-21', veteran, [...identity, 'demobilizationCertificate', 'civilAffairsProof']],
  ['E-36', permanentStaff, ['employeeFile', ...identity, ...both('terminationProof')]],
];

const complete = { documentsComplete: true, missingDocuments: [] };
const missing = (...codes: string[]) => ({ documentsComplete: false, missingDocuments: codes });
const roster = both('payrollRoster');

const materialCases: Case[] = [
  ...lists.flatMap(([requirement, facts, documents]): Case[] => [
    { id: 'complete', requirement: [requirement], given: { ...facts, documents }, expect: complete },
    {
      id: 'more than needed',
      requirement: [requirement],
      given: { ...facts, documents: [...documents, 'unemploymentCertificate'] },
      expect: complete,
    },
    { id: 'nothing', requirement: [requirement], given: { ...facts, documents: [] }, expect: missing(...documents) },
    ...documents.map((one) => ({
      id: `without ${one}`,
      requirement: [requirement],
      given: { ...facts, documents: documents.filter((code) => code !== one) },
      expect: missing(one),
    })),
  ]),
  ...['otherSocialInsuranceRecords', 'workOrServicePermit', 'recruitmentRecords', 'attendanceRecords'].flatMap((substitute) =>
    [false, undefined].map((hasWrittenContract) => ({
      id: `${substitute} alone will do, contract ${hasWrittenContract}`,
      requirement: ['E-16', 'AMB-19'],
      given: { ...tempStaff, hasWrittenContract, documents: [...identity, substitute, ...roster] },
      expect: complete,
    })),
  ),
  {
    id: 'a substitute does not replace a contract that was signed',
    requirement: ['E-15', 'E-16'],
    given: { ...tempStaff, hasWrittenContract: true, documents: [...identity, 'attendanceRecords', ...roster] },
    expect: missing('laborContract:original', 'laborContract:copy'),
  },
  ...[false, undefined].map((hasWrittenContract) => ({
    id: `neither contract nor substitute, contract ${hasWrittenContract}`,
    requirement: ['E-16'],
    given: { ...tempStaff, hasWrittenContract, documents: [...identity, ...roster] },
    expect: missing('laborContractOrSubstitute'),
  })),
  {
    id: 'a contract is there after all',
    requirement: ['E-16'],
    given: { ...tempStaff, hasWrittenContract: false, documents: [...identity, 'laborContract:copy', ...roster] },
    expect: complete,
  },
  {
    id: 'the contract is handed in, nothing is said',
    requirement: ['E-15'],
    given: { ...tempStaff, documents: [...identity, ...both('laborContract'), ...roster] },
    expect: complete,
  },
  {
    id: 'the contract is handed in without its copy, nothing is said',
    requirement: ['E-15'],
    given: { ...tempStaff, documents: [...identity, 'laborContract:original', ...roster] },
    expect: missing('laborContract:copy'),
  },
  {
    id: 'the roster is not one of the substitutes',
    requirement: ['E-17', 'AMB-20'],
    given: { ...tempStaff, hasWrittenContract: false, documents: [...identity, 'attendanceRecords'] },
    expect: missing(...roster),
  },
  ...['laborContract:original', 'laborContract:copy'].map((code) => ({
    id: `the contract of a part-time worker in any form: ${code}`,
    requirement: ['E-18'],
    given: { ...partTime, documents: [...identity, code] },
    expect: complete,
  })),
  {
    id: 'a document without a word on its form is neither original nor copy',
    requirement: ['E-19'],
    given: { ...flexible, documents: [...both('hukouBook'), 'idCard'] },
    expect: missing('idCard:original', 'idCard:copy'),
  },
  { id: 'no documents named', requirement: ['E-19'], given: flexible, expect: {}, undecided: ['documentsComplete', 'missingDocuments'] },
  {
    id: 'no category',
    requirement: ['E-19'],
    given: { documents: identity },
    expect: {},
    undecided: ['documentsComplete', 'missingDocuments'],
  },
];

const atHome = { hukouDistrict: '江北区' };
const withOwner = { ...atHome, hukou: 'cityUrban', ownerHukouDistrict: '渝中区', ownerRegisteredDistrict: '南岸区' };

/** Requirement, given, place; undefined where it is not decided. */
const places: [string, Record<string, unknown>, string | undefined][] = [
  ['E-27', { ...veteran, ...atHome }, '江北区'],
  ['E-31', { ...owner, ...atHome, hukou: 'cityUrban', registeredDistrict: '南岸区' }, '江北区'],
  ['E-31', { ...owner, ...atHome, hukou: 'cityRural', registeredDistrict: '南岸区' }, '江北区'],
  ['E-32', { ...owner, hukou: 'outsideCity', hukouDistrict: '成都市', registeredDistrict: '南岸区' }, '南岸区'],
  ['E-32', { ...owner, hukou: 'outsideCity', hukouDistrict: '成都市' }, undefined],
  ['E-31', { ...owner, ...atHome, registeredDistrict: '南岸区' }, undefined],
  ['E-31', { ...owner, ...atHome, registeredDistrict: '江北区' }, '江北区'],
  ['E-33', { ...employee, ...withOwner, ownerHukou: 'cityUrban' }, '渝中区'],
  ['E-33', { ...employee, ...withOwner, ownerHukou: 'cityRural' }, '渝中区'],
  ['E-33', { ...employee, ...withOwner, ownerHukou: 'outsideCity' }, '南岸区'],
  ['E-33', { ...employee, ...withOwner }, undefined],
  ['E-33', { ...employee, ...atHome, ownerHukouDistrict: '渝中区' }, '渝中区'],
  ['E-33', { ...employee, ...atHome }, undefined],
  ['AMB-21', { ...transportEmployee, ...withOwner, ownerHukou: 'cityUrban' }, '渝中区'],
  ['AMB-21', { ...transportEmployee, ...atHome }, undefined],
  ['AMB-21', { ...worker, ...atHome }, '江北区'],
  ['AMB-21', { ...transportOwner, ...atHome, registeredDistrict: '南岸区' }, '江北区'],
  ['AMB-21', { ...tempStaff, ...atHome }, '江北区'],
  ['AMB-21', { ...missed, ...atHome }, '江北区'],
  ['E-36', { ...permanentStaff, ...atHome }, '江北区'],
  ['E-37', { ...partTime, ...atHome, idCardIssuer: 'city', contractPerformanceDistrict: '南岸区' }, '江北区'],
  ['E-38', { ...partTime, ...atHome, idCardIssuer: 'outsideCity', contractPerformanceDistrict: '南岸区' }, '南岸区'],
  ['E-38', { ...partTime, ...atHome, idCardIssuer: 'outsideCity' }, undefined],
  ['AMB-24', { ...partTime, ...atHome, hukou: 'cityRural', contractPerformanceDistrict: '南岸区' }, '江北区'],
  ['AMB-24', { ...partTime, hukou: 'outsideCity', hukouDistrict: '成都市', contractPerformanceDistrict: '南岸区' }, '南岸区'],
  ['E-37', { ...partTime, ...atHome, contractPerformanceDistrict: '南岸区' }, undefined],
  ['E-39', { ...flexible, ...atHome, hukou: 'cityUrban' }, '江北区'],
  ['E-40', { ...partTime, ...atHome, idCardIssuer: 'city' }, '江北区'],
  ['E-40', flexible, undefined],
  ['E-40', atHome, undefined],
];

const unplaced = { ...veteran, placed: false, placementPeriodMonthsElapsed: 7, creditableServiceMonths: 36, enlistmentDate: '2001-12-10' };
const notCredited = ['creditedDeemedMonths', 'workStartMonth'];

const otherCases: Case[] = [
  {
    id: 'service credited',
    requirement: ['E-28', 'E-29'],
    given: unplaced,
    expect: { eligible: true, creditedDeemedMonths: 36, workStartMonth: '2001-12' },
  },
  {
    id: 'service alone',
    requirement: ['E-28'],
    given: { ...veteran, creditableServiceMonths: 0 },
    expect: { creditedDeemedMonths: 0 },
    undecided: ['workStartMonth'],
  },
  {
    id: 'enlistment alone',
    requirement: ['E-29'],
    given: { ...veteran, enlistmentDate: '2002-01-01' },
    expect: { workStartMonth: '2002-01' },
    undecided: ['creditedDeemedMonths'],
  },
  { id: 'placed', requirement: ['E-28'], given: { ...unplaced, placed: true }, expect: { eligible: false }, undecided: notCredited },
  {
    id: 'inside the period',
    requirement: ['E-28'],
    given: { ...unplaced, placementPeriodMonthsElapsed: 6 },
    expect: { eligible: false },
    undecided: notCredited,
  },
  { id: 'not a serviceman', requirement: ['E-29'], given: { ...unplaced, ...flexible }, expect: {}, undecided: notCredited },
  {
    id: 'as an unemployed worker',
    requirement: ['E-36'],
    given: { ...permanentStaff, ...atHome },
    expect: { treatedAs: 'unemployedWorker', enrollmentPlace: '江北区' },
  },
  ...[worker, owner, employee, transportOwner, transportEmployee, tempStaff, partTime, flexible, missed, veteran].map((category) => ({
    id: category.applicantCategory,
    requirement: ['E-36'],
    given: category,
    expect: { treatedAs: category.applicantCategory },
  })),
  {
    id: 'nothing known',
    requirement: ['E-01'],
    given: {},
    expect: {},
    undecided: ['eligible', 'treatedAs', 'enrollmentPlace', 'documentsComplete', ...notCredited],
  },
];

describe('pre-check of enrollment', () => {
  test.each(eligibility)('%s: %j eligible %s', (requirement, facts, eligible) => {
    expectCase({ id: 'eligible', requirement: [requirement], given: facts, expect: { eligible } });
  });

  test.each(materialCases.map((one) => [one.requirement.join(), one.given.applicantCategory, one.id, one] as const))(
    '%s: %s %s',
    (_requirement, _category, _id, one) => expectCase(one),
  );

  test.each(places)('%s: %j at %s', (requirement, facts, place) => {
    const undecided = place === undefined ? ['enrollmentPlace'] : [];
    expectCase({
      id: 'place',
      requirement: [requirement],
      given: facts,
      expect: place === undefined ? {} : { enrollmentPlace: place },
      undecided,
    });
  });

  test.each(otherCases.map((one) => [one.requirement.join(), one.id, one] as const))('%s: %s', (_requirement, _id, one) => expectCase(one));

  test('every requirement has its case', () => {
    const named = [eligibility, lists, places].flatMap((cases) => cases.map(([requirement]) => requirement));
    const all = new Set([...named, ...[...materialCases, ...otherCases].flatMap(({ requirement }) => requirement)]);
    const expected = Array.from({ length: 40 }, (_, index) => `E-${String(index + 1).padStart(2, '0')}`);
    expect(expected.filter((requirement) => !all.has(requirement))).toEqual([]);
  });
});

describe('what may be given', () => {
  test('a key that is not in the vocabulary is refused', () => {
    expect(preCheck.given.safeParse({ applicantcategory: 'flexibleWorker' }).error?.issues[0]?.message).toContain('不认识的字段');
  });

  test('keys that other processes use too are accepted', () => {
    expect(check({ ...flexible, applicationMonth: '2026-03', applicationDate: '2026-03-02' }).outcome).toMatchObject({ eligible: true });
  });

  test.each([{ applicantCategory: 'soldier' }, { ageMonths: 12.5 }, { hukou: 'rural' }, { terminationDate: '2006-02-30' }])(
    '%j is refused in Chinese',
    (facts) => {
      expect(preCheck.given.safeParse(facts).error?.issues[0]?.message).toMatch(/\p{Script=Han}.*。$/u);
    },
  );
});
