import { describe, expect, test } from '#test';
import { shippedParameters } from '../../policy/parameter-files.ts';
import { preCheck } from '../../../src/processes/continuation/pre-check.ts';
import { toResult } from '../../../src/pre-check/index.ts';
import { loadTables } from '../../../src/models/tables.ts';

interface Case {
  id: string;
  requirement: string[];
  given: Record<string, unknown>;
  /** Only what is asserted; undefined: the key is absent. */
  expect: Record<string, unknown>;
}

const services = { parameters: shippedParameters(), tables: await loadTables() };
const decide = (facts: Record<string, unknown>) => toResult(preCheck.outcomes(preCheck.given.parse(facts), services));

const PROOF = 'unemploymentCertificateOrTerminationProof';
const PERSONAL = ['idCard:original', 'idCard:copy', 'hukouBook:original', 'hukouBook:copy'];
const DISTRICT = ['unemploymentCertificate', ...PERSONAL, 'pensionHandbook'];
const LETTER = ['transferIntroductionLetter', 'accountInfoTable'];
const OUTSIDE = ['terminationProof', 'idCard', 'cityUrbanHukou', 'outsideAgencyData'];

const without = (documents: string[], ...missing: string[]) => documents.filter((code) => !missing.includes(code));
const complete = { documentsComplete: true, missingDocuments: [] };
const missing = (...codes: string[]) => ({ documentsComplete: false, missingDocuments: codes });

const types = ['sameDistrict', 'otherDistrict', 'outsidePooling'];
const listed: Record<string, string[]> = {
  unemployedWorker: ['sameDistrict', 'otherDistrict'],
  hukouMoved: ['otherDistrict'],
  returnToHukouPlace: ['outsidePooling'],
  reachedBenefitCondition: ['outsidePooling'],
  leftAgencyWithAgencyPension: ['outsidePooling'],
};

/** C-01 to C-08: every combination. */
const scope: Case[] = Object.entries(listed).flatMap(([continuationReason, fitting]) => [
  ...types.map((transferType) => ({
    id: `${transferType}, ${continuationReason}`,
    requirement: ['C-01', 'C-02', 'C-03', 'C-04', 'C-05', 'C-06', 'C-08'],
    given: { transferType, continuationReason },
    expect: { eligible: fitting.includes(transferType) },
  })),
  { id: `only ${continuationReason}`, requirement: ['C-01'], given: { continuationReason }, expect: { eligible: true } },
]);

const onlyType: Case[] = types.map((transferType) => ({
  id: `only ${transferType}`,
  requirement: ['C-01'],
  given: { transferType },
  expect: { eligible: true, transferTriggered: undefined, documentsComplete: undefined },
}));

const reached = { transferType: 'outsidePooling', continuationReason: 'reachedBenefitCondition', hukouPlace: '甲区' };
const places = (...months: [string, number][]) => months.map(([place, count]) => ({ place, months: count }));

const tenYears: Case[] = [
  {
    id: '119 months where the relation is, 120 at the place before',
    requirement: ['C-06'],
    given: { ...reached, relationPlace: '丙市', contributionPlaces: places(['乙市', 120], ['丙市', 119]) },
    expect: { eligible: true, transferTriggered: true, transferTo: '乙市' },
  },
  {
    id: '120 months where the relation is',
    requirement: ['C-06'],
    given: { ...reached, relationPlace: '丙市', contributionPlaces: places(['乙市', 120], ['丙市', 120]) },
    expect: { eligible: false, transferTriggered: false, transferTo: undefined },
  },
  {
    id: 'the latest of two earlier places with ten years',
    requirement: ['C-06'],
    given: { ...reached, relationPlace: '丙市', contributionPlaces: places(['丁市', 180], ['乙市', 121], ['丙市', 1]) },
    expect: { transferTriggered: true, transferTo: '乙市' },
  },
  {
    id: 'the place between has 119',
    requirement: ['C-06'],
    given: { ...reached, relationPlace: '丙市', contributionPlaces: places(['丁市', 120], ['乙市', 119], ['丙市', 1]) },
    expect: { transferTriggered: true, transferTo: '丁市' },
  },
  {
    id: 'one place twice: its months add up',
    requirement: ['C-06'],
    given: { ...reached, relationPlace: '丙市', contributionPlaces: places(['乙市', 60], ['丁市', 12], ['乙市', 60], ['丙市', 1]) },
    expect: { transferTriggered: true, transferTo: '乙市' },
  },
  {
    id: 'no place with ten years: the hukou place',
    requirement: ['C-07'],
    given: { ...reached, relationPlace: '丙市', contributionPlaces: places(['乙市', 119], ['丙市', 119]) },
    expect: { eligible: true, transferTriggered: true, transferTo: '甲区' },
  },
  {
    id: 'the hukou place as hukouDistrict',
    requirement: ['C-07'],
    given: { hukouDistrict: '甲区', relationPlace: '丙市', contributionPlaces: places(['丙市', 119]) },
    expect: { transferTriggered: true, transferTo: '甲区' },
  },
  {
    id: 'the relation is at the hukou place',
    requirement: ['C-06'],
    given: { ...reached, relationPlace: '甲区', contributionPlaces: places(['乙市', 120], ['甲区', 24]) },
    expect: { eligible: false, transferTriggered: false, transferTo: undefined },
  },
  {
    id: 'without a reason and relation place, the last place counts',
    requirement: ['C-06'],
    given: { hukouPlace: '甲区', contributionPlaces: places(['乙市', 120], ['丙市', 119]) },
    expect: { eligible: true, transferTriggered: true, transferTo: '乙市' },
  },
  {
    id: 'without a hukou place the place with ten years is decided, and no other',
    requirement: ['C-06', 'C-07'],
    given: { contributionPlaces: places(['乙市', 119], ['丙市', 119]) },
    expect: { transferTriggered: true, transferTo: undefined },
  },
  {
    id: 'another reason: the rule does not apply',
    requirement: ['C-06'],
    given: { continuationReason: 'returnToHukouPlace', hukouPlace: '甲区', contributionPlaces: places(['丙市', 119]) },
    expect: { eligible: true, transferTriggered: false, transferTo: undefined },
  },
  {
    id: 'the months are not known',
    requirement: ['C-06'],
    given: { ...reached, relationPlace: '丙市' },
    expect: { eligible: true, transferTriggered: undefined, transferTo: undefined },
  },
];

const district = (transferType: string, documents: string[], more: object = {}) => ({
  transferType,
  continuationReason: 'unemployedWorker',
  documents,
  ...more,
});

const sameDistrict: Case[] = [
  { id: 'complete', requirement: ['C-09'], given: district('sameDistrict', DISTRICT), expect: complete },
  {
    id: 'complete with the alternatives',
    requirement: ['C-09'],
    given: district('sameDistrict', ['terminationProof:copy', ...PERSONAL, 'continuationCard']),
    expect: complete,
  },
  ...['terminationProof', 'terminationProof:original'].map((code) => ({
    id: `proof as ${code}`,
    requirement: ['C-09'],
    given: district('sameDistrict', [code, ...without(DISTRICT, 'unemploymentCertificate')]),
    expect: complete,
  })),
  ...PERSONAL.map((code) => ({
    id: `without ${code}`,
    requirement: ['C-09'],
    given: district('sameDistrict', without(DISTRICT, code)),
    expect: missing(code),
  })),
  {
    id: 'without proof',
    requirement: ['C-09'],
    given: district('sameDistrict', without(DISTRICT, 'unemploymentCertificate')),
    expect: missing(PROOF),
  },
  {
    id: 'without handbook',
    requirement: ['C-09'],
    given: district('sameDistrict', without(DISTRICT, 'pensionHandbook')),
    expect: missing('pensionHandbookOrCard'),
  },
  {
    id: 'nothing',
    requirement: ['C-09'],
    given: district('sameDistrict', []),
    expect: missing(PROOF, ...PERSONAL, 'pensionHandbookOrCard'),
  },
  {
    id: 'documents without a form are neither original nor copy',
    requirement: ['C-09'],
    given: district('sameDistrict', ['unemploymentCertificate', 'idCard', 'hukouBook', 'pensionHandbook']),
    expect: missing(...PERSONAL),
  },
  {
    id: 'no documents named',
    requirement: ['C-09'],
    given: { transferType: 'sameDistrict' },
    expect: { documentsComplete: undefined, missingDocuments: undefined },
  },
  {
    id: 'reason not known: proof is asked for',
    requirement: ['C-09'],
    given: { transferType: 'sameDistrict', documents: PERSONAL },
    expect: missing(PROOF, 'pensionHandbookOrCard'),
  },
];

const otherDistrict: Case[] = [
  { id: 'complete', requirement: ['C-10', 'C-11'], given: district('otherDistrict', [...DISTRICT, ...LETTER]), expect: complete },
  ...[...PERSONAL, ...LETTER].map((code) => ({
    id: `without ${code}`,
    requirement: ['C-10', 'C-11'],
    given: district('otherDistrict', without([...DISTRICT, ...LETTER], code)),
    expect: missing(code),
  })),
  {
    id: 'without the groups',
    requirement: ['C-10'],
    given: district('otherDistrict', [...PERSONAL, ...LETTER]),
    expect: missing(PROOF, 'pensionHandbookOrCard'),
  },
  ...[undefined, false].map((goldenInsuranceSystemUsed) => ({
    id: `金保系统 ${goldenInsuranceSystemUsed}: letter and table`,
    requirement: ['C-11'],
    given: district('otherDistrict', DISTRICT, { goldenInsuranceSystemUsed }),
    expect: missing(...LETTER),
  })),
  {
    id: '金保系统: neither',
    requirement: ['C-12'],
    given: district('otherDistrict', DISTRICT, { goldenInsuranceSystemUsed: true }),
    expect: complete,
  },
  {
    id: '金保系统: the rest is still needed',
    requirement: ['C-12'],
    given: district('otherDistrict', [], { goldenInsuranceSystemUsed: true }),
    expect: missing(PROOF, ...PERSONAL, 'pensionHandbookOrCard'),
  },
  {
    id: 'AMB-28: nothing of unemployment from hukou movers, whose type of transfer is known',
    requirement: ['C-04', 'C-10'],
    given: { continuationReason: 'hukouMoved', documents: [...without(DISTRICT, 'unemploymentCertificate'), ...LETTER] },
    expect: { eligible: true, ...complete },
  },
];

const outside = (continuationReason: string | undefined, documents: string[]) => ({
  transferType: 'outsidePooling',
  continuationReason,
  documents,
});

const outsidePooling: Case[] = [
  ...['leftAgencyWithAgencyPension', undefined].map((reason) => ({
    id: `complete: ${reason}`,
    requirement: ['C-13'],
    given: outside(reason, OUTSIDE),
    expect: complete,
  })),
  ...['idCard', 'cityUrbanHukou', 'outsideAgencyData'].map((code) => ({
    id: `without ${code}`,
    requirement: ['C-13'],
    given: outside('leftAgencyWithAgencyPension', without(OUTSIDE, code)),
    expect: missing(code),
  })),
  {
    id: 'without proof',
    requirement: ['C-13'],
    given: outside('leftAgencyWithAgencyPension', without(OUTSIDE, 'terminationProof')),
    expect: missing(PROOF),
  },
  {
    id: 'the other proof',
    requirement: ['C-13'],
    given: outside('leftAgencyWithAgencyPension', ['unemploymentCertificate', ...without(OUTSIDE, 'terminationProof')]),
    expect: complete,
  },
  ...['idCard:original', 'idCard:copy'].map((code) => ({
    id: `${code} will do: no form is stated`,
    requirement: ['C-13'],
    given: outside('leftAgencyWithAgencyPension', [code, ...without(OUTSIDE, 'idCard')]),
    expect: complete,
  })),
  {
    id: 'hukou book and handbook are not asked for',
    requirement: ['C-13'],
    given: outside('returnToHukouPlace', OUTSIDE),
    expect: complete,
  },
  {
    id: 'AMB-28: no proof from returners',
    requirement: ['C-05', 'C-13'],
    given: outside('returnToHukouPlace', []),
    expect: missing('idCard', 'cityUrbanHukou', 'outsideAgencyData'),
  },
  {
    id: 'AMB-28, AMB-29',
    requirement: ['C-06', 'C-13'],
    given: outside('reachedBenefitCondition', []),
    expect: missing('idCard', 'outsideAgencyData'),
  },
  {
    id: 'the type follows from the reason',
    requirement: ['C-08', 'C-13'],
    given: { continuationReason: 'leftAgencyWithAgencyPension', documents: [] },
    expect: missing(PROOF, 'idCard', 'cityUrbanHukou', 'outsideAgencyData'),
  },
  {
    id: 'an unemployed worker may come from either district: undecided',
    requirement: ['C-09', 'C-10'],
    given: { continuationReason: 'unemployedWorker', documents: DISTRICT },
    expect: { eligible: true, documentsComplete: undefined, missingDocuments: undefined },
  },
];

const limits: Case[] = [
  ...(
    [
      [12, true],
      [13, false],
      [0, true],
    ] as const
  ).map(([collectionMonthsInOneYear, collectionAllowed]) => ({
    id: `${collectionMonthsInOneYear} months of one year`,
    requirement: ['C-15'],
    given: { collectionMonthsInOneYear },
    expect: { collectionAllowed },
  })),
  ...(
    [
      [17000, true],
      [17000.01, false],
      [16999.99, true],
    ] as const
  ).map(([contributionBase, collectionAllowed]) => ({
    id: `a base of ${contributionBase} with a cap of 17000`,
    requirement: ['C-16'],
    given: { contributionBase, baseCap: 17000 },
    expect: { collectionAllowed },
  })),
  {
    id: 'both at the limit',
    requirement: ['C-15', 'C-16'],
    given: { collectionMonthsInOneYear: 12, contributionBase: 5000, baseCap: 5000 },
    expect: { collectionAllowed: true },
  },
  {
    id: 'one beyond',
    requirement: ['C-15', 'C-16'],
    given: { collectionMonthsInOneYear: 13, contributionBase: 5000, baseCap: 5000 },
    expect: { collectionAllowed: false },
  },
  {
    id: 'the other beyond',
    requirement: ['C-15', 'C-16'],
    given: { collectionMonthsInOneYear: 12, contributionBase: 5000.01, baseCap: 5000 },
    expect: { collectionAllowed: false },
  },
  { id: 'a base without a cap', requirement: ['C-16'], given: { contributionBase: 5000 }, expect: { collectionAllowed: undefined } },
  {
    id: 'earlier years',
    requirement: ['C-17'],
    given: { collectsPriorYears: true },
    expect: { governingDocument: '渝人社发〔2009〕21号' },
  },
  {
    id: 'earlier years, with the day of the application',
    requirement: ['C-17'],
    given: { collectsPriorYears: true, applicationDate: '2024-05-06' },
    expect: { governingDocument: '渝人社发〔2009〕21号' },
  },
  { id: 'no earlier years', requirement: ['C-17'], given: { collectsPriorYears: false }, expect: { governingDocument: undefined } },
];

const granted = { mayContinue: true, continuationPlace: '甲区', payPastYears: true };
const refused = { mayContinue: false, continuationPlace: undefined, payPastYears: false };

const late: Case[] = [
  ...(
    [
      ['2024-04', granted],
      ['2024-05', refused],
      ['2024-06', refused],
    ] as const
  ).map(([applicationMonth, expected]) => ({
    id: `applied for in ${applicationMonth}, retirement age reached in 2024-05`,
    requirement: ['C-18'],
    given: { applicationMonth, retirementAgeReachedMonth: '2024-05', hukouPlace: '甲区' },
    expect: expected,
  })),
  ...(
    [
      [719, granted],
      [720, refused],
      [721, refused],
    ] as const
  ).map(([ageMonths, expected]) => ({
    id: `${ageMonths} months old, retirement age 720`,
    requirement: ['C-18'],
    given: { ageMonths, legalRetirementAgeMonths: 720, hukouDistrict: '甲区' },
    expect: expected,
  })),
  {
    id: 'the day of the application has its month',
    requirement: ['C-18'],
    given: { applicationDate: '2024-05-01', retirementAgeReachedMonth: '2024-05' },
    expect: refused,
  },
  {
    id: 'the last day of the month before',
    requirement: ['C-18'],
    given: { applicationDate: '2024-04-30', retirementAgeReachedMonth: '2024-05', hukouPlace: '甲区' },
    expect: granted,
  },
  {
    id: 'without a hukou place',
    requirement: ['C-18'],
    given: { applicationMonth: '2024-04', retirementAgeReachedMonth: '2024-05' },
    expect: { ...granted, continuationPlace: undefined },
  },
  {
    id: 'hukouPlace goes before hukouDistrict',
    requirement: ['C-18'],
    given: { applicationMonth: '2024-04', retirementAgeReachedMonth: '2024-05', hukouPlace: '甲区', hukouDistrict: '乙区' },
    expect: granted,
  },
  {
    id: 'the age alone decides nothing',
    requirement: ['C-18'],
    given: { ageMonths: 500, hukouPlace: '甲区' },
    expect: { mayContinue: undefined, continuationPlace: undefined, payPastYears: undefined },
  },
];

const accept = { transferAction: 'accept', returnedScope: undefined, reasonStated: false, completionRequested: false };
const demand = { transferAction: 'returnToOrigin', returnedScope: 'transferMaterials', reasonStated: false, completionRequested: true };
const explain = { transferAction: 'returnToOrigin', returnedScope: 'allMaterials', reasonStated: true, completionRequested: false };
const same = { fundTransferred: 45678.9, letterAmount: 45678.9 };
const different = { fundTransferred: 45678.9, letterAmount: 45678.91 };

const transfers: Case[] = [
  { id: 'all is well', requirement: ['C-19', 'C-20'], given: { yearlyRecordsProvided: true, ...same }, expect: accept },
  { id: 'no yearly records', requirement: ['C-19'], given: { yearlyRecordsProvided: false }, expect: demand },
  { id: 'no yearly records, amounts agree', requirement: ['C-19'], given: { yearlyRecordsProvided: false, ...same }, expect: demand },
  { id: 'one fen more in the letter', requirement: ['C-20'], given: { yearlyRecordsProvided: true, ...different }, expect: explain },
  { id: 'one fen more in the fund', requirement: ['C-20'], given: { fundTransferred: 100.01, letterAmount: 100 }, expect: explain },
  { id: 'equal amounts alone', requirement: ['C-20'], given: same, expect: accept },
  {
    id: 'both wrong',
    requirement: ['C-19', 'C-20'],
    given: { yearlyRecordsProvided: false, ...different },
    expect: { ...explain, completionRequested: true },
  },
  {
    id: 'one amount only',
    requirement: ['C-20'],
    given: { fundTransferred: 100 },
    expect: { transferAction: undefined, reasonStated: undefined },
  },
];

const sentence: Case[] = [
  { id: 'serving', requirement: ['C-21'], given: { servingSentence: true }, expect: { backPayApplicationAllowed: false } },
  { id: 'not serving', requirement: ['C-21'], given: { servingSentence: false }, expect: { backPayApplicationAllowed: true } },
  { id: 'not known', requirement: ['C-21'], given: {}, expect: { backPayApplicationAllowed: undefined } },
];

const sorted = (value: unknown) => (Array.isArray(value) ? value.toSorted() : value);

describe.each(
  Object.entries({ scope, onlyType, tenYears, sameDistrict, otherDistrict, outsidePooling, limits, late, transfers, sentence }),
)('pre-check of continuation: %s', (_name, cases) => {
  test.each(cases)('$requirement $id', ({ given: facts, expect: expected }) => {
    const { outcome } = decide(facts);
    for (const [key, value] of Object.entries(expected)) expect([key, sorted(outcome[key])]).toEqual([key, sorted(value)]);
  });
});

describe('the answer', () => {
  test('nothing known, nothing decided', () => {
    expect(decide({})).toEqual({ outcome: {}, reasons: [] });
  });

  test('the common keys are taken, other keys are not', () => {
    const common = { applicantCategory: 'flexibleWorker', gender: 'female', enlistmentDate: '1990-12-01', hukou: 'cityUrban' };
    expect(decide(common).outcome).toEqual({});
    expect(preCheck.given.safeParse({ placed: true }).success).toBe(false);
  });

  test('a reason names the keys that rest on it, the words of the source, and the open reading', () => {
    const { reasons } = decide({ applicationMonth: '2024-05', retirementAgeReachedMonth: '2024-05' });
    expect(reasons).toEqual([
      {
        keys: ['mayContinue', 'payPastYears'],
        requirement: 'C-18',
        clause: expect.stringMatching(/^个人参保人员工因户口迁移等原因/),
        finding: expect.stringMatching(/^申请月份为2024年5月，2024年5月达到法定退休年龄/),
        ambiguity: 'AMB-57',
      },
    ]);
  });

  test('why documents of the list are not asked for', () => {
    const { reasons } = decide({ ...reached, documents: [] });
    expect(reasons.filter(({ keys }) => keys.includes('missingDocuments')).map(({ ambiguity }) => ambiguity)).toEqual([
      'AMB-28',
      'AMB-29',
      undefined,
      undefined,
    ]);
  });
});
