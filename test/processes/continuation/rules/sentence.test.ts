import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { distinctMonths, month } from '../../../../src/policy/months.ts';
import { notServing, suspensionEnded, unpayablePeriods } from '../../../../src/processes/continuation/rules/sentence.ts';
import type { OpenSuspension, SuspensionEndFacts } from '../../../../src/processes/continuation/rules/suspension-end.ts';
import { period } from './collection-facts.ts';

const applicationMonth = month('2026-11');
const suspended = (changes: Partial<OpenSuspension>): OpenSuspension => ({
  reason: 'other',
  custodyType: null,
  from: month('2022-05'),
  ...changes,
});
const imprisoned = suspended({ reason: 'sentenced' });
const enlisted = suspended({ reason: 'enlisted' });
const nothingKnown = { suspension: null, servedSentences: [], unpayableMonths: 'touched' } as const;
const facts = { ...nothingKnown, servingSentence: false, applicationMonth };
const released = isoDate('2024-03-31');
const monthsOf = (known: Partial<SuspensionEndFacts>) => {
  const { sentencePeriods, enlistedPeriods } = unpayablePeriods({ ...nothingKnown, ...known }, applicationMonth);
  return { sentence: distinctMonths(sentencePeriods).length, enlisted: distinctMonths(enlistedPeriods).length };
};

describe('S-14, S-10 which months of a suspension may not be paid', () => {
  test.each([
    ['released on 2024-03-31, by the clerk', { suspension: imprisoned, decidedEnd: released }, { sentence: 23, enlisted: 0 }],
    ['the same as the applicant states it', { suspension: imprisoned, statedEnd: released }, { sentence: 23, enlisted: 0 }],
    [
      'the register’s end wins over silence',
      { suspension: imprisoned, servedSentences: [period('2022-05', '2024-03')] },
      { sentence: 23, enlisted: 0 },
    ],
    [
      'the clerk’s decision wins over the register and the applicant',
      {
        suspension: imprisoned,
        servedSentences: [period('2022-05', '2024-06')],
        statedEnd: isoDate('2024-01-10'),
        decidedEnd: released,
      },
      { sentence: 23, enlisted: 0 },
    ],
    [
      'an earlier sentence stays on record',
      { suspension: imprisoned, servedSentences: [period('2010-01', '2010-12')], decidedEnd: released },
      { sentence: 35, enlisted: 0 },
    ],
    ['nobody says: until the month before the application', { suspension: imprisoned }, { sentence: 54, enlisted: 0 }],
    [
      'AMB-43 only whole months',
      { suspension: imprisoned, decidedEnd: isoDate('2024-03-30'), unpayableMonths: 'whole' },
      { sentence: 22, enlisted: 0 },
    ],
    [
      'stated before the suspension began: as if nobody said',
      { suspension: imprisoned, statedEnd: isoDate('2022-04-30') },
      { sentence: 54, enlisted: 0 },
    ],
    ['S-10 discharged from the forces', { suspension: enlisted, decidedEnd: released }, { sentence: 0, enlisted: 23 }],
    ['S-10 nobody says', { suspension: enlisted }, { sentence: 0, enlisted: 54 }],
    [
      'S-10 enlisted in the month of the application',
      { suspension: { ...enlisted, from: applicationMonth } },
      { sentence: 0, enlisted: 0 },
    ],
    ['S-16 control', { suspension: suspended({ reason: 'sentenced', custodyType: 'control' }) }, { sentence: 0, enlisted: 0 }],
    ['another reason', { suspension: suspended({}) }, { sentence: 0, enlisted: 0 }],
    ['no suspension', {}, { sentence: 0, enlisted: 0 }],
  ] as [string, Partial<SuspensionEndFacts>, object][])('%s', (_name, known, expected) => {
    expect(monthsOf(known)).toEqual(expected);
  });

  test('the register learns the last month of the sentence, of the service nothing', () => {
    const known = { ...nothingKnown, decidedEnd: released };
    expect(unpayablePeriods({ ...known, suspension: imprisoned }, applicationMonth)).toMatchObject({
      servedUntil: '2024-03',
      released: true,
    });
    expect(unpayablePeriods({ ...known, suspension: enlisted }, applicationMonth).servedUntil).toBeUndefined();
    expect(unpayablePeriods({ ...nothingKnown, suspension: imprisoned }, applicationMonth)).toMatchObject({ released: false });
  });

  test.each([
    ['of the sentence of that month', isoDate('2026-11-01'), true],
    ['of an earlier sentence', released, false],
    ['to come', isoDate('2026-12-01'), false],
  ])('a release %s', (_what, statedEnd, expected) => {
    const known = { ...nothingKnown, servedSentences: [period('2022-05', '2024-03'), period('2026-01', '2026-12')], statedEnd };
    expect(unpayablePeriods(known, applicationMonth).released).toBe(expected);
  });
});

describe('C-21 whoever is in prison may not apply', () => {
  test.each([
    ['stated', { ...facts, servingSentence: true }, false],
    ['the month of the application is part of a sentence on record', { ...facts, servedSentences: [period('2025-01', '2026-11')] }, false],
    ['released in that very month', { ...facts, servedSentences: [period('2025-01', '2026-11')], statedEnd: isoDate('2026-11-01') }, true],
    ['a release before that sentence', { ...facts, servedSentences: [period('2025-01', '2026-11')], statedEnd: released }, false],
    ['a release to come', { ...facts, servedSentences: [period('2025-01', '2027-03')], statedEnd: isoDate('2027-03-31') }, false],
    [
      'released of one sentence, and in prison for the next',
      { ...facts, servedSentences: [period('2022-05', '2024-03'), period('2026-01', '2026-12')], statedEnd: released },
      false,
    ],
    ['a sentence on record ended the month before', { ...facts, servedSentences: [period('2025-01', '2026-10')] }, true],
    ['nothing of it', facts, true],
  ])('%s', (_name, given, value) => {
    expect(notServing(given)).toMatchObject({ value, reasons: [{ requirement: 'C-21' }] });
  });
});

describe('C-21, S-10 when it ended', () => {
  const onRecord = [period('2022-05', '2024-03')];
  test.each([
    ['nobody says', { suspension: imprisoned }, false, '尚未登记刑满释放，申请未填报刑满释放日期，由业务人员凭刑满释放证明核定'],
    ['only the applicant says', { suspension: imprisoned, statedEnd: released }, false, '申请填报2024年3月31日刑满释放，由业务人员'],
    ['only the register says', { suspension: imprisoned, servedSentences: onRecord }, true, '登记自2022年5月起因服刑中断，至2024年3月止'],
    ['both agree', { suspension: imprisoned, servedSentences: onRecord, statedEnd: released }, true, '至2024年3月止'],
    [
      'they differ',
      { suspension: imprisoned, servedSentences: onRecord, statedEnd: isoDate('2024-01-10') },
      false,
      '登记2024年3月刑满释放，申请填报2024年1月10日刑满释放，由业务人员',
    ],
    ['enlisted, nobody says', { suspension: enlisted }, false, '尚未登记退出现役，申请未填报退出现役日期，由业务人员凭退出现役证明'],
    ['stated, but nothing is on record', { statedEnd: released }, false, '登记没有因服刑、参军中断'],
  ] as [string, Partial<SuspensionEndFacts>, boolean, string][])('%s', (_name, known, value, finding) => {
    const result = suspensionEnded({ ...nothingKnown, ...known });
    expect(result?.value).toBe(value);
    expect(result?.reasons.at(-1)?.finding).toContain(finding);
  });

  test.each(['reEducationThroughLabor', 'control', 'suspendedSentence'] as const)('S-16 %s is not in prison', (custodyType) => {
    expect(suspensionEnded({ ...nothingKnown, suspension: suspended({ reason: 'sentenced', custodyType }) })).toBeUndefined();
  });

  test('suspended for another reason: nothing to see', () => {
    expect(suspensionEnded({ ...nothingKnown, suspension: suspended({}) })).toBeUndefined();
  });
});
