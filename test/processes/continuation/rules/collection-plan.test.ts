import { describe, expect, test } from '#test';
import { collectionPlan, continuationStart } from '../../../../src/processes/continuation/rules/collection-plan.ts';
import type { CollectionFacts } from '../../../../src/processes/continuation/rules/collection.ts';
import { Money } from '../../../../src/policy/money.ts';
import { month } from '../../../../src/policy/months.ts';
import { parametersWith, parametersWithValues, shippedParameters } from '../../../policy/parameter-files.ts';
import { findings } from '../../veteran-back-pay/rules/reasons.ts';
import { ordinary, period } from './collection-facts.ts';

const shipped = shippedParameters();
const plan = (changes: Partial<CollectionFacts> = {}, parameters = shipped) => collectionPlan({ ...ordinary, ...changes }, parameters);
const months = ({ ledger }: ReturnType<typeof plan>) => ledger.map(({ month }) => month);

describe('C-14 which months are collected', () => {
  test('every month since the interruption, that of the application included', () => {
    const result = plan();
    expect(months(result)).toHaveLength(21);
    expect(months(result)[0]).toBe('2018-07');
    expect(months(result).at(-1)).toBe('2020-03');
    expect(result.regularFrom).toBe('2020-04');
    expect(result.reasons.filter(({ requirement }) => requirement === 'C-14').map(({ finding }) => finding)).toEqual([
      '按“补收历年”的原则，中断以来应补收21个月（1年9个月）：2018年7月至2020年3月。',
    ]);
  });

  test('up to the month of a transfer-in that comes later', () => {
    expect(months(plan({ transferInMonth: month('2020-06') })).at(-1)).toBe('2020-06');
    expect(plan({ transferInMonth: month('2020-06') }).regularFrom).toBe('2020-07');
    expect(months(plan({ transferInMonth: month('2020-02') })).at(-1)).toBe('2020-03');
  });

  test('C-18, C-20 the retirement age is reached while the transfer is put right: the month of the application decides', () => {
    const result = plan({ retirementAgeReachedMonth: month('2020-05'), transferInMonth: month('2020-08') });
    expect(result.allowed).toBe(true);
    expect(months(result).at(-1)).toBe('2020-04');
    expect(result.regularFrom).toBeNull();
  });

  test('the interruption is the last one before the application; an earlier gap is named for the clerk', () => {
    const result = plan({ paidPeriods: [period('2010-01', '2012-12'), period('2014-01', '2018-06')] });
    expect(months(result)[0]).toBe('2018-07');
    expect(findings(result)).toContain('2013年1月至2013年12月未缴费，但其后已恢复缴费，不属于本次中断，不在补收范围内，由业务人员核对。');
  });

  test('months paid since then are not collected again', () => {
    const result = plan({ paidPeriods: [...ordinary.paidPeriods, period('2020-03', '2020-04')], transferInMonth: month('2020-06') });
    expect(months(result).slice(-3)).toEqual(['2020-02', '2020-05', '2020-06']);
  });

  test('paid up to the month before: only the month of the application; paid that too: nothing', () => {
    expect(months(plan({ paidPeriods: [period('2010-01', '2020-02')] }))).toEqual(['2020-03']);
    const nothing = plan({ paidPeriods: [period('2010-01', '2020-03')] });
    expect(nothing).toMatchObject({ allowed: true, ledger: [], regularFrom: '2020-04' });
    expect(nothing.total.toString()).toBe('0.00');
    expect(findings(nothing)).toContain('中断以来没有应补收的月份。');
  });

  test('periods may overlap and come in any order', () => {
    expect(months(plan({ paidPeriods: [period('2015-01', '2018-06'), period('2010-01', '2016-12')] }))[0]).toBe('2018-07');
  });

  test('C-01: without an earlier contribution there is no interruption', () => {
    for (const paidPeriods of [[], [period('2020-03', '2020-05')]]) {
      const result = plan({ paidPeriods });
      expect(result).toMatchObject({ allowed: false, ledger: [], regularFrom: null });
      expect(findings(result)).toBe('2020年3月以前没有缴费记录，不属于中断参保人员，应办理新参保。');
    }
  });
});

describe('C-14 the start month', () => {
  test.each([
    ['the first month collected', {}, '2018-07'],
    ['without arrears the first regular month', { paidPeriods: [period('2010-01', '2020-03')] }, '2020-04'],
    ['after a sentence that follows the last contribution', { sentencePeriods: [period('2018-07', '2019-06')] }, '2019-07'],
  ])('%s', (_name, changes, expected) => {
    const start = continuationStart(plan(changes));
    expect(start).toMatchObject({ value: expected, reasons: [{ requirement: 'C-14' }] });
  });

  test('none where nothing may be collected', () => {
    expect(continuationStart(plan({ retirementAgeReachedMonth: month('2020-03') }))).toBeUndefined();
    expect(
      continuationStart(plan({ paidPeriods: [period('2010-01', '2020-03')], retirementAgeReachedMonth: month('2020-04') })),
    ).toBeUndefined();
  });
});

describe('C-16, C-17 what a month costs', () => {
  test('a row says what it rests on', () => {
    expect(JSON.parse(JSON.stringify(plan().ledger[0]))).toEqual({
      insurance: 'pension',
      sequence: 1,
      month: '2018-07',
      treatment: 'collection',
      base: '2752.00',
      // 60% and 300% of 2752.00, the average wage of 2018.
      baseFloor: '1651.20',
      baseCap: '8256.00',
      unitRate: null,
      personalRate: '0.20',
      unitShare: '0.00',
      personalShare: '550.40',
      remitter: null,
      personalShareBorneBy: 'participant',
      accountRate: '0.08',
      accountAmount: '220.16',
      requirement: 'C-17',
      clause: '续保人员需办理补收以前年度缴费的,按照渝人社发200921号文件规定执行',
      parameterVersions: [
        'averageMonthlyWage@2018-01-01',
        'individualBaseShare@2006-01-01',
        'individualBaseFloorShare@1986-01-01',
        'individualBaseCapShare@1986-01-01',
        'individualContributionRate@2006-01-01',
        'individualAccountRate@2006-01-01',
      ],
    });
  });

  test('by hand: 6 × 550.40, 12 × 597.20, 3 × 634.00', () => {
    const result = plan();
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      allowed: true,
      total: '12370.80',
      personalTotal: '12370.80',
      unitTotal: '0.00',
      accountTotal: '4948.32',
      parameterVersions: expect.arrayContaining(['priorYearsDocument@1949-10-01', 'priorYearsAssessedBy@1986-01-01']),
    });
  });

  test('C-17: earlier years by the document, the year of the application by C-14', () => {
    const { ledger, reasons } = plan();
    expect(ledger.filter(({ requirement }) => requirement === 'C-17').at(-1)?.month).toBe('2019-12');
    expect(ledger.find(({ requirement }) => requirement === 'C-14')?.month).toBe('2020-01');
    expect(reasons.filter(({ requirement }) => requirement === 'C-17')).toMatchObject([
      { ambiguity: 'AMB-26', finding: '须补收以前年度缴费，按照渝人社发〔2009〕21号文件规定执行。' },
      {
        ambiguity: 'AMB-26',
        finding: '补收以前年度18个月（1年6个月），来源未载明该文件内容，按现行设定以欠缴所属月份的缴费基数、上限和费率计算。',
      },
    ]);
  });

  test('C-17 is not cited where only the year of the application is collected', () => {
    const { reasons, parameterVersions } = plan({ paidPeriods: [period('2010-01', '2019-12')] });
    expect(reasons.some(({ requirement }) => requirement === 'C-17')).toBe(false);
    expect(parameterVersions).not.toContain('priorYearsDocument@1949-10-01');
  });

  test('earlier years can be assessed by the month of the application', () => {
    const { ledger } = plan({}, parametersWith('priorYearsAssessedBy', 'applicationMonth'));
    expect(new Set(ledger.map(({ base }) => String(base)))).toEqual(new Set(['3170.00']));
  });

  test('C-15: the months of each calendar year are counted', () => {
    expect(plan().reasons.find(({ requirement }) => requirement === 'C-15')).toMatchObject({
      ambiguity: 'AMB-25',
      finding: '按自然年度补收2018年6个月、2019年12个月、2020年3个月，每年不超过12个月。',
    });
  });

  test.each([
    ['8255.99', ['8255.99', '8255.99', '8255.99']],
    ['8256.00', ['8256.00', '8256.00', '8256.00']],
    ['8256.01', ['8256.00', '8256.01', '8256.01']],
    ['9000.00', ['8256.00', '8958.00', '9000.00']],
  ])('C-16: of a base of %s asked for, each month takes what its cap allows', (requestedBase, expected) => {
    const result = plan({ requestedBase: Money.of(requestedBase) });
    const bases = ['2018-07', '2019-01', '2020-01'].map((text) => String(result.ledger.find((row) => row.month === text)?.base));
    expect(bases).toEqual(expected);
  });

  test('C-16: a base that is lowered is named, with its cap', () => {
    const result = plan({ requestedBase: Money.of('9000') });
    expect(result.reasons.filter(({ requirement }) => requirement === 'C-16').map(({ finding }) => finding)).toEqual([
      '2018年7月至2018年12月申请的缴费基数9000.00元超过上限，降为上限8256.00元。',
      '2019年1月至2019年12月申请的缴费基数9000.00元超过上限，降为上限8958.00元。',
      '2020年1月至2020年3月缴费基数9000.00元，不低于下限1902.00元，不超过上限9510.00元。',
    ]);
  });

  test('C-16: where only the floor rises, the months before and after are told apart', () => {
    const floors = [
      { value: '0.60', validFrom: '1986-01-01' },
      { value: '0.65', validFrom: '2020-02-01' },
    ];
    const requested = { requestedBase: Money.of('5000'), paidPeriods: [period('2010-01', '2019-12')] };
    const { reasons } = plan(requested, parametersWithValues('individualBaseFloorShare', floors));
    // 65% of 3170.00 is 2060.50.
    expect(reasons.filter(({ requirement }) => requirement === 'C-16').map(({ finding }) => finding)).toEqual([
      '2020年1月缴费基数5000.00元，不低于下限1902.00元，不超过上限9510.00元。',
      '2020年2月至2020年3月缴费基数5000.00元，不低于下限2060.50元，不超过上限9510.00元。',
    ]);
  });

  // 60% of 2752.00 is 1651.20, of 2986.00 1791.60, of 3170.00 1902.00.
  test.each([
    ['1000.00', ['1651.20', '1791.60', '1902.00']],
    ['1791.59', ['1791.59', '1791.60', '1902.00']],
    ['1791.60', ['1791.60', '1791.60', '1902.00']],
  ])('a base of %s asked for is raised to the floor of each month', (requestedBase, expected) => {
    const result = plan({ requestedBase: Money.of(requestedBase) });
    const bases = ['2018-07', '2019-01', '2020-01'].map((text) => String(result.ledger.find((row) => row.month === text)?.base));
    expect(bases).toEqual(expected);
    expect(findings(result)).toContain(`2020年1月至2020年3月申请的缴费基数${requestedBase}元低于下限，提高到下限1902.00元。`);
  });

  test('the standard base is not above the cap either', () => {
    const result = plan({}, parametersWith('individualBaseCapShare', '0.50'));
    // Half of 2752.00, 2986.00 and 3170.00.
    expect(new Set(result.ledger.map(({ base }) => String(base)))).toEqual(new Set(['1376.00', '1493.00', '1585.00']));
  });

  test('amounts are exact, each month rounded half up to the fen', () => {
    const [row] = plan({ requestedBase: Money.of('3333.33') }).ledger;
    expect([String(row?.personalShare), String(row?.accountAmount)]).toEqual(['666.67', '266.67']);
  });

  test.each(['0', '-1'])('a base of %s is none', (requestedBase) => {
    expect(() => plan({ requestedBase: Money.of(requestedBase) })).toThrow(RangeError);
  });

  test('a month before the first value of a parameter cannot be collected', () => {
    expect(() => plan({ paidPeriods: [period('1980-01', '1985-11')] })).toThrow('has no value as early as 1985-12');
  });
});

describe('C-18 legal retirement age', () => {
  test.each([
    ['2020-03', false],
    ['2020-02', false],
    ['2020-04', true],
  ])('reached in %s, applied for in 2020-03: %s', (retirement, allowed) => {
    const result = plan({ retirementAgeReachedMonth: month(retirement) });
    expect(result.allowed).toBe(allowed);
    expect(result.ledger).toHaveLength(allowed ? 21 : 0);
    expect(result.regularFrom).toBeNull();
  });

  test('AMB-57: a clerk decides for whoever has reached it, and the decision is carried out', () => {
    const reached = { retirementAgeReachedMonth: month('2019-11') };
    const payOn = plan({ ...reached, afterRetirementAge: 'payOn' });
    expect(payOn).toMatchObject({ allowed: true, regularFrom: '2020-04' });
    expect([months(payOn).at(0), months(payOn).at(-1)]).toEqual(['2018-07', '2020-03']);
    expect(findings(payOn)).toContain('业务人员决定同意接续，继续按月缴费。');
    const untilThen = plan({ ...reached, afterRetirementAge: 'untilThen' });
    expect(untilThen).toMatchObject({ allowed: true, regularFrom: null });
    expect([months(untilThen).at(0), months(untilThen).at(-1)]).toEqual(['2018-07', '2019-10']);
    expect(plan({ retirementAgeReachedMonth: month('2009-05'), afterRetirementAge: 'untilThen' }).ledger).toEqual([]);
  });

  test('AMB-57: reached before the transfer-in, nothing is collected from that month on', () => {
    const result = plan({ transferInMonth: month('2020-08'), retirementAgeReachedMonth: month('2020-06') });
    expect(months(result).at(-1)).toBe('2020-05');
    expect(result.regularFrom).toBeNull();
    expect(findings(result)).toContain('2020年6月达到法定退休年龄，自当月起不再补收。');
    const later = plan({ transferInMonth: month('2020-08'), retirementAgeReachedMonth: month('2020-09') });
    expect(months(later).at(-1)).toBe('2020-08');
    expect(findings(later)).not.toContain('自当月起不再补收');
  });
});

describe('C-21 sentences', () => {
  test('their months are never collected', () => {
    const result = plan({ sentencePeriods: [period('2018-09', '2019-08')] });
    expect(months(result).slice(0, 3)).toEqual(['2018-07', '2018-08', '2019-09']);
    expect(months(result)).toHaveLength(9);
    expect(result.reasons).toContainEqual(
      expect.objectContaining({
        requirement: 'C-21',
        ambiguity: 'AMB-58',
        finding: '2018年9月至2019年8月共12个月（1年）为服刑期间，不得补缴，不计算缴费年限。',
      }),
    );
  });

  test.each([
    ['the month of the application is part of the sentence', period('2020-03', '2021-02'), false],
    ['it ended the month before', period('2019-03', '2020-02'), true],
    ['it begins the month after', period('2020-04', '2021-02'), true],
  ])('%s: %s', (_name, sentence, allowed) => {
    const result = plan({ sentencePeriods: [sentence] });
    expect(result.allowed).toBe(allowed);
    expect(result.ledger.length > 0).toBe(allowed);
  });

  test('a sentence before the interruption changes nothing', () => {
    const result = plan({
      paidPeriods: [period('2010-01', '2012-12'), period('2014-01', '2018-06')],
      sentencePeriods: [period('2013-01', '2013-12')],
    });
    expect(months(result)).toHaveLength(21);
    expect(findings(result)).not.toContain('2013年');
  });
});

describe('S-10 military service', () => {
  test('from the month in which the enlistment was approved to the month before contributions go on nothing is collected', () => {
    const result = plan({ enlistedPeriods: [period('2018-09', '2020-02')] });
    expect(months(result)).toEqual(['2018-07', '2018-08', '2020-03']);
    expect(result.reasons).toContainEqual({
      requirement: 'S-10',
      clause: '个人参保人员从批准参军当月起,不再缴纳基本养老保险费',
      finding: '2018年9月至2020年2月共18个月（1年6个月）为参军期间，自批准参军当月起不再缴费，不予补收。',
    });
  });

  test('enlisted right after the last contribution: only the month of the application is due', () => {
    const result = plan({ enlistedPeriods: [period('2018-07', '2020-02')] });
    expect(months(result)).toEqual(['2020-03']);
    expect(continuationStart(result)?.value).toBe('2020-03');
  });
});

describe('C-14 the start that a clerk determines', () => {
  test('nothing is collected for the months before, and the plan says so', () => {
    const result = plan({ startMonth: month('2019-12') });
    expect(months(result)).toEqual(['2019-12', '2020-01', '2020-02', '2020-03']);
    expect(continuationStart(result)?.value).toBe('2019-12');
    expect(findings(result)).toContain('业务人员确定起始缴费时间为2019年12月，2018年7月至2019年11月共17个月（1年5个月）不予补收。');
  });

  test('a start before the interruption changes nothing', () => {
    expect(plan({ startMonth: month('2018-07') })).toEqual(plan());
  });
});
