import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { Money } from '../../../../src/policy/money.ts';
import { month, type Period } from '../../../../src/policy/months.ts';
import { parametersWith, ratesPublishedFor, shippedParameters } from '../../../policy/parameter-files.ts';
import type { UnpayableMonths } from '../../../../src/policy/suspension-end.ts';
import {
  accountSealed,
  assessedArrears,
  assessSuspension,
  interestDue,
  interestYearsDue,
  provisionalInterest,
  provisionalText,
  paidAroundSuspension,
  type RelationFacts,
  relationAllows,
  resumptionPossible,
  sentenceServed,
  type SuspensionRequest,
} from '../../../../src/processes/suspension/rules/index.ts';

const parameters = shippedParameters();
const period = (from: string, to: string): Period => ({ from: month(from), to: month(to) });
const nothing = { amount: Money.zero, months: [] };

const relation = (changes: Partial<RelationFacts> = {}): RelationFacts => ({
  status: 'active',
  paidPeriods: [period('2020-01', '2026-08')],
  deemedMonths: 24,
  arrears: nothing,
  ...changes,
});
const request = (changes: Partial<SuspensionRequest> = {}): SuspensionRequest => ({
  suspensionReason: 'other',
  applicationDate: isoDate('2026-09-10'),
  arrearsDeletionRequested: false,
  registrationRequested: false,
  ...changes,
});
const cited = ({ reasons }: { reasons: { requirement: string }[] }) => reasons.map(({ requirement }) => requirement);

test.each(['sentenced', 'enlisted', 'other', 'transferOut'] as const)(
  'S-01 %s: the process says of the account what the pre-check says: it is sealed',
  (suspensionReason) => {
    const facts = request({ suspensionReason });
    const said = accountSealed(facts);
    expect(said?.value).toBe(true);
    expect(assessSuspension(facts, relation(), parameters).reasons).toEqual(expect.arrayContaining(said?.reasons ?? []));
  },
);

describe('S-14, S-15 a sentence has been served', () => {
  const served = (endedOn: string, resumedOn: string, reading: UnpayableMonths = 'touched') =>
    sentenceServed({ suspendedFrom: month('2021-03'), resumedOn: isoDate(resumedOn), endedOn: isoDate(endedOn) }, reading);

  test.each([
    ['2024-03-31', '2026-10-09', 'touched', true, '2024-03'],
    ['2024-03-30', '2024-03-31', 'whole', true, '2024-02'],
    ['2024-03-30', '2024-03-31', 'touched', false, '2024-03'],
    ['2026-10-09', '2026-10-09', 'touched', false, '2026-10'],
    ['2021-02-10', '2026-10-09', 'touched', false, '2021-02'],
  ] as const)('released on %s, resumed on %s, months %s: %s, in prison until %s', (endedOn, resumedOn, reading, value, servedUntil) => {
    expect(served(endedOn, resumedOn, reading)).toMatchObject({ value, servedUntil, reasons: [{ requirement: 'S-14' }] });
  });
});

describe('S-01, S-07 the relation', () => {
  test.each([
    ['active', true, true],
    ['interrupted', true, true],
    ['suspended', false, true],
    ['transferredOut', false, false],
    ['terminated', false, false],
    ['none', false, false],
  ] as const)('%s: can be suspended %s, transferred %s', (status, suspension, transfer) => {
    expect(relationAllows(relation({ status }), 'enlisted').value).toBe(suspension);
    expect(relationAllows(relation({ status }), 'transferOut').value).toBe(transfer);
  });

  test('who is not insured has nothing to suspend', () => {
    expect(assessSuspension(request(), null, parameters)).toMatchObject({ possible: false, actualMonthsBefore: 0 });
  });
});

describe('the first month without a contribution', () => {
  test.each([
    [
      'S-10 the month in which the enlistment is approved',
      { suspensionReason: 'enlisted', enlistmentApprovalDate: isoDate('2026-09-30') },
      '2026-09',
    ],
    ['S-14 a month that the sentence touches', { suspensionReason: 'sentenced', custodyFrom: isoDate('2026-09-30') }, '2026-09'],
    ['S-03 the month of the application', { applicationDate: isoDate('2026-11-02') }, '2026-11'],
    ['S-03 the month after the last that is paid', { applicationDate: isoDate('2026-08-02') }, '2026-09'],
    [
      'S-16 whoever may pay on stops when he asks to',
      { suspensionReason: 'sentenced', custodyType: 'control', custodyFrom: isoDate('2026-05-01') },
      '2026-09',
    ],
  ] as const)('%s', (_what, changes, from) => {
    expect(assessSuspension(request(changes), relation(), parameters).suspendedFrom).toBe(from);
  });

  test('AMB-43 read as whole months: the month in which the sentence begins may be paid', () => {
    const whole = parametersWith('unpayableSentenceMonths', 'whole');
    const sentenced = request({ suspensionReason: 'sentenced', custodyFrom: isoDate('2026-09-30') });
    expect(assessSuspension(sentenced, relation(), whole).suspendedFrom).toBe('2026-10');
  });
});

describe('S-12 to S-14 a sentence', () => {
  const sentenced = request({ suspensionReason: 'sentenced', custodyFrom: isoDate('2026-06-15') });

  test('deemed months are lost, actual ones kept, and what was paid in prison is pointed out', () => {
    const found = assessSuspension(sentenced, relation(), parameters);
    expect(found).toMatchObject({ loseDeemedMonths: true, actualMonthsBefore: 77, paidSince: 3, owedSince: 0, mayContribute: false });
    expect(cited(found)).toEqual(expect.arrayContaining(['S-01', 'S-02', 'S-12', 'S-13', 'S-14', 'S-17', 'S-18']));
  });

  test('without deemed months none are lost', () => {
    expect(assessSuspension(sentenced, relation({ deemedMonths: 0 }), parameters).loseDeemedMonths).toBe(false);
  });

  test('S-16, AMB-39 control: nothing is lost, and the person may pay on', () => {
    const found = assessSuspension({ ...sentenced, custodyType: 'control' }, relation(), parameters);
    expect(found).toMatchObject({ loseDeemedMonths: false, mayContribute: true, paidSince: 0 });
  });
});

test('S-10 months owed since the enlistment are pointed out', () => {
  const enlisted = request({ suspensionReason: 'enlisted', enlistmentApprovalDate: isoDate('2026-07-20') });
  const arrears = { amount: Money.of('1675.20'), months: [period('2026-06', '2026-07')] };
  const found = assessSuspension(enlisted, relation({ paidPeriods: [period('2020-01', '2026-05')], arrears }), parameters);
  expect(found).toMatchObject({ suspendedFrom: '2026-07', owedSince: 1, arrearsTreatment: 'none' });
  expect(found.arrears.ledger.map(({ month: owed }) => owed)).toEqual(['2026-06']);
  expect(cited(found)).toContain('S-07');
});

describe('S-07, S-08 a transfer-out', () => {
  const transfer = request({ suspensionReason: 'transferOut' });
  const arrears = { amount: Money.of('1675.20'), months: [period('2026-07', '2026-08')] };

  test.each([
    ['nothing owed', nothing, false, 'none'],
    ['owed', arrears, false, 'settle'],
    ['owed, deletion applied for', arrears, true, 'delete'],
    ['nothing owed, deletion applied for', nothing, true, 'none'],
  ] as const)('%s', (_what, owed, arrearsDeletionRequested, arrearsTreatment) => {
    const found = assessSuspension({ ...transfer, arrearsDeletionRequested }, relation({ arrears: owed }), parameters);
    expect(found).toMatchObject({ arrearsTreatment, suspendedFrom: null, loseDeemedMonths: false });
  });
});

describe('S-09 what is owed', () => {
  const arrears = { amount: Money.of('2485.60'), months: [period('2025-12', '2026-02')] };
  const facts = { arrears, applicationDate: isoDate('2026-03-10'), registrationRequested: true };
  const shares = (found: ReturnType<typeof assessedArrears>) => found.ledger.map(({ personalShare }) => personalShare.toString());

  test('as registered, month by month, where no card is asked for', () => {
    const found = assessedArrears({ ...facts, registrationRequested: false }, parameters);
    expect(shares(found)).toEqual(['810.40', '837.60', '837.60']);
    expect(found.total.toString()).toBe('2485.60');
  });

  test('before the new standard the months of this year are assessed by last year’s', () => {
    const found = assessedArrears(facts, parameters);
    expect(shares(found)).toEqual(['810.40', '810.40', '810.40']);
    expect(found.ledger.map(({ requirement }) => requirement)).toEqual(['S-07', 'S-09', 'S-09']);
    expect(cited(found)).toContain('S-09');
  });

  test('AMB-42 from the day of the release on the registered amounts stand', () => {
    expect(assessedArrears({ ...facts, applicationDate: isoDate('2026-06-30') }, parameters).total.toString()).toBe('2431.20');
    expect(assessedArrears({ ...facts, applicationDate: isoDate('2026-07-01') }, parameters).total.toString()).toBe('2485.60');
  });

  test('AMB-42 a year without a day of release has no new standard yet', () => {
    const found = assessedArrears(
      { ...facts, arrears: { amount: Money.of('837.60'), months: [period('2027-01', '2027-01')] }, applicationDate: isoDate('2027-12-01') },
      parameters,
    );
    expect(found.ledger[0]?.requirement).toBe('S-09');
  });

  test('a registered sum on another base is divided in proportion, to the fen', () => {
    const found = assessedArrears(
      { ...facts, arrears: { ...arrears, amount: Money.of('1000.00') }, registrationRequested: false },
      parameters,
    );
    expect(found.total.toString()).toBe('1000.00');
    expect(shares(found)).toEqual(['326.04', '336.98', '336.98']);
  });

  test('nothing owed: no row, no reason', () => {
    expect(assessedArrears({ ...facts, arrears: nothing }, parameters)).toMatchObject({ ledger: [], reasons: [] });
  });
});

describe('S-17 the years whose interest is due', () => {
  test.each([
    ['2026-11-25', '2027-12-31', [], [], 'calendar'],
    ['2026-11-25', '2028-01-01', [], [2027], 'calendar'],
    ['2026-11-25', '2030-06-01', [2027], [2028, 2029], 'calendar'],
    ['2026-01-01', '2026-12-31', [], [], 'calendar'],
    ['2026-11-25', '2027-11-24', [], [], 'sealing'],
    ['2026-11-25', '2027-11-25', [], [2027], 'sealing'],
    ['2026-11-25', '2029-12-01', [2027], [2028, 2029], 'sealing'],
    ['2028-02-29', '2029-02-28', [], [2029], 'sealing'],
    ['2026-11-25', '2026-11-25', [], [], 'sealing'],
  ] as const)('sealed on %s, on %s, credited %j: %j (%s)', (sealedOn, today, credited, due, reading) => {
    expect(interestYearsDue({ sealedOn: isoDate(sealedOn), today: isoDate(today), credited }, reading)).toEqual(due);
  });
});

describe('S-17 a year without a published rate', () => {
  const facts = { sealedOn: isoDate('2026-11-25'), today: isoDate('2030-06-01'), credited: [], balance: Money.of('10000.00') };
  const years = (found: readonly { year: number }[]) => found.map(({ year }) => year);

  test('is not given the last one: nothing is credited, and the amount is told as provisional', () => {
    expect(interestDue(facts, parameters).value).toEqual([]);
    expect(provisionalInterest(facts, parameters).map(provisionalText)[0]).toBe(
      '2027年度记账利率尚未公布，暂按2024年度的2.62%估算为262.00元',
    );
  });

  test('is credited once its rate is entered; the years after one that waits wait too', () => {
    const entered = ratesPublishedFor([2027, 2029]);
    expect(years(interestDue(facts, entered).value)).toEqual([2027]);
    expect(provisionalInterest(facts, entered).map(({ year, balance, rateOf }) => [year, balance.toString(), rateOf])).toEqual([
      [2028, '10262.00', 2027],
      [2029, '10530.86', 2029],
    ]);
  });
});

describe('S-15 suspended from September 2026', () => {
  test.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
  ] as const)('resumed on %s: %s', (resumedOn, possible) => {
    expect(resumptionPossible({ suspendedFrom: month('2026-09'), resumedOn: isoDate(resumedOn) }).value).toBe(possible);
  });
});

describe('S-13 to S-16 months paid around a suspension', () => {
  const paid = [period('2020-01', '2020-12'), period('2026-03', '2026-06')];
  const suspendedFrom = month('2021-01');

  test.each([
    ['resumed here: before that month they were paid in the suspension', '2026-05', [12, 2, 2]],
    ['resumed by another case: all but the months in prison came after', null, [12, 1, 3]],
  ] as const)('%s', (_what, resumedFrom, [before, during, after]) => {
    const servedSentences = [period('2021-01', '2026-03')];
    const around = { suspendedFrom, resumedFrom: resumedFrom && month(resumedFrom), servedSentences };
    expect(paidAroundSuspension(paid, around)).toEqual({ actualMonthsBefore: before, custodyMonthsPaid: during, actualMonthsAfter: after });
  });
});
