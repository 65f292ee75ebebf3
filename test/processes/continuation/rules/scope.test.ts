import { describe, expect, test } from '#test';
import { continuationEligibility, continuationScope, transferTypeOf } from '../../../../src/processes/continuation/rules/scope.ts';
import {
  type ContinuationReason,
  type TransferType,
  continuationReasonNames,
  transferTypeNames,
} from '../../../../src/processes/continuation/rules/facts.ts';
import { expectReasons, findings } from '../../veteran-back-pay/rules/reasons.ts';

const types = Object.keys(transferTypeNames) as TransferType[];
const reasons = Object.keys(continuationReasonNames) as ContinuationReason[];

const listed: Record<string, string> = {
  'sameDistrict unemployedWorker': 'C-02',
  'otherDistrict unemployedWorker': 'C-03',
  'otherDistrict hukouMoved': 'C-04',
  'outsidePooling returnToHukouPlace': 'C-05',
  'outsidePooling reachedBenefitCondition': 'C-06',
  'outsidePooling leftAgencyWithAgencyPension': 'C-08',
};

describe('C-02 to C-08 the scope', () => {
  test.each(types.flatMap((type) => reasons.map((reason) => [type, reason] as const)))('%s, %s', (transferType, continuationReason) => {
    const outcome = continuationScope({ transferType, continuationReason });
    const requirement = listed[`${transferType} ${continuationReason}`];
    expect(outcome?.value).toBe(requirement !== undefined);
    if (outcome && requirement) expectReasons(outcome, requirement);
  });

  test('a refusal says where the reason would belong, and what to do', () => {
    const outcome = continuationScope({ transferType: 'outsidePooling', continuationReason: 'unemployedWorker' });
    expect(outcome?.reasons.map(({ requirement }) => requirement)).toEqual(['C-02', 'C-03']);
    expect(outcome && findings(outcome)).toBe(
      [
        '转入类型为统筹范围外转入，续保原因为参保单位职工失业；该续保原因适用于统筹范围内本区内转入，不符合。填写有误的，更正后重新申请。',
        '转入类型为统筹范围外转入，续保原因为参保单位职工失业；该续保原因适用于统筹范围内其他区县转入，不符合。填写有误的，更正后重新申请。',
      ].join('\n'),
    );
  });

  test.each(types)('only the type %s is known: it occurs in the list', (transferType) => {
    expect(continuationScope({ transferType })).toMatchObject({ value: true });
  });

  test.each(reasons)('only the reason %s is known: it occurs in the list', (continuationReason) => {
    expect(continuationScope({ continuationReason })).toMatchObject({ value: true });
  });

  test('nothing known, nothing decided', () => {
    expect(continuationScope({})).toBeUndefined();
  });
});

describe('the type of transfer that follows from the reason', () => {
  test.each([
    ['hukouMoved', 'otherDistrict'],
    ['returnToHukouPlace', 'outsidePooling'],
    ['reachedBenefitCondition', 'outsidePooling'],
    ['leftAgencyWithAgencyPension', 'outsidePooling'],
    ['unemployedWorker', undefined],
    [undefined, undefined],
  ] as const)('%s: %s', (continuationReason, expected) => {
    expect(transferTypeOf({ continuationReason })).toBe(expected);
  });

  test('what is stated goes before it', () => {
    expect(transferTypeOf({ transferType: 'sameDistrict', continuationReason: 'hukouMoved' })).toBe('sameDistrict');
  });
});

describe('C-06 eligibility of whoever has reached the conditions of a pension', () => {
  const reached = { transferType: 'outsidePooling', continuationReason: 'reachedBenefitCondition', hukouPlace: '甲区' } as const;

  test.each([
    ['119 months elsewhere', { contributionPlaces: [{ place: '乙市', months: 119 }] }, true],
    ['120 months elsewhere', { contributionPlaces: [{ place: '乙市', months: 120 }] }, false],
    ['the relation is at the hukou place', { contributionPlaces: [{ place: '甲区', months: 119 }] }, false],
    ['the months are not known', { relationPlace: '乙市' }, true],
    ['nothing of the relation is known', {}, true],
  ])('%s: %s', (_name, facts, expected) => {
    expect(continuationEligibility({ ...reached, ...facts })?.value).toBe(expected);
  });

  test('a refusal names only what fails', () => {
    const outcome = continuationEligibility({ ...reached, contributionPlaces: [{ place: '乙市', months: 120 }] });
    expect(outcome && findings(outcome)).toBe('在基本养老保险关系所在地乙市累计缴费120个月（10年），已满120个月（10年），无需转移。');
  });

  test('the rule does not stand in the way of anybody else', () => {
    const facts = {
      continuationReason: 'returnToHukouPlace',
      contributionPlaces: [{ place: '乙市', months: 240 }],
      hukouPlace: '甲区',
    } as const;
    expect(continuationEligibility(facts)).toMatchObject({ value: true, reasons: [{ requirement: 'C-05' }] });
  });

  test('without a reason the rule alone shows that somebody is in the scope, and does not show the contrary', () => {
    expect(continuationEligibility({ hukouPlace: '甲区', contributionPlaces: [{ place: '乙市', months: 119 }] })?.value).toBe(true);
    expect(continuationEligibility({ hukouPlace: '甲区', contributionPlaces: [{ place: '乙市', months: 120 }] })).toBeUndefined();
  });
});
