import { describe, expect, test } from '#test';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import { month } from '../../src/policy/months.ts';
import {
  answerEntry,
  commonFields,
  factsOf,
  ImpossibleFacts,
  materials,
  outcome,
  parameterDay,
  requiredBy,
  toResult,
} from '../../src/pre-check/index.ts';
import { prechecks } from '../../src/processes/index.ts';
import { ask, precheckOf, precheckProcesses, services } from './cases.ts';

const reason = (requirement: string) => ({ requirement, clause: '原文', finding: '比对。' });

describe('toResult', () => {
  test('amounts become numbers, other values stay; what is undecided is absent', () => {
    const outcomes = {
      payoutAmount: { value: Money.of('1234.50'), reasons: [] },
      lateFeeAmount: { value: Money.zero, reasons: [] },
      forwardTo: { value: null, reasons: [] },
      eligible: { value: false, reasons: [] },
      missingDocuments: { value: [], reasons: [] },
      transferTo: undefined,
    };
    expect(toResult(outcomes).outcome).toStrictEqual({
      payoutAmount: 1234.5,
      lateFeeAmount: 0,
      forwardTo: null,
      eligible: false,
      missingDocuments: [],
    });
  });

  test('a reason that several keys share is told once, with the keys', () => {
    const { reasons } = toResult({
      submitTo: { value: 'placementUnit', reasons: [reason('B-21'), reason('B-23')] },
      forwardTo: { value: null, reasons: [reason('B-23'), reason('B-23')] },
    });
    expect(reasons).toEqual([
      { keys: ['submitTo'], ...reason('B-21') },
      { keys: ['submitTo', 'forwardTo'], ...reason('B-23') },
    ]);
  });

  test('reasons that differ in their reading are not the same', () => {
    const read = { ...reason('B-09'), ambiguity: 'AMB-05' };
    expect(toResult({ eligible: { value: true, reasons: [reason('B-09'), read] } }).reasons).toHaveLength(2);
  });
});

describe('materials', () => {
  const required = requiredBy(services, 'back-pay-required-documents', { archiveManagedByVeteransBureau: true, insuredRegionCount: 1 });

  test('nothing where no documents are named, everything where the list is empty', () => {
    expect(materials(required, undefined)).toEqual({});
    expect(materials(required, [])['missingDocuments']?.value).toHaveLength(3);
  });

  test('the reason of an exemption stands before those of the documents', () => {
    const found = materials(required, [], [reason('B-27')]);
    expect(found['documentsComplete']?.reasons.map(({ requirement }) => requirement)).toEqual(['B-27', 'B-28', 'B-28', 'B-29']);
  });
});

describe('parameterDay', () => {
  test.each([
    [{ applicationDate: isoDate('2019-07-01'), applicationMonth: month('2019-08') }, '2019-07-01'],
    [{ applicationMonth: month('2019-08') }, '2019-08'],
    [{}, '9999-12-31'],
  ])('%j', (given, day) => {
    expect(parameterDay(given)).toBe(day);
  });
});

describe('the processes', () => {
  test('are the five of the vocabulary', () => {
    expect(precheckProcesses).toEqual(['backPay', 'enrollment', 'continuation', 'lumpSum', 'suspension']);
  });

  test('have keys and outcomes of their own: no other process means something else by them', () => {
    const outcomes = [outcome.commonOutcomes, ...prechecks.map(({ outcomeSchema }) => outcomeSchema)].flatMap((schema) =>
      Object.keys(schema),
    );
    expect(outcomes).toEqual([...new Set(outcomes)]);
    expect(precheckProcesses).toEqual([...new Set(precheckProcesses)]);
  });

  const common = {
    documents: ['idCard:original'],
    applicantCategory: 'flexibleWorker',
    gender: 'female',
    ageMonths: 480,
    legalRetirementAgeMonths: 660,
    applicationDate: '2019-07-01',
    applicationMonth: '2019-07',
    enlistmentDate: '1997-12-01',
    hukou: 'cityUrban',
    hukouDistrict: '渝中区',
  };

  test('the common facts are these', () => {
    expect(Object.keys(commonFields)).toEqual(Object.keys(common));
  });

  test.each(precheckProcesses)('%s takes the common facts, each of them or none', (process) => {
    expect(ask(process, common).outcome).toBeDefined();
    expect(ask(process, {}).outcome).toBeDefined();
    for (const [key, value] of Object.entries(common)) expect(ask(process, { [key]: value }).outcome).toBeDefined();
  });

  test.each(precheckProcesses)('%s guides by facts and outcomes that there are', (process) => {
    const { given, outcomeSchema, guide } = precheckOf(process);
    const { questions, fixed, growing = [], hopedFor, money, offices } = guide;
    const facts = [...questions.map(({ fact }) => fact), ...fixed, ...growing];
    expect(facts.filter((fact) => !(fact in given.shape))).toEqual([]);
    const outcomes = [...Object.keys(hopedFor), ...money, ...offices];
    expect(outcomes.filter((key) => !(key in { ...outcome.commonOutcomes, ...outcomeSchema }))).toEqual([]);
    // What decides which questions matter is a choice, and its answers are of it.
    const [first] = factsOf(given).filter(({ key }) => key === questions[0]?.fact);
    expect(questions.flatMap(({ with: answers = [] }) => answers).filter((answer) => !(answer in (first?.names ?? {})))).toEqual([]);
  });

  test.each(precheckProcesses)('%s takes no unknown fact', (process) => {
    const read = precheckOf(process).given.safeParse({ salary: 1 });
    expect(read.error?.issues[0]?.message).toContain('salary');
  });

  test('a date before all rules is the facts, not a fault', () => {
    const given = { applicationDate: '1850-01-01', pensionGaps: [{ from: '2001-01', to: '2001-02' }] };
    expect(() => ask('backPay', given)).toThrow(ImpossibleFacts);
  });
});

describe('answerEntry', () => {
  test('an entry is answered by its id; other keys are of no concern', () => {
    const entry = {
      id: 'b-13',
      process: 'backPay',
      given: { archiveStatus: 'lost' },
      requirement: ['B-13'],
      expect: {},
      why: '补缴免收滞纳金',
    };
    expect(answerEntry(entry, prechecks, services)).toEqual({ id: 'b-13', outcome: expect.objectContaining({ lateFeeAmount: 0 }) });
  });

  test.each([
    [{ process: 'backPay', given: {} }, null, ['id: ']],
    [{ id: 7, process: 'backPay', given: {} }, 7, ['id: ']],
    [{ id: null, process: 'backPay', given: {} }, null, ['id: ']],
    [{ id: 'a', process: 'veteran-back-pay', given: {} }, 'a', ['process: ', 'backPay（', 'suspension（']],
    [{ id: 'a', process: 'toString', given: {} }, 'a', ['process: ']],
    [{ id: 'a', given: {} }, 'a', ['process: ']],
    [{ id: 'a', process: 'backPay' }, 'a', ['given: ']],
    [{ id: 'a', process: 'backPay', given: [] }, 'a', ['given: ']],
    [{ id: 'a', process: 'backPay', given: 'x' }, 'a', ['given: ']],
    [{ id: 'a', process: 'other', given: null }, 'a', ['process: ', 'given: ']],
    [
      { id: 'a', process: 'backPay', given: { dischargeDate: '2019-02-30', serviceMonths: '12', wages: 1 } },
      'a',
      ['given.dischargeDate: ', 'given.serviceMonths: ', 'wages'],
    ],
    ['x', null, ['id、process、given']],
    [null, null, ['id、process、given']],
    [[], null, ['id、process、given']],
  ])('%j is refused with all its problems', (entry, id, problems) => {
    const answer = answerEntry(entry, prechecks, services);
    expect(answer).toEqual({ id, error: expect.any(String) });
    for (const problem of problems) expect(answer).toHaveProperty('error', expect.stringContaining(problem));
  });

  test('facts that no rule can be applied to say which', () => {
    const given = { applicationDate: '1850-01-01', pensionGaps: [{ from: '2001-01', to: '2001-02' }] };
    const answer = answerEntry({ id: 'early', process: 'backPay', given }, prechecks, services);
    expect(answer).toEqual({ id: 'early', error: expect.stringMatching(/^所填情况无法按规则判断.*januaryOfCutoffCounts/) });
  });

  test('whatever goes wrong inside is the answer of the entry, not the end of the others', () => {
    const broken = {
      ...services,
      tables: {
        answers: () => {
          throw new Error('no such table');
        },
      },
    };
    expect(answerEntry({ id: 'a', process: 'backPay', given: {} }, prechecks, broken)).toEqual({ id: 'a', error: 'no such table' });
  });
});
