import { describe, expect, test } from '#test';
import { continuationReasonNames, type ContinuationReason } from '../../../../src/processes/continuation/rules/facts.ts';
import { type TenYearFacts, tenYearRule, transferPlace } from '../../../../src/processes/continuation/rules/ten-year-rule.ts';
import { expectReasons, findings } from '../../veteran-back-pay/rules/reasons.ts';

const places = (...months: [string, number][]) => ({ contributionPlaces: months.map(([place, count]) => ({ place, months: count })) });
const elsewhere: TenYearFacts = { continuationReason: 'reachedBenefitCondition', hukouPlace: '甲区', relationPlace: '丙市' };

describe('C-06 whether the relation has to be transferred', () => {
  test.each([
    [119, true],
    [120, false],
    [121, false],
    [0, true],
  ])('%i months where the relation is: %s', (months, expected) => {
    expect(tenYearRule({ ...elsewhere, ...places(['丙市', months]) })?.value).toBe(expected);
  });

  test('the finding compares the months with the limit', () => {
    const outcome = tenYearRule({ ...elsewhere, ...places(['丙市', 119]) });
    expect(outcome && findings(outcome)).toBe(
      [
        '续保原因为达到待遇领取条件，适用缴费年限不满10年的转移规定。',
        '基本养老保险关系在丙市，户籍在甲区，关系不在户籍所在地。',
        '在基本养老保险关系所在地丙市累计缴费119个月（9年11个月），不满120个月（10年）。',
      ].join('\n'),
    );
    if (outcome) expectReasons(outcome, 'C-06', 'C-06', 'C-06');
  });

  test('months of one place add up', () => {
    expect(tenYearRule({ ...elsewhere, ...places(['丙市', 60], ['乙市', 12], ['丙市', 60]) })?.value).toBe(false);
    expect(tenYearRule({ ...elsewhere, ...places(['丙市', 60], ['乙市', 12], ['丙市', 59]) })?.value).toBe(true);
  });

  test('not where the relation is at the hukou place', () => {
    expect(tenYearRule({ ...elsewhere, relationPlace: '甲区', ...places(['甲区', 12]) })?.value).toBe(false);
    expect(tenYearRule({ ...elsewhere, relationPlace: '甲区' })?.value).toBe(false);
  });

  test('without a statement the relation is at the last place', () => {
    expect(tenYearRule({ hukouPlace: '甲区', ...places(['乙市', 200], ['丙市', 119]) })?.value).toBe(true);
    expect(tenYearRule({ hukouPlace: '丙市', ...places(['乙市', 200], ['丙市', 119]) })?.value).toBe(false);
  });

  test.each((Object.keys(continuationReasonNames) as ContinuationReason[]).filter((reason) => reason !== 'reachedBenefitCondition'))(
    'not for the reason %s',
    (continuationReason) => {
      expect(tenYearRule({ ...elsewhere, continuationReason, ...places(['丙市', 119]) })?.value).toBe(false);
    },
  );

  test('a reason or hukou place that is not known does not stand in the way; the months must be known', () => {
    expect(tenYearRule(places(['丙市', 119]))?.value).toBe(true);
    expect(tenYearRule(elsewhere)).toBeUndefined();
    expect(tenYearRule({ continuationReason: 'reachedBenefitCondition' })).toBeUndefined();
    expect(tenYearRule({})).toBeUndefined();
  });
});

describe('C-06, C-07 where the relation goes', () => {
  test.each([
    ['the only earlier place with ten years', places(['乙市', 120], ['丙市', 50]), '乙市', 'C-06'],
    ['the latest of two', places(['乙市', 150], ['丁市', 120], ['丙市', 50]), '丁市', 'C-06'],
    ['the latest that qualifies, though another came later', places(['乙市', 120], ['丁市', 119], ['丙市', 50]), '乙市', 'C-06'],
    ['a place whose months add up', places(['丁市', 60], ['乙市', 30], ['丁市', 60], ['丙市', 50]), '丁市', 'C-06'],
    ['the hukou place where none has ten years', places(['乙市', 119], ['丙市', 119]), '甲区', 'C-07'],
    ['the hukou place as the place with ten years', places(['甲区', 120], ['丙市', 50]), '甲区', 'C-06'],
    ['the hukou place where there is no earlier one', places(['丙市', 50]), '甲区', 'C-07'],
  ])('%s', (_name, facts, expected, requirement) => {
    const outcome = transferPlace({ ...elsewhere, ...facts });
    expect(outcome?.value).toBe(expected);
    if (outcome) expectReasons(outcome, requirement);
  });

  test('undecided if the rule does not apply, or the hukou place would be needed', () => {
    expect(transferPlace({ ...elsewhere, ...places(['乙市', 120], ['丙市', 120]) })).toBeUndefined();
    expect(transferPlace({ ...elsewhere, hukouPlace: '丙市', ...places(['乙市', 120], ['丙市', 50]) })).toBeUndefined();
    expect(transferPlace(elsewhere)).toBeUndefined();
    expect(transferPlace(places(['乙市', 119], ['丙市', 50]))).toBeUndefined();
    expect(transferPlace(places(['乙市', 120], ['丙市', 50]))?.value).toBe('乙市');
  });
});
