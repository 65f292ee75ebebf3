import { describe, expect, test } from '#test';
import { month } from '../../../../src/policy/months.ts';
import {
  notServing,
  notSuspendedForSentence,
  type OpenSuspension,
  unpayablePeriods,
} from '../../../../src/processes/continuation/rules/sentence.ts';
import { period } from './collection-facts.ts';

const applicationMonth = month('2026-11');
const suspended = (changes: Partial<OpenSuspension>): OpenSuspension => ({
  reason: 'other',
  custodyType: null,
  from: month('2024-09'),
  ...changes,
});
const facts = { servingSentence: false, servedSentences: [], suspension: null, applicationMonth };

describe('unpayable months of a suspension that has not ended', () => {
  test('S-10 enlisted: from the month of approval to the month before the application', () => {
    const periods = unpayablePeriods(suspended({ reason: 'enlisted' }), applicationMonth);
    expect(periods).toEqual({ enlistedPeriods: [period('2024-09', '2026-10')], sentencePeriods: [] });
  });

  test.each([null, 'imprisonment'] as const)('S-14 sentenced, custody %s: the same months', (custodyType) => {
    const periods = unpayablePeriods(suspended({ reason: 'sentenced', custodyType }), applicationMonth);
    expect(periods).toEqual({ enlistedPeriods: [], sentencePeriods: [period('2024-09', '2026-10')] });
  });

  test.each([
    ['S-16 control', suspended({ reason: 'sentenced', custodyType: 'control' })],
    ['another reason', suspended({ reason: 'other' })],
    ['enlisted in the month of the application', suspended({ reason: 'enlisted', from: applicationMonth })],
    ['no suspension', null],
  ])('%s: none', (_name, suspension) => {
    expect(unpayablePeriods(suspension, applicationMonth)).toEqual({ enlistedPeriods: [], sentencePeriods: [] });
  });
});

describe('C-21 whoever is in prison may not apply', () => {
  test.each([
    ['stated', { ...facts, servingSentence: true }, false],
    ['the month of the application is part of a sentence on record', { ...facts, servedSentences: [period('2025-01', '2026-11')] }, false],
    ['a sentence on record ended the month before', { ...facts, servedSentences: [period('2025-01', '2026-10')] }, true],
    ['nothing of it', facts, true],
  ])('%s', (_name, given, value) => {
    expect(notServing(given)).toMatchObject({ value, reasons: [{ requirement: 'C-21' }] });
  });

  test('suspended for imprisonment: a clerk has to see that the sentence is served (AMB-58)', () => {
    const result = notSuspendedForSentence({ ...facts, suspension: suspended({ reason: 'sentenced' }) });
    expect(result?.value).toBe(false);
    expect(result?.reasons.at(-1)?.finding).toContain('登记自2024年9月起因服刑中断，尚未登记服刑期满');
  });

  test.each(['reEducationThroughLabor', 'control', 'suspendedSentence'] as const)('S-16 %s is not in prison', (custodyType) => {
    expect(notSuspendedForSentence({ ...facts, suspension: suspended({ reason: 'sentenced', custodyType }) })).toBeUndefined();
  });

  test('suspended for another reason: nothing to see', () => {
    expect(notSuspendedForSentence({ ...facts, suspension: suspended({ reason: 'enlisted' }) })).toBeUndefined();
  });
});
