import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import {
  countedMonths,
  creditedActualMonths,
  deemedMonthsCounted,
  mayContribute,
  resumption,
  sentenceMonths,
} from '../../../../src/processes/suspension/rules/index.ts';

type Found = { reasons: { requirement: string; ambiguity?: string }[] } | undefined;
const cited = (outcome: Found) => outcome?.reasons.map(({ requirement }) => requirement);
const readings = (outcome: Found) => outcome?.reasons.map(({ ambiguity }) => ambiguity);
const othersInCustody = ['reEducationThroughLabor', 'control', 'suspendedSentence'] as const;

describe('S-10, S-14, S-16 may contribute', () => {
  test.each([
    [{ suspensionReason: 'sentenced' }, false, 'S-14'],
    [{ custodyType: 'imprisonment' }, false, 'S-14'],
    [{ suspensionReason: 'sentenced', sentenceServed: false }, false, 'S-14'],
    [{ suspensionReason: 'sentenced', sentenceServed: true, custodyMonthsPaid: 6 }, false, 'S-14'],
    [{ suspensionReason: 'enlisted' }, false, 'S-10'],
    [{ suspensionReason: 'sentenced', custodyType: 'control' }, true, 'S-16'],
    [{ custodyType: 'suspendedSentence' }, true, 'S-16'],
    [{ custodyType: 'reEducationThroughLabor' }, true, 'S-16'],
  ] as const)('%j: %s by %s', (facts, value, requirement) => {
    expect(mayContribute(facts)).toMatchObject({ value, reasons: [{ requirement }] });
  });

  test.each([{ suspensionReason: 'sentenced', sentenceServed: true }, { suspensionReason: 'other' }, {}] as const)(
    '%j: undecided',
    (facts) => {
      expect(mayContribute(facts)).toBeUndefined();
    },
  );
});

describe('S-14, S-16 months in custody', () => {
  test.each([0, 24, undefined])('in prison %s paid months count as none', (custodyMonthsPaid) => {
    expect(countedMonths({ custodyType: 'imprisonment', custodyMonthsPaid })?.value).toBe(0);
  });

  test.each(othersInCustody)('%s: as many as are paid', (custodyType) => {
    expect(countedMonths({ custodyType, custodyMonthsPaid: 24 })).toMatchObject({ value: 24, reasons: [{ requirement: 'S-16' }] });
    expect(countedMonths({ custodyType })).toBeUndefined();
  });
});

describe('S-12 deemed months', () => {
  test.each([
    [{ suspensionReason: 'sentenced' }, 'servedSentences', 0, undefined],
    [{ custodyType: 'imprisonment', sentenceServed: true }, 'servedSentences', 0, undefined],
    [{ custodyType: 'control' }, 'servedSentences', 36, 'AMB-39'],
    [{ custodyType: 'suspendedSentence' }, 'servedSentences', 36, 'AMB-39'],
    [{ custodyType: 'control' }, 'everySentence', 0, 'AMB-39'],
    [{ custodyType: 'suspendedSentence' }, 'everySentence', 0, 'AMB-39'],
    [{ custodyType: 'reEducationThroughLabor' }, 'everySentence', 36, 'AMB-38'],
  ] as const)('%j, lost by %s: %i', (facts, lostBy, value, ambiguity) => {
    const outcome = deemedMonthsCounted({ ...facts, deemedMonthsBefore: 36 }, lostBy);
    expect(outcome?.value).toBe(value);
    expect(readings(outcome)).toEqual([ambiguity]);
    expect(cited(outcome)).toEqual(['S-12']);
  });

  test('lost whatever their number; kept only if it is known; undecided without custody', () => {
    expect(deemedMonthsCounted({ custodyType: 'imprisonment' }, 'servedSentences')?.value).toBe(0);
    expect(deemedMonthsCounted({ custodyType: 'control' }, 'servedSentences')).toBeUndefined();
    expect(deemedMonthsCounted({ suspensionReason: 'other', deemedMonthsBefore: 36 }, 'servedSentences')).toBeUndefined();
  });
});

describe('S-13, S-15, S-16 actual months', () => {
  const before = { actualMonthsBefore: 120 };
  test.each([
    [{ suspensionReason: 'sentenced', ...before }, 120, ['S-13']],
    [{ suspensionReason: 'sentenced', sentenceServed: false, ...before, actualMonthsAfter: 24 }, 120, ['S-13']],
    [{ suspensionReason: 'sentenced', sentenceServed: true, ...before, actualMonthsAfter: 24 }, 144, ['S-13', 'S-15']],
    [{ sentenceServed: true, ...before, custodyMonthsPaid: 12, actualMonthsAfter: 24 }, 144, ['S-13', 'S-14', 'S-15']],
    [{ custodyType: 'imprisonment', ...before, custodyMonthsPaid: 12 }, 120, ['S-13', 'S-14']],
    [{ custodyType: 'control', ...before, custodyMonthsPaid: 12, actualMonthsAfter: 24 }, 156, ['S-16', 'S-16']],
    [{ custodyType: 'control', sentenceServed: false, ...before, custodyMonthsPaid: 12, actualMonthsAfter: 0 }, 132, ['S-16', 'S-16']],
    [{ custodyType: 'reEducationThroughLabor', ...before }, 120, ['S-16']],
  ] as const)('%j: %i by %j', (facts, value, requirements) => {
    expect(creditedActualMonths(facts)?.value).toBe(value);
    expect(cited(creditedActualMonths(facts))).toEqual(requirements);
  });

  test('AMB-44: kept even if nothing is paid again', () => {
    const outcome = creditedActualMonths({ sentenceServed: true, ...before, actualMonthsAfter: 0 });
    expect(outcome?.value).toBe(120);
    expect(readings(outcome)).toEqual(['AMB-44']);
  });

  test('undecided without those before, or without custody', () => {
    expect(creditedActualMonths({ suspensionReason: 'sentenced', actualMonthsAfter: 24 })).toBeUndefined();
    expect(creditedActualMonths(before)).toBeUndefined();
  });
});

describe('AMB-43 months next to a sentence', () => {
  const on = (custodyFrom: string, custodyTo: string | undefined, reading: 'touched' | 'whole') =>
    sentenceMonths({ custodyFrom: isoDate(custodyFrom), custodyTo: custodyTo === undefined ? undefined : isoDate(custodyTo) }, reading);

  test.each([
    ['2020-03-15', '2022-05-10', 'touched', '2020-02', '2022-06'],
    ['2020-03-15', '2022-05-10', 'whole', '2020-03', '2022-05'],
    ['2020-03-01', '2022-05-31', 'touched', '2020-02', '2022-06'],
    ['2020-03-01', '2022-05-31', 'whole', '2020-02', '2022-06'],
    ['2020-03-02', '2022-05-30', 'whole', '2020-03', '2022-05'],
    ['2020-01-10', '2020-12-31', 'touched', '2019-12', '2021-01'],
  ] as const)('%s to %s, %s: until %s, again from %s', (from, to, reading, lastPayableMonth, firstPayableMonth) => {
    expect(on(from, to, reading)).toMatchObject({
      value: { lastPayableMonth, firstPayableMonth },
      reasons: [{ requirement: 'S-14', ambiguity: 'AMB-43' }],
    });
  });

  test('there is no first month again while the sentence is served', () => {
    expect(on('2020-03-15', undefined, 'touched').value).toEqual({ lastPayableMonth: '2020-02', firstPayableMonth: undefined });
  });
});

describe('S-12 to S-16 resumption', () => {
  const months = { actualMonthsBefore: 120, deemedMonthsBefore: 36, custodyMonthsPaid: 12, actualMonthsAfter: 24 };

  test('after a sentence: actual months before and after, no deemed ones, none in prison', () => {
    const outcome = resumption({ suspensionReason: 'sentenced', sentenceServed: true, ...months }, 'servedSentences');
    expect(outcome.value).toEqual({ creditedActualMonths: 144, deemedMonthsCounted: 0, countedMonths: 0 });
    expect(cited(outcome)).toEqual(['S-12', 'S-13', 'S-14', 'S-15']);
  });

  test.each(othersInCustody)('%s: everything counts', (custodyType) => {
    const outcome = resumption({ custodyType, ...months }, 'servedSentences');
    expect(outcome.value).toEqual({ creditedActualMonths: 156, deemedMonthsCounted: 36, countedMonths: 12 });
  });

  test.each([
    ['enlisted', ['S-11', 'E-28'], '军龄，视为缴费年限'],
    ['other', ['S-03'], '中断期间未缴费，不计算缴费年限'],
  ] as const)(
    '%s: nothing is taken away; the service counts as E-28 has it, any other interruption as nothing',
    (suspensionReason, clauses, told) => {
      const outcome = resumption({ suspensionReason, ...months, custodyMonthsPaid: 0 }, 'everySentence');
      expect(outcome.value).toEqual({ creditedActualMonths: 144, deemedMonthsCounted: 36, countedMonths: 0 });
      expect(readings(outcome)).toContain('AMB-44');
      expect(cited(outcome)).toEqual(clauses);
      const findings = outcome.reasons.map(({ finding }) => finding).join('');
      expect(findings).toContain(told);
      expect(findings).not.toMatch(/服刑|判刑/);
    },
  );
});
