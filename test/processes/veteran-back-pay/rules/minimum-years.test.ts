import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { medicalOneOff } from '../../../../src/processes/veteran-back-pay/rules/medical-one-off.ts';
import { pensionExtension } from '../../../../src/processes/veteran-back-pay/rules/pension-extension.ts';
import { pensionOneOff } from '../../../../src/processes/veteran-back-pay/rules/pension-one-off.ts';
import { medicalShortfall, pensionShortfall } from '../../../../src/processes/veteran-back-pay/rules/shortfall.ts';
import { findings } from './reasons.ts';

const retired = { ageMonths: 720, legalRetirementAgeMonths: 720 };
const pension = { pensionPaidMonths: 143, serviceMonths: 36, minPensionMonths: 180 };
const medical = { medicalPaidMonths: 323, serviceMonths: 36, minMedicalMonths: 360 };

describe('B-18 cumulative years include service', () => {
  test.each([
    [143, 36, 1],
    [144, 36, 0],
    [145, 36, 0],
    [180, 0, 0],
    [0, 0, 180],
  ])('paid %i, service %i of 180: %i short', (pensionPaidMonths, serviceMonths, months) => {
    expect(pensionShortfall({ pensionPaidMonths, serviceMonths, minPensionMonths: 180 }).value).toBe(months);
    const medicalYears = { medicalPaidMonths: pensionPaidMonths, serviceMonths, minMedicalMonths: 180 };
    expect(medicalShortfall(medicalYears).value).toBe(months);
  });

  test('the finding shows the sum', () => {
    expect(findings(pensionShortfall(pension))).toBe(
      '基本养老保险缴费143个月（11年11个月），加军龄36个月（3年），累计179个月（14年11个月）；国家规定年限180个月（15年），尚差1个月。',
    );
  });
});

describe('B-14 pension extension', () => {
  test.each([
    [719, 143, false],
    [720, 143, true],
    [721, 143, true],
    [720, 144, false],
    [719, 144, false],
  ])('age %i, paid %i, service 36, minimum 180: %s', (ageMonths, pensionPaidMonths, expected) => {
    const facts = { ...pension, pensionPaidMonths, ageMonths, legalRetirementAgeMonths: 720 };
    expect(pensionExtension(facts).value).toBe(expected);
  });

  test('says why not: too young, or nothing to extend', () => {
    expect(findings(pensionExtension({ ...pension, ...retired, ageMonths: 719 }))).toContain('因未达到法定退休年龄');
    expect(findings(pensionExtension({ ...pension, ...retired, pensionPaidMonths: 144 }))).toContain('无需延长缴费');
  });
});

describe('B-15 pension one-off payment', () => {
  const facts = { ...pension, firstInsuredDate: isoDate('2011-06-30'), extensionPaidMonths: 60 };

  test.each([
    ['2011-06-30', 60, 143, true],
    ['1990-12-01', 61, 143, true],
    ['2011-06-30', 59, 143, false],
    ['2011-06-30', 0, 0, false],
    ['2011-06-30', 60, 144, false],
    ['2011-07-01', 60, 143, false],
  ])('first insured %s, %i months extended, %i paid: %s (AMB-53)', (date, extensionPaidMonths, pensionPaidMonths, expected) => {
    const changed = { ...facts, firstInsuredDate: isoDate(date), extensionPaidMonths, pensionPaidMonths };
    expect(pensionOneOff(changed).value).toBe(expected);
  });

  test('the reasons name each condition', () => {
    const text = findings(pensionOneOff({ ...facts, extensionPaidMonths: 59 }));
    expect(text).toContain('首次参保时间2011年6月30日早于《中华人民共和国社会保险法》实施日2011年7月1日');
    expect(text).toContain('已实际延长缴费59个月（4年11个月），未满60个月（5年）');
    expect(text).toContain('尚差1个月，暂不适用一次性缴费');
  });
});

describe('B-16 first insured from 2011-07-01 on', () => {
  test.each(['2011-07-01', '2012-01-01'])('%s: extension only', (date) => {
    const facts = { ...pension, ...retired, firstInsuredDate: isoDate(date), extensionPaidMonths: 120 };
    expect(pensionOneOff(facts).value).toBe(false);
    expect(pensionOneOff(facts).reasons.map(({ requirement }) => requirement)).toEqual(['B-16']);
    expect(pensionExtension(facts).value).toBe(true);
  });
});

describe('B-17 medical one-off payment', () => {
  test.each([
    [719, 323, false],
    [720, 323, true],
    [720, 324, false],
    [900, 0, true],
  ])('age %i, paid %i, service 36, requirement 360: %s', (ageMonths, medicalPaidMonths, expected) => {
    expect(medicalOneOff({ ...medical, medicalPaidMonths, ageMonths, legalRetirementAgeMonths: 720 }).value).toBe(expected);
  });

  test('AMB-54 no service cap: the whole shortfall, however long', () => {
    const facts = { ...retired, medicalPaidMonths: 0, serviceMonths: 12, minMedicalMonths: 360 };
    expect(medicalOneOff(facts).value).toBe(true);
    expect(findings(medicalOneOff(facts))).toContain('尚差348个月（29年），可以一次性缴费至国家规定年限，不受军龄限制');
  });
});

describe('facts that are not known', () => {
  test.each([
    [{ ...pension, ageMonths: 720 }, true],
    [pension, true],
    [{ ...pension, serviceMonths: undefined, pensionPaidMonths: 179 }, true],
    [{ ...pension, pensionPaidMonths: 144 }, false],
    [{ ...retired, ageMonths: 719 }, false],
    [{ ...retired, pensionPaidMonths: 143 }, undefined],
    [{ ...retired, minPensionMonths: 180 }, undefined],
    [retired, undefined],
    [{}, undefined],
  ])('B-14 extension by %j: %s', (facts, expected) => {
    expect(pensionExtension(facts)?.value).toBe(expected);
  });

  test.each([
    [{ ...pension, firstInsuredDate: isoDate('2011-06-30'), extensionPaidMonths: 60 }, true],
    [{ ...pension, extensionPaidMonths: 60 }, undefined],
    [{ ...pension, firstInsuredDate: isoDate('2011-06-30') }, undefined],
    [{ firstInsuredDate: isoDate('2011-06-30'), extensionPaidMonths: 60 }, undefined],
    [{ firstInsuredDate: isoDate('2011-07-01') }, false],
    [{ extensionPaidMonths: 59 }, false],
    [{ ...pension, pensionPaidMonths: 144 }, false],
    [{}, undefined],
  ])('B-15 one-off by %j: %s', (facts, expected) => {
    expect(pensionOneOff(facts)?.value).toBe(expected);
  });

  test.each([
    [medical, true],
    [{ ...medical, medicalPaidMonths: 324 }, false],
    [{ ...retired, ageMonths: 719 }, false],
    [retired, undefined],
  ])('B-17 medical one-off by %j: %s', (facts, expected) => {
    expect(medicalOneOff(facts)?.value).toBe(expected);
  });

  test('B-18 a service that is not known adds nothing, and the finding says so', () => {
    const outcome = pensionShortfall({ pensionPaidMonths: 170, minPensionMonths: 180 });
    expect(outcome?.value).toBe(10);
    expect(outcome?.reasons[0]?.finding).toContain('军龄未填写，暂不计入');
  });

  test('what is not known is not told as if it were', () => {
    const text = (outcome: ReturnType<typeof pensionExtension>) => (outcome ? findings(outcome) : '');
    expect(text(pensionExtension(pension))).toContain('达到法定退休年龄，累计缴费年限尚差1个月');
    expect(text(pensionExtension(pension))).not.toContain('已达到法定退休年龄');
    expect(text(pensionExtension({ ...retired, ageMonths: 719 }))).not.toContain('尚差');
    expect(text(medicalOneOff({ ...retired, ageMonths: 719 }))).toContain('未达到法定退休年龄，暂不适用一次性缴费。');
  });
});
