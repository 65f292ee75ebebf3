/** What is kept with a calculation of the back-pay, word by word: the requirement, the open reading of the source, the finding. */
import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { calculateBackPay } from '../../../../src/processes/veteran-back-pay/rules/calculate-back-pay.ts';
import { estimateBackPay } from '../../../../src/processes/veteran-back-pay/rules/estimate-back-pay.ts';
import type { BackPayFacts } from '../../../../src/processes/veteran-back-pay/rules/facts.ts';
import { medicalOneOff } from '../../../../src/processes/veteran-back-pay/rules/medical-one-off.ts';
import { pensionExtension } from '../../../../src/processes/veteran-back-pay/rules/pension-extension.ts';
import { pensionOneOff } from '../../../../src/processes/veteran-back-pay/rules/pension-one-off.ts';
import { parametersWith, shippedParameters } from '../../../policy/parameter-files.ts';
import { ordinary, period, retired } from './back-pay-facts.ts';
import { told } from './reasons.ts';

const shipped = shippedParameters();
const dates = [
  'B-11 入伍前未参保，首次参保时间为入伍时间1990年12月1日。',
  'B-12 AMB-09 自1990年12月1日入伍至1993年12月1日退出现役，军龄按足月计算为36个月（3年）。',
];
const standard = [
  'B-12 缴费基数和费率按核定补缴的月份（2019年7月）确定：以当地上年度职工月平均工资2986.00元的60%，即1791.60元为基数。',
  'B-13 滞纳金为0.00元。',
];
const aged = (requirement: string) => `${requirement} AMB-08 申请时年满60周岁，法定退休年龄为60周岁，已达到法定退休年龄。`;
const young = (requirement: string) => `${requirement} AMB-08 申请时年满49周岁3个月，法定退休年龄为60周岁，未达到法定退休年龄。`;

describe('the calculation', () => {
  const reasonsOf = (facts: Partial<BackPayFacts>, base: BackPayFacts = retired) => told(calculateBackPay({ ...base, ...facts }, shipped));
  const enoughMedical = [
    'B-18 AMB-08 城镇职工基本医疗保险缴费330个月（27年6个月），加军龄36个月（3年），累计366个月（30年6个月）；国家规定年限360个月（30年），已达到，不差。',
  ];

  test('below the retirement age, a gap as long as the service', () => {
    expect(reasonsOf({}, ordinary)).toEqual([
      ...dates,
      'B-09 AMB-07 《意见》施行日2019年1月21日之前未参保、欠缴或者断缴36个月（3年）：2001年1月至2003年12月。',
      'B-12 断缴36个月（3年），军龄36个月（3年），断缴不超过军龄，可以补缴36个月（3年）。',
      ...standard,
      young('B-14'),
      'B-18 AMB-08 基本养老保险缴费300个月（25年），加军龄36个月（3年），累计336个月（28年）；国家规定年限186个月（15年6个月），已达到，不差。',
      'B-14 累计缴费年限已达到国家规定最低缴费年限，无需延长缴费。',
      young('B-17'),
      ...enoughMedical,
      'B-17 AMB-01 累计缴费年限已达到国家规定年限，无需一次性缴费。',
    ]);
  });

  const longGap = { breakPeriods: [period('2001-01', '2004-12')], paidPensionMonths: 120, paidMedicalMonths: 300 };

  test('a gap longer than the service, medical months missing; an estimate says the same from the gap on', () => {
    const expected = [
      ...dates,
      'B-09 AMB-07 《意见》施行日2019年1月21日之前未参保、欠缴或者断缴48个月（4年）：2001年1月至2004年12月。',
      'B-12 断缴48个月（4年），军龄36个月（3年），断缴超过军龄，可以补缴36个月（3年），其余12个月（1年）不予补缴。',
      'B-12 断缴超过军龄时先补缴哪些月份，来源未规定；按现行设定由早到晚，补缴2001年1月至2003年12月。',
      ...standard,
      aged('B-14'),
      'B-18 AMB-08 基本养老保险缴费156个月（13年），加军龄36个月（3年），累计192个月（16年）；国家规定年限180个月（15年），已达到，不差。',
      'B-14 累计缴费年限已达到国家规定最低缴费年限，无需延长缴费。',
      aged('B-17'),
      'B-18 AMB-08 城镇职工基本医疗保险缴费300个月（25年），加军龄36个月（3年），累计336个月（28年）；国家规定年限360个月（30年），尚差24个月（2年）。',
      'B-17 AMB-54 已达到法定退休年龄，累计缴费年限尚差24个月（2年），可以一次性缴费至国家规定年限，不受军龄限制。',
    ];
    expect(reasonsOf(longGap)).toEqual(expected);
    expect(told(estimateBackPay({ ...retired, ...longGap }, shipped))).toEqual(expected.slice(1));
    expect(calculateBackPay({ ...retired, ...longGap }, shipped).ledger.at(-1)).toMatchObject({
      ...{ insurance: 'medical', requirement: 'B-17', remitter: 'placementUnit', personalShareBorneBy: 'veteran' },
    });
    const { ledger } = calculateBackPay({ ...ordinary, ...longGap }, shipped);
    expect(Object.fromEntries(ledger.map(({ treatment, requirement }) => [treatment, requirement]))).toEqual({
      ...{ paid: 'B-34', backPay: 'B-12', uncovered: 'B-12' },
    });
  });

  test('the latest gap months first, each assessed by its own year', () => {
    const latest = calculateBackPay({ ...retired, ...longGap }, parametersWith('backPayMonthOrder', 'latestFirst'));
    expect(told(latest)).toContain('B-12 断缴超过军龄时先补缴哪些月份，来源未规定；按现行设定由晚到早，补缴2002年1月至2004年12月。');
    expect(told(calculateBackPay(ordinary, parametersWith('backPayAssessedBy', 'contributionMonth')))).toContain(
      'B-12 缴费基数和费率按各应缴月份确定：以该月适用的当地上年度职工月平均工资的60%为基数。',
    );
  });

  test('a gap month that was served, and the rest of the minimum paid at once', () => {
    const facts = { breakPeriods: [period('1993-12', '1994-01')], paidPensionMonths: 141, extensionPaidMonths: 60 };
    expect(reasonsOf(facts)).toEqual([
      ...dates,
      'B-09 AMB-07 《意见》施行日2019年1月21日之前未参保、欠缴或者断缴2个月：1993年12月至1994年1月。',
      'B-09 断缴月份中有1个月不晚于退出现役当月，不予计入。',
      'B-12 断缴1个月，军龄36个月（3年），断缴不超过军龄，可以补缴1个月。',
      ...standard,
      aged('B-14'),
      'B-18 AMB-08 基本养老保险缴费142个月（11年10个月），加军龄36个月（3年），累计178个月（14年10个月）；国家规定年限180个月（15年），尚差2个月。',
      'B-14 已达到法定退休年龄，累计缴费年限尚差2个月，允许延长缴费至最低缴费年限。',
      'B-15 首次参保时间1990年12月1日早于《中华人民共和国社会保险法》实施日2011年7月1日。',
      'B-15 AMB-53 已实际延长缴费60个月（5年），已满60个月（5年）。',
      'B-15 累计缴费年限尚差2个月，允许一次性缴费至最低缴费年限。',
      'B-14 AMB-52 延长缴费、一次性缴费由谁负担，来源未规定；按现行设定，单位部分和个人部分的负担与补缴相同。',
      'B-15 尚差的2个月一次性缴费，不再延长缴费。',
      aged('B-17'),
      ...enoughMedical,
      'B-17 AMB-54 累计缴费年限已达到国家规定年限，无需一次性缴费。',
    ]);
    const { ledger } = calculateBackPay({ ...retired, ...facts }, shipped);
    expect(ledger.filter(({ treatment }) => treatment === 'lumpSum').map(({ requirement }) => requirement)).toEqual(['B-15', 'B-15']);
  });
});

describe('B-14, B-15, B-17 before everything is known', () => {
  const missing =
    'B-18 AMB-08 城镇职工基本医疗保险缴费300个月（25年），军龄未填写，暂不计入，累计300个月（25年）；国家规定年限360个月（30年），尚差60个月（5年）。';
  const medical = { medicalPaidMonths: 300, minMedicalMonths: 360 };

  test('nothing is said of what is not there', () => {
    const ages = { ageMonths: 719, legalRetirementAgeMonths: 720 };
    const tooYoung = '申请时年满59周岁11个月，法定退休年龄为60周岁，未达到法定退休年龄。';
    expect([pensionExtension({}), medicalOneOff({}), pensionOneOff({})]).toEqual([undefined, undefined, undefined]);
    expect([pensionExtension({ ageMonths: 720 }), medicalOneOff({ legalRetirementAgeMonths: 720 })]).toEqual([undefined, undefined]);
    expect(told(pensionExtension(ages))).toEqual([`B-14 AMB-08 ${tooYoung}`, 'B-14 未达到法定退休年龄，暂不适用延长缴费。']);
    expect(told(medicalOneOff(ages))).toEqual([`B-17 AMB-08 ${tooYoung}`, 'B-17 AMB-01 未达到法定退休年龄，暂不适用一次性缴费。']);
    expect(told(medicalOneOff({ ...ages, ...medical }))?.at(-1)).toBe(
      'B-17 AMB-01 累计缴费年限尚差60个月（5年），因未达到法定退休年龄，暂不适用一次性缴费。',
    );
    expect(told(medicalOneOff(medical))).toEqual([
      missing,
      'B-17 AMB-54 达到法定退休年龄，累计缴费年限尚差60个月（5年），可以一次性缴费至国家规定年限，不受军龄限制。',
    ]);
    expect(told(pensionExtension({ pensionPaidMonths: 170, minPensionMonths: 180 }))?.slice(1)).toEqual([
      'B-14 达到法定退休年龄，累计缴费年限尚差10个月，允许延长缴费至最低缴费年限。',
    ]);
  });

  test('each refusal of the one-off by itself', () => {
    expect(told(pensionOneOff({ firstInsuredDate: isoDate('2011-07-01') }))).toEqual([
      'B-16 首次参保时间2011年7月1日不早于《中华人民共和国社会保险法》实施日2011年7月1日，不适用养老保险一次性缴费。',
    ]);
    expect(told(pensionOneOff({ extensionPaidMonths: 59 }))).toEqual([
      'B-15 AMB-53 已实际延长缴费59个月（4年11个月），未满60个月（5年）。',
    ]);
    expect(told(pensionOneOff({ pensionPaidMonths: 180, minPensionMonths: 180 }))).toEqual([
      'B-15 累计缴费年限已达到最低缴费年限，无需一次性缴费。',
    ]);
  });
});
