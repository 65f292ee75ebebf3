import { describe, expect, test } from '#test';
import { parametersWith, shippedParameters } from '../../policy/parameter-files.ts';
import { toResult } from '../../../src/pre-check/index.ts';
import { preCheck } from '../../../src/processes/suspension/pre-check.ts';
import { loadTables } from '../../../src/models/tables.ts';

const tables = await loadTables();
const shipped = shippedParameters();
const check = (facts: object, parameters = shipped) => toResult(preCheck.outcomes(preCheck.given.parse(facts), { parameters, tables }));

interface Case {
  id: string;
  requirement: string[];
  given: Record<string, unknown>;
  /** Undefined: not decided, so the key is absent. */
  expect: Record<string, unknown>;
}

const sentenced = { suspensionReason: 'sentenced' };
const enlisted = { suspensionReason: 'enlisted' };
const transferOut = { suspensionReason: 'transferOut' };
const other = { suspensionReason: 'other' };
const suspended = { eligible: true, accountSealed: true, interestAccrues: true };

const scope: Case[] = [
  {
    id: 'sentenced',
    requirement: ['S-01', 'S-02', 'S-13', 'S-17', 'S-18'],
    given: sentenced,
    expect: { ...suspended, accountRetained: true },
  },
  {
    id: 'imprisonment alone',
    requirement: ['S-02'],
    given: { custodyType: 'imprisonment' },
    expect: { ...suspended, accountRetained: true },
  },
  { id: 'enlisted', requirement: ['S-03', 'S-11', 'S-17'], given: enlisted, expect: { ...suspended, accountRetained: true } },
  { id: 'transfer-out', requirement: ['S-03', 'S-17'], given: transferOut, expect: { ...suspended, accountRetained: undefined } },
  { id: 'other reasons', requirement: ['S-03', 'S-17'], given: other, expect: { ...suspended, accountRetained: true } },
  {
    id: 'control alone',
    requirement: ['S-02'],
    given: { custodyType: 'control' },
    expect: { eligible: undefined, accountSealed: undefined, accountRetained: undefined, interestAccrues: undefined },
  },
  {
    id: 'nothing known',
    requirement: ['S-03'],
    given: {},
    expect: { eligible: undefined, documentsComplete: undefined, mayContribute: undefined, transferOutAllowed: undefined },
  },
];

const all = ['idCard', 'hukouBook', 'pensionHandbook', 'suspensionTransferForm'];
const without = (document: string) => all.filter((one) => one !== document);
const complete = { documentsComplete: true, missingDocuments: [] };
const missing = (...codes: string[]) => ({ documentsComplete: false, missingDocuments: codes });

const materials: Case[] = [
  { id: 'complete', requirement: ['S-04', 'S-05', 'S-06'], given: { ...other, documents: all }, expect: complete },
  {
    id: 'complete with the card',
    requirement: ['S-05'],
    given: { ...other, documents: [...without('pensionHandbook'), 'continuationCard'] },
    expect: complete,
  },
  {
    id: 'originals',
    requirement: ['S-04'],
    given: { documents: ['idCard:original', 'hukouBook:original', 'continuationCard', 'suspensionTransferForm'] },
    expect: complete,
  },
  {
    id: 'copies',
    requirement: ['S-04'],
    given: { ...other, documents: ['idCard:copy', 'hukouBook:copy', 'pensionHandbook', 'suspensionTransferForm'] },
    expect: complete,
  },
  { id: 'no ID card', requirement: ['S-04'], given: { ...other, documents: without('idCard') }, expect: missing('idCard') },
  {
    id: 'no hukou book',
    requirement: ['S-04'],
    given: { ...other, documents: without('hukouBook') },
    expect: missing('hukouBook'),
  },
  {
    id: 'no handbook',
    requirement: ['S-05'],
    given: { ...other, documents: without('pensionHandbook') },
    expect: missing('pensionHandbookOrCard'),
  },
  {
    id: 'no form',
    requirement: ['S-06'],
    given: { ...transferOut, documents: without('suspensionTransferForm') },
    expect: missing('suspensionTransferForm'),
  },
  {
    id: 'prisoners are not exempt',
    requirement: ['S-06'],
    given: { ...sentenced, documents: without('suspensionTransferForm') },
    expect: missing('suspensionTransferForm'),
  },
  {
    id: 'soldiers are not exempt',
    requirement: ['S-06'],
    given: { ...enlisted, documents: without('suspensionTransferForm') },
    expect: missing('suspensionTransferForm'),
  },
  {
    id: 'nothing',
    requirement: ['S-04', 'S-05', 'S-06'],
    given: { ...other, documents: [] },
    expect: missing('idCard', 'hukouBook', 'pensionHandbookOrCard', 'suspensionTransferForm'),
  },
];

const owed = { arrearsAmount: 1200, arrearsMonths: 3 };
const allowed = { transferOutAllowed: true, arrearsDeleted: false };
const deleted = { transferOutAllowed: true, arrearsDeleted: true, arrearsMonthsCounted: 0 };
const blocked = { transferOutAllowed: false, arrearsDeleted: false, arrearsMonthsCounted: undefined };
const undecided = { transferOutAllowed: undefined, arrearsDeleted: undefined, arrearsMonthsCounted: undefined };

const leaving: Case[] = [
  {
    id: 'cleared',
    requirement: ['S-07'],
    given: { ...transferOut, ...owed, arrearsCleared: true },
    expect: { ...allowed, arrearsMonthsCounted: 3 },
  },
  {
    id: 'nothing owed',
    requirement: ['S-07'],
    given: { ...transferOut, arrearsAmount: 0 },
    expect: { ...allowed, arrearsMonthsCounted: undefined },
  },
  {
    id: 'cleared, deletion requested',
    requirement: ['S-07', 'S-08'],
    given: { ...transferOut, ...owed, arrearsCleared: true, deletionRequestedByPerson: true },
    expect: { ...allowed, arrearsMonthsCounted: 3 },
  },
  {
    id: 'not cleared',
    requirement: ['S-07', 'S-08'],
    given: { ...transferOut, ...owed, arrearsCleared: false },
    expect: blocked,
  },
  {
    id: 'not cleared, not requested',
    requirement: ['S-08'],
    given: { ...transferOut, ...owed, arrearsCleared: false, deletionRequestedByPerson: false },
    expect: blocked,
  },
  { id: 'one fen owed', requirement: ['S-07'], given: { ...transferOut, arrearsAmount: 0.01 }, expect: blocked },
  {
    id: 'deleted',
    requirement: ['S-08'],
    given: { ...transferOut, ...owed, arrearsCleared: false, deletionRequestedByPerson: true },
    expect: deleted,
  },
  {
    id: 'deleted, amount only',
    requirement: ['S-08'],
    given: { ...transferOut, arrearsAmount: 0.01, deletionRequestedByPerson: true },
    expect: deleted,
  },
  {
    id: 'reason unknown',
    requirement: ['S-08'],
    given: { arrearsCleared: false, deletionRequestedByPerson: true, arrearsMonths: 3 },
    expect: { ...deleted, eligible: undefined },
  },
  { id: 'another reason', requirement: ['S-07'], given: { ...other, ...owed, arrearsCleared: false }, expect: undecided },
  { id: 'arrears unknown', requirement: ['S-07'], given: transferOut, expect: undecided },
];

const amounts = { lastYearFullStandardMonthly: 726, normalMonthlyAmount: 435.6 };
const released = { newStandardReleaseDate: '2024-07-01', ...amounts };
const lastYears = { lastYearStandardApplies: true, assessedMonthlyAmount: 726 };
const normal = { lastYearStandardApplies: false, assessedMonthlyAmount: 435.6 };

const yearStart: Case[] = [
  { id: 'New Year', requirement: ['S-09'], given: { requestDate: '2024-01-01', ...released }, expect: lastYears },
  {
    id: 'the day before the release',
    requirement: ['S-09'],
    given: { requestDate: '2024-06-30', ...released },
    expect: lastYears,
  },
  { id: 'the day of the release', requirement: ['S-09'], given: { requestDate: '2024-07-01', ...released }, expect: normal },
  { id: 'after the release', requirement: ['S-09'], given: { requestDate: '2024-12-31', ...released }, expect: normal },
  { id: 'the year before', requirement: ['S-09'], given: { requestDate: '2023-12-31', ...released }, expect: normal },
  {
    id: 'amount unknown',
    requirement: ['S-09'],
    given: { requestDate: '2024-01-01', newStandardReleaseDate: '2024-07-01', normalMonthlyAmount: 435.6 },
    expect: { lastYearStandardApplies: true, assessedMonthlyAmount: undefined },
  },
  {
    id: 'release unknown',
    requirement: ['S-09'],
    given: { requestDate: '2024-01-01', ...amounts },
    expect: { lastYearStandardApplies: undefined, assessedMonthlyAmount: undefined },
  },
];

const enlistment: Case[] = [
  {
    id: 'first of the month',
    requirement: ['S-10'],
    given: { ...enlisted, enlistmentApprovalDate: '2024-09-01' },
    expect: { lastPayableMonth: '2024-08', mayContribute: false },
  },
  {
    id: 'last of the month',
    requirement: ['S-10'],
    given: { ...enlisted, enlistmentApprovalDate: '2024-09-30' },
    expect: { lastPayableMonth: '2024-08' },
  },
  {
    id: 'January',
    requirement: ['S-10', 'S-11'],
    given: { enlistmentApprovalDate: '2024-01-20' },
    expect: { ...suspended, lastPayableMonth: '2023-12', accountRetained: true, mayContribute: false },
  },
  {
    id: 'date unknown',
    requirement: ['S-10'],
    given: enlisted,
    expect: { lastPayableMonth: undefined, mayContribute: false, deemedMonthsCounted: undefined },
  },
];

const before = { actualMonthsBefore: 120, deemedMonthsBefore: 36 };
const served = { ...sentenced, custodyType: 'imprisonment', sentenceServed: true };
const serving = { ...served, sentenceServed: false };

const sentence: Case[] = [
  { id: 'deemed months are lost', requirement: ['S-12'], given: { ...sentenced, ...before }, expect: { deemedMonthsCounted: 0 } },
  {
    id: 'actual months are kept',
    requirement: ['S-13'],
    given: { ...sentenced, ...before },
    expect: { creditedActualMonths: 120, accountRetained: true, interestAccrues: true },
  },
  {
    id: 'serving: no contributions',
    requirement: ['S-14'],
    given: { ...serving, custodyMonthsPaid: 12 },
    expect: { mayContribute: false, countedMonths: 0 },
  },
  {
    id: 'serving, kind unknown',
    requirement: ['S-14'],
    given: { ...sentenced, sentenceServed: false },
    expect: { mayContribute: false, countedMonths: 0 },
  },
  {
    id: 'serving: nothing after it counts yet',
    requirement: ['S-13', 'S-14'],
    given: { ...serving, ...before, actualMonthsAfter: 24 },
    expect: { creditedActualMonths: 120, deemedMonthsCounted: 0 },
  },
  {
    id: 'served and resumed',
    requirement: ['S-12', 'S-15'],
    given: { ...served, ...before, actualMonthsAfter: 24 },
    expect: { creditedActualMonths: 144, deemedMonthsCounted: 0, mayContribute: undefined },
  },
  {
    id: 'served, paid in prison',
    requirement: ['S-14', 'S-15'],
    given: { ...served, ...before, custodyMonthsPaid: 12, actualMonthsAfter: 24 },
    expect: { creditedActualMonths: 144, countedMonths: 0, mayContribute: false },
  },
  {
    id: 'served, kind unknown',
    requirement: ['S-15'],
    given: { sentenceServed: true, ...before, actualMonthsAfter: 1 },
    expect: { creditedActualMonths: 121, deemedMonthsCounted: 0 },
  },
  {
    id: 'served and not resumed',
    requirement: ['S-13', 'S-15'],
    given: { ...served, ...before, actualMonthsAfter: 0 },
    expect: { creditedActualMonths: 120 },
  },
  {
    id: 'months before unknown',
    requirement: ['S-15'],
    given: { ...served, actualMonthsAfter: 24 },
    expect: { creditedActualMonths: undefined, deemedMonthsCounted: 0 },
  },
  ...['reEducationThroughLabor', 'control', 'suspendedSentence'].flatMap((custodyType): Case[] => [
    {
      id: custodyType,
      requirement: ['S-16'],
      given: { custodyType, custodyMonthsPaid: 18 },
      expect: { mayContribute: true, countedMonths: 18 },
    },
    {
      id: `${custodyType}, sentenced`,
      requirement: ['S-16'],
      given: { ...sentenced, custodyType, custodyMonthsPaid: 0 },
      expect: { mayContribute: true, countedMonths: 0, eligible: true },
    },
    {
      id: `${custodyType}, months unknown`,
      requirement: ['S-16'],
      given: { custodyType },
      expect: { mayContribute: true, countedMonths: undefined, deemedMonthsCounted: undefined },
    },
    {
      id: `${custodyType}, all months`,
      requirement: ['S-12', 'S-16'],
      given: { custodyType, ...before, custodyMonthsPaid: 18, actualMonthsAfter: 6 },
      expect: { creditedActualMonths: 144, deemedMonthsCounted: 36 },
    },
  ]),
  {
    id: 'another reason: no custody',
    requirement: ['S-12'],
    given: { ...other, ...before },
    expect: { deemedMonthsCounted: undefined, creditedActualMonths: undefined, mayContribute: undefined, countedMonths: undefined },
  },
];

const cases = [...scope, ...materials, ...leaving, ...yearStart, ...enlistment, ...sentence];

describe('suspension', () => {
  test.each(cases)('$id ($requirement)', ({ given: facts, expect: expected }) => {
    const { outcome } = check(facts);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, outcome[key]]))).toEqual(expected);
  });

  test('the cases cover every requirement', () => {
    const covered = new Set(cases.flatMap(({ requirement }) => requirement));
    expect([...covered].sort()).toEqual(Array.from({ length: 18 }, (_, index) => `S-${String(index + 1).padStart(2, '0')}`));
  });

  test.each([
    ['control', 0],
    ['suspendedSentence', 0],
    ['reEducationThroughLabor', 36],
  ])('AMB-39: where every sentence loses the deemed months, %s leaves %i', (custodyType, expected) => {
    const everySentence = parametersWith('deemedMonthsLostBy', 'everySentence');
    expect(check({ custodyType, ...before }, everySentence).outcome).toMatchObject({ deemedMonthsCounted: expected });
  });

  test('every reason names its clause and says in Chinese what was found', () => {
    for (const { clause, finding, keys } of cases.flatMap(({ given: facts }) => check(facts).reasons)) {
      expect(clause).not.toBe('');
      expect(finding).toMatch(/^\P{ASCII}.*。$/u);
      expect(keys.length).toBeGreaterThan(0);
    }
  });

  test('unknown keys are refused', () => {
    expect(preCheck.given.safeParse({ ...other, reason: 'x' }).success).toBe(false);
  });
});
