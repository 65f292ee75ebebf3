import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { parametersWith, shippedParameters } from '../../../policy/parameter-files.ts';
import { calculateBackPay } from '../../../../src/processes/veteran-back-pay/rules/calculate-back-pay.ts';
import type { BackPayFacts } from '../../../../src/processes/veteran-back-pay/rules/facts.ts';
import { ordinary, period, retired } from './back-pay-facts.ts';
import { findings } from './reasons.ts';

const shipped = shippedParameters();

function calculate(changes: Partial<BackPayFacts>, base = ordinary) {
  return calculateBackPay({ ...base, ...changes }, shipped);
}

function row(result: ReturnType<typeof calculate>, month: string) {
  return result.ledger.find((found) => found.month === month);
}

describe('B-12 the ledger of the back-pay', () => {
  // 60% of 2986.00, the wage of 2019, is 1791.60; 16% of it 286.656, 8% of it 143.328, each to the fen, 36 times.
  test('a gap as long as the service, by hand: 36 × 286.66 and 36 × 143.33', () => {
    const result = calculate({});
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({
      firstInsuredDate: '1990-12-01',
      serviceMonths: 36,
      gapMonths: 36,
      backPayMonths: 36,
      uncoveredGapMonths: 0,
      lateFee: '0.00',
      pension: { unitTotal: '10319.76', personalTotal: '5159.88' },
      medical: { unitTotal: '0.00', personalTotal: '0.00' },
      unitTotal: '10319.76',
      personalTotal: '5159.88',
      total: '15479.64',
      anythingPayable: true,
    });
  });

  test('runs from the month after discharge to December 2018', () => {
    const { ledger } = calculate({});
    expect(ledger.at(0)?.month).toBe('1994-01');
    expect(ledger.at(-1)?.month).toBe('2018-12');
    expect(ledger).toHaveLength(300);
  });

  test('a row says what it rests on', () => {
    expect(JSON.parse(JSON.stringify(row(calculate({}), '2002-01')))).toEqual({
      insurance: 'pension',
      sequence: 97,
      month: '2002-01',
      treatment: 'backPay',
      base: '1791.60',
      unitRate: '0.16',
      personalRate: '0.08',
      unitShare: '286.66',
      personalShare: '143.33',
      remitter: 'placementUnit',
      personalShareBorneBy: 'veteran',
      requirement: 'B-12',
      parameterVersions: [
        'averageMonthlyWage@2019-01-01',
        'backPayBaseShare@1986-01-01',
        'pensionUnitRate@2019-05-01',
        'pensionPersonalRate@2004-01-01',
      ],
    });
  });

  test('a paid month owes nothing', () => {
    expect(JSON.parse(JSON.stringify(row(calculate({}), '2004-01')))).toMatchObject({
      treatment: 'paid',
      base: null,
      unitShare: '0.00',
      personalShare: '0.00',
      remitter: null,
    });
  });

  test('who pays comes from the decision, and nothing else of it', () => {
    const payer = { remitter: 'veteransAffairsBureau', personalShareBorneBy: 'governmentFinance', branch: 'x' } as const;
    const found = row(calculate({ payer }), '2001-01');
    expect(found).toMatchObject({ remitter: 'veteransAffairsBureau', personalShareBorneBy: 'governmentFinance' });
    expect(found).not.toHaveProperty('branch');
  });

  test('a longer gap: the earliest months are paid, the last is uncovered', () => {
    const result = calculate({ breakPeriods: [period('2001-01', '2004-01')] });
    expect(result).toMatchObject({ gapMonths: 37, backPayMonths: 36, uncoveredGapMonths: 1 });
    expect(row(result, '2001-01')?.treatment).toBe('backPay');
    expect(row(result, '2004-01')?.treatment).toBe('uncovered');
    expect(findings(result)).toContain('先补缴哪些月份，来源未规定');
  });

  test('the order is a parameter', () => {
    const parameters = parametersWith('backPayMonthOrder', 'latestFirst');
    const result = calculateBackPay({ ...ordinary, breakPeriods: [period('2001-01', '2004-01')] }, parameters);
    expect(row(result, '2001-01')?.treatment).toBe('uncovered');
    expect(row(result, '2004-01')?.treatment).toBe('backPay');
  });

  // The wage of 2019 is 2986.00, that of 2020 is 3170.00, that of 2002 was 462.00: 60% of each.
  test.each([
    ['backPayMonth', { base: '1902.00', unitRate: '0.16', personalRate: '0.08' }],
    ['applicationMonth', { base: '1791.60', unitRate: '0.16', personalRate: '0.08' }],
    ['contributionMonth', { base: '277.20', unitRate: '0.20', personalRate: '0.07' }],
  ])('base and rates of a case that is calculated the year after: %s', (assessedBy, expected) => {
    const facts = { ...ordinary, calculatedOn: isoDate('2020-01-02') };
    const found = row(calculateBackPay(facts, parametersWith('backPayAssessedBy', assessedBy)), '2002-01');
    expect(JSON.parse(JSON.stringify(found))).toMatchObject(expected);
  });

  // 412.00, 462.00, 515.00 at 60%: 247.20, 277.20, 309.00; 20% of each; 6%, 7%, 7% of each to the fen: 14.83, 19.40, 21.63; 12 times.
  test('by the months contributed for, by hand: 12 × 166.68 and 12 × 55.86', () => {
    const { pension } = calculateBackPay(ordinary, parametersWith('backPayAssessedBy', 'contributionMonth'));
    expect(JSON.parse(JSON.stringify(pension))).toMatchObject({ unitTotal: '2000.16', personalTotal: '670.32' });
  });

  test('says which wage, which part of it and which rates it rests on', () => {
    expect(findings(calculate({}))).toContain(
      '缴费基数和费率按核定补缴的月份（2019年7月）确定：以当地上年度职工月平均工资2986.00元的60%，即1791.60元为基数。',
    );
    expect(findings(calculate({ breakPeriods: [] }))).not.toContain('为基数');
  });

  test('months up to the month of discharge are no gap, months from January 2019 on are none either', () => {
    const result = calculate({ breakPeriods: [period('1993-11', '1994-01'), period('2018-12', '2019-06')] });
    expect(result.gapMonths).toBe(2);
    expect(findings(result)).toContain('断缴月份中有2个月不晚于退出现役当月');
  });

  test('AMB-05 switched on, January 2019 has its row', () => {
    const parameters = parametersWith('januaryOfCutoffCounts', true);
    const result = calculateBackPay({ ...ordinary, breakPeriods: [period('2018-12', '2019-06')] }, parameters);
    expect(result.gapMonths).toBe(2);
    expect(row(result, '2019-01')?.treatment).toBe('backPay');
    expect(row(result, '2019-02')).toBeUndefined();
  });

  test('discharged the day before the Opinion: no month lies between', () => {
    const result = calculate({ dischargeDate: isoDate('2019-01-20'), breakPeriods: [period('2019-01', '2019-05')] });
    expect(result).toMatchObject({ gapMonths: 0, backPayMonths: 0, anythingPayable: false, ledger: [] });
    expect(result.total.toString()).toBe('0.00');
  });

  test('nothing payable when nothing is missing', () => {
    const result = calculate({ breakPeriods: [] });
    expect(result.anythingPayable).toBe(false);
    expect(result.total.isZero()).toBe(true);
  });
});

describe('B-14 extension after the back-pay', () => {
  test('the back-paid months count: 107 + 36 + 36 of 180, one month to extend', () => {
    const result = calculate({ paidPensionMonths: 107, breakPeriods: [period('2001-01', '2003-12')] }, retired);
    expect(result.pension).toMatchObject({ shortfallMonths: 1, extensionAllowed: true, extensionMonths: 1, lumpSumMonths: 0 });
    expect(calculate({ paidPensionMonths: 108, breakPeriods: [period('2001-01', '2003-12')] }, retired).pension).toMatchObject({
      shortfallMonths: 0,
      extensionAllowed: false,
      extensionMonths: 0,
    });
  });

  test('the day before the 60th birthday: short, but not yet to be extended', () => {
    const young = { birthDate: isoDate('1959-07-02'), paidPensionMonths: 100 };
    expect(calculate(young, retired).pension).toMatchObject({ shortfallMonths: 44, extensionAllowed: false, extensionMonths: 0 });
  });

  test('the rows go on from the month after retirement, one a month, at the base of 2019', () => {
    const result = calculate({ paidPensionMonths: 142 }, retired);
    const rows = result.ledger.filter(({ treatment }) => treatment === 'extension');
    expect(rows.map(({ month }) => month)).toEqual(['2019-08', '2019-09']);
    expect(JSON.parse(JSON.stringify(rows[0]))).toMatchObject({
      base: '1791.60',
      unitShare: '286.66',
      personalShare: '143.33',
      requirement: 'B-14',
    });
    expect(findings(result)).toContain('尚须延长缴费2个月（2019年8月至2019年9月）');
  });

  // 60% of 2986.00 and of 3170.00.
  test('by the months contributed for, each month has the base of its year', () => {
    const parameters = parametersWith('backPayAssessedBy', 'contributionMonth');
    const { ledger } = calculateBackPay({ ...retired, paidPensionMonths: 138 }, parameters);
    const rows = ledger.filter(({ treatment }) => treatment === 'extension');
    expect(rows.map(({ month, base }) => `${month} ${base}`).slice(-2)).toEqual(['2019-12 1791.60', '2020-01 1902.00']);
  });

  test('retired long ago: the rows go on from the month of the application', () => {
    const result = calculate({ paidPensionMonths: 142, birthDate: isoDate('1950-01-01') }, retired);
    expect(result.ledger.find(({ treatment }) => treatment === 'extension')?.month).toBe('2019-07');
  });

  test('the minimum is that of the month of retirement', () => {
    const facts = { paidPensionMonths: 144, birthDate: isoDate('1969-07-10'), applicationDate: isoDate('2031-06-01') };
    expect(calculate(facts, retired).pension.shortfallMonths).toBe(6);
    expect(calculate({ ...facts, birthDate: isoDate('1968-01-10') }, retired).pension.shortfallMonths).toBe(0);
  });
});

describe('B-15 one-off in place of the extension', () => {
  const extended = { paidPensionMonths: 100, extensionPaidMonths: 60 };

  test('after 60 months the whole shortfall at once, and no more extension', () => {
    const result = calculate(extended, retired);
    expect(result.pension).toMatchObject({
      shortfallMonths: 44,
      extensionAllowed: true,
      extensionMonths: 0,
      lumpSumAllowed: true,
      lumpSumMonths: 44,
    });
    const rows = result.ledger.filter(({ treatment }) => treatment === 'lumpSum');
    expect(rows.filter(({ insurance }) => insurance === 'pension').map(({ month }) => month)).toEqual(Array(44).fill('2019-07'));
    expect(result.ledger.some(({ treatment }) => treatment === 'extension')).toBe(false);
  });

  test('after 59 months the extension goes on', () => {
    expect(calculate({ ...extended, extensionPaidMonths: 59 }, retired).pension).toMatchObject({
      extensionMonths: 44,
      lumpSumAllowed: false,
      lumpSumMonths: 0,
    });
  });

  test('B-16 first insured on 2011-07-01: extension only', () => {
    const late = { ...extended, enlistmentDate: isoDate('2011-07-01'), dischargeDate: isoDate('2014-06-30') };
    expect(calculate(late, retired).pension).toMatchObject({ extensionMonths: 44, lumpSumAllowed: false });
    expect(calculate({ ...late, enlistmentDate: isoDate('2011-06-30') }, retired).pension.lumpSumMonths).toBe(44);
    const insuredBefore = { ...late, preEnlistmentFirstInsuredDate: isoDate('2011-06-30') };
    expect(calculate(insuredBefore, retired).pension.lumpSumMonths).toBe(44);
  });

  test('below retirement age there is no one-off, whatever was paid', () => {
    expect(calculate({ ...extended, birthDate: isoDate('1959-07-02') }, retired).pension.lumpSumAllowed).toBe(false);
  });

  test('AMB-52 the person alone bears both shares, if the parameter says so', () => {
    const parameters = parametersWith('pensionTopUpBorneBy', 'veteran');
    const result = calculateBackPay({ ...retired, paidPensionMonths: 143, paidMedicalMonths: 330 }, parameters);
    const [found] = result.ledger.filter(({ treatment }) => treatment === 'extension');
    expect(JSON.parse(JSON.stringify(found))).toMatchObject({
      unitRate: '0',
      personalRate: '0.24',
      unitShare: '0.00',
      // 24% of 1791.60 is 429.984.
      personalShare: '429.98',
    });
    expect(result.reasons.find(({ ambiguity }) => ambiguity === 'AMB-52')?.finding).toContain('均由个人负担');
  });
});

describe('B-17 medical one-off', () => {
  // 6% of 1791.60 is 107.496, 2% is 35.832: each to the fen, twice.
  test('the whole shortfall by the wage of the back-pay, though no gap was back-paid', () => {
    const result = calculate({ paidMedicalMonths: 322 }, retired);
    expect(JSON.parse(JSON.stringify(result.medical))).toEqual({
      shortfallMonths: 2,
      lumpSumAllowed: true,
      lumpSumMonths: 2,
      unitTotal: '215.00',
      personalTotal: '71.66',
    });
    expect(result.anythingPayable).toBe(true);
  });

  test('AMB-54 a medical gap below retirement age has no remedy', () => {
    const result = calculate({ paidMedicalMonths: 0, breakPeriods: [] });
    expect(result.medical).toMatchObject({ shortfallMonths: 324, lumpSumAllowed: false, lumpSumMonths: 0 });
    expect(result.anythingPayable).toBe(false);
  });

  test('women have their own requirement and retirement age', () => {
    const woman = { gender: 'female', birthDate: isoDate('1969-07-01'), paidMedicalMonths: 263 } as const;
    expect(calculate(woman, retired).medical).toMatchObject({ shortfallMonths: 1, lumpSumMonths: 1 });
    expect(calculate({ ...woman, birthDate: isoDate('1969-07-02') }, retired).medical.lumpSumAllowed).toBe(false);
  });
});

describe('facts that cannot be', () => {
  test.each([
    [{ extensionPaidMonths: 265 }, 'extensionPaidMonths (265) are part of paidPensionMonths (264)'],
    [{ paidPensionMonths: -1 }, 'paidPensionMonths is not a number of months: -1'],
    [{ paidMedicalMonths: 1.5 }, 'paidMedicalMonths is not a number of months: 1.5'],
    [{ dischargeDate: isoDate('1990-11-30') }, 'Discharged before enlistment'],
    [{ breakPeriods: [period('2003-01', '2002-12')] }, 'ends before it begins'],
  ])('%j: %s', (changes, message) => {
    expect(() => calculate(changes)).toThrow(message);
  });

  test('a gap before the first base names the parameter', () => {
    const facts = { enlistmentDate: isoDate('1980-01-01'), dischargeDate: isoDate('1983-01-01') };
    const early = { ...ordinary, ...facts, breakPeriods: [period('1985-12', '1986-01')] };
    expect(() => calculateBackPay(early, parametersWith('backPayAssessedBy', 'contributionMonth'))).toThrow('averageMonthlyWage');
  });
});
