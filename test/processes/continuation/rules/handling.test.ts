import { describe, expect, test } from '#test';
import { backPayAllowed } from '../../../../src/processes/continuation/rules/back-pay-allowed.ts';
import { collectionLimits } from '../../../../src/processes/continuation/rules/collection-limits.ts';
import { governingDocument } from '../../../../src/processes/continuation/rules/governing-document.ts';
import { lateContinuation, lateContinuationPlace } from '../../../../src/processes/continuation/rules/late-continuation.ts';
import { Money } from '../../../../src/policy/money.ts';
import { month } from '../../../../src/policy/months.ts';
import { parametersWith, shippedParameters } from '../../../policy/parameter-files.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';

const shipped = shippedParameters();
const base = (contributionBase: string, baseCap: string) => ({ contributionBase: Money.of(contributionBase), baseCap: Money.of(baseCap) });

describe('C-15, C-16 the limits of the collection', () => {
  test.each([
    [11, true],
    [12, true],
    [13, false],
  ])('C-15: %i months of one year: %s', (collectionMonthsInOneYear, expected) => {
    const outcome = collectionLimits({ collectionMonthsInOneYear });
    expect(outcome).toMatchObject({ value: expected, reasons: [{ requirement: 'C-15', ambiguity: 'AMB-25' }] });
  });

  test.each([
    ['4999.99', true],
    ['5000.00', true],
    ['5000.01', false],
  ])('C-16: a base of %s with a cap of 5000: %s', (contributionBase, expected) => {
    expect(collectionLimits(base(contributionBase, '5000'))).toMatchObject({ value: expected, reasons: [{ requirement: 'C-16' }] });
  });

  test('one limit broken is enough, and only that one is named', () => {
    const outcome = collectionLimits({ collectionMonthsInOneYear: 12, ...base('5000.01', '5000') });
    expect(outcome && findings(outcome)).toBe('缴费基数5000.01元，政策规定的上限5000.00元，超过上限，应降至上限以内。');
    expect(collectionLimits({ collectionMonthsInOneYear: 13, ...base('5000', '5000') })?.value).toBe(false);
    expect(collectionLimits({ collectionMonthsInOneYear: 12, ...base('5000', '5000') })?.reasons).toHaveLength(2);
  });

  test('a base without a cap, or the reverse, decides nothing', () => {
    expect(collectionLimits({ contributionBase: Money.of('5000') })).toBeUndefined();
    expect(collectionLimits({ baseCap: Money.of('5000') })).toBeUndefined();
    expect(collectionLimits({})).toBeUndefined();
  });
});

describe('C-17 the governing document', () => {
  test('governs earlier years and no others', () => {
    const found = governingDocument({ collectsPriorYears: true }, shipped);
    expect(found).toMatchObject({ value: '渝人社发〔2009〕21号', reasons: [{ requirement: 'C-17', ambiguity: 'AMB-26' }] });
    expect(governingDocument({ collectsPriorYears: false }, shipped)).toBeUndefined();
    expect(governingDocument({}, shipped)).toBeUndefined();
  });

  test('AMB-26 is a parameter', () => {
    const parameters = parametersWith('priorYearsDocument', '渝人社发〔2009〕211号');
    expect(governingDocument({ collectsPriorYears: true, applicationMonth: month('2026-01') }, parameters)?.value).toBe(
      '渝人社发〔2009〕211号',
    );
  });
});

describe('C-18 late continuation', () => {
  test.each([
    ['2024-04', true],
    ['2024-05', false],
    ['2024-06', false],
  ])('application in %s, retirement age reached in 2024-05: %s (AMB-57)', (applicationMonth, expected) => {
    const facts = { applicationMonth: month(applicationMonth), retirementAgeReachedMonth: month('2024-05') };
    const outcome = lateContinuation(facts);
    expect(outcome?.value).toBe(expected);
    expect(outcome?.reasons).toMatchObject([{ requirement: 'C-18', ...(expected ? {} : { ambiguity: 'AMB-57' }) }]);
    expect(lateContinuationPlace({ ...facts, hukouPlace: '甲区' })?.value).toBe(expected ? '甲区' : undefined);
  });

  test.each([
    [719, true],
    [720, false],
    [721, false],
  ])('at an age of %i months with a retirement age of 720: %s', (ageMonths, expected) => {
    expect(lateContinuation({ ageMonths, legalRetirementAgeMonths: 720 })?.value).toBe(expected);
  });

  test('the months go before the ages: the clause speaks of the month', () => {
    const sameMonth = { applicationMonth: month('2024-05'), retirementAgeReachedMonth: month('2024-05') };
    expect(lateContinuation({ ...sameMonth, ageMonths: 719, legalRetirementAgeMonths: 720 })?.value).toBe(false);
  });

  test('half of a pair decides nothing', () => {
    expect(lateContinuation({ applicationMonth: month('2024-05'), ageMonths: 700 })).toBeUndefined();
    expect(lateContinuationPlace({ hukouPlace: '甲区' })).toBeUndefined();
    expect(lateContinuationPlace({ ageMonths: 700, legalRetirementAgeMonths: 720 })).toBeUndefined();
  });

  test('the finding compares the month with the limit', () => {
    const outcome = lateContinuation({ applicationMonth: month('2024-05'), retirementAgeReachedMonth: month('2024-05') });
    expect(outcome && findings(outcome)).toBe(
      '申请月份为2024年5月，2024年5月达到法定退休年龄，提出申请之月已达到法定退休年龄，不适用本项规定，由业务人员决定如何办理。',
    );
  });
});

describe('C-21 back-pay and a sentence', () => {
  test.each([
    [true, false],
    [false, true],
  ])('serving %s: %s', (servingSentence, expected) => {
    expect(backPayAllowed({ servingSentence })).toMatchObject({ value: expected, reasons: [{ requirement: 'C-21' }] });
  });

  test('not known, not decided', () => {
    expect(backPayAllowed({})).toBeUndefined();
  });
});
