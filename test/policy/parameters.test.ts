import { describe, expect, test } from '#test';
import { z } from 'zod';
import { isoDate } from '../../src/policy/dates.ts';
import { deadlines, sharedTimers } from '../../src/policy/deadlines.ts';
import { month } from '../../src/policy/months.ts';
import { faultText, ParameterError } from '../../src/policy/parameter-fault.ts';
import { parameterSet } from '../../src/policy/parameters.ts';
import { parametersWith, schemas, shippedFile, shippedParameters, shippedTexts, withValue } from './parameter-files.ts';

const shipped = shippedParameters();

function errorOf(files: { file: string; text: string }[], known = schemas): ParameterError {
  try {
    parameterSet(files, known);
  } catch (error) {
    if (error instanceof ParameterError) return error;
    throw error;
  }
  throw new Error('no problem was found');
}

const problemsOf = (files: { file: string; text: string }[]): readonly string[] => errorOf(files).problems;
/** With what to do about each. */
const toldOf = (...of: Parameters<typeof errorOf>): string[] => errorOf(...of).faults.map(faultText);

describe('the shipped parameters', () => {
  test('every parameter is there, with a Chinese title', () => {
    expect(shipped.definitions.map(({ name }) => name).toSorted()).toEqual(
      Object.values(schemas)
        .flatMap((own) => Object.keys(own))
        .toSorted(),
    );
    for (const { title } of shipped.definitions) expect(title).toMatch(/\p{Script=Han}/u);
  });

  test('an example says so, and what is published does not', () => {
    for (const { name, values } of shipped.definitions) {
      for (const { example, note, citation } of values) {
        expect({ name, marked: note.includes('示例值') }).toEqual({ name, marked: example });
        expect(citation).not.toBe('');
      }
    }
  });

  // 国发〔1997〕26号, 国发〔2005〕38号, 国办发〔2019〕13号; 《关于解决部分退役士兵社会保险问题的意见》.
  test.each([
    ['pensionPersonalRate', ['0.04@1997', '0.05@1998', '0.06@2000', '0.07@2002', '0.08@2004']],
    ['pensionUnitRate', ['0.16@2019']],
    ['individualContributionRate', ['0.20@2006']],
    ['individualAccountRate', ['0.11@1998', '0.08@2006']],
    ['individualBaseShare', ['1.00@2006']],
    ['individualBaseFloorShare', ['0.60@2019']],
    ['individualBaseCapShare', ['3.00@2019']],
    ['backPayBaseShare', ['0.60@1986']],
    ['averageMonthlyWage', []],
  ] as const)('%s: what is published, by its year', (name, expected) => {
    const values = shipped.definitions.find((definition) => definition.name === name)?.values ?? [];
    const published = values.filter(({ example }) => !example).map(({ value, validFrom }) => `${String(value)}@${validFrom.slice(0, 4)}`);
    expect(published).toEqual(expected);
  });

  test('there is an average wage for each year from 1986 to 2026', () => {
    const wage = shipped.definitions.find(({ name }) => name === 'averageMonthlyWage');
    expect(wage?.values.map(({ validFrom }) => validFrom)).toEqual(Array.from({ length: 41 }, (_, index) => `${1986 + index}-01-01`));
  });
});

describe('the value as of a day', () => {
  test.each([
    ['2019-04-30', '0.20', 'pensionUnitRate@1998-01-01'],
    ['2019-05-01', '0.16', 'pensionUnitRate@2019-05-01'],
    ['2030-12-31', '0.16', 'pensionUnitRate@2019-05-01'],
  ])('on %s the unit rate is %s', (date, value, version) => {
    expect(shipped.parameter('pensionUnitRate', isoDate(date))).toMatchObject({ value, version });
  });

  test('of a month: as of its first day', () => {
    expect(shipped.parameter('pensionUnitRate', month('2019-04')).value).toBe('0.20');
    expect(shipped.parameter('pensionUnitRate', month('2019-05')).value).toBe('0.16');
  });

  test('the national minimum grows by half a year from 2030 to 2039', () => {
    const minimum = (text: string) => shipped.parameter('minPensionMonths', month(text)).value;
    expect([minimum('2029-12'), minimum('2030-01'), minimum('2039-01'), minimum('2050-01')]).toEqual([180, 186, 240, 240]);
  });

  test('earlier than the first value: names the parameter and the day', () => {
    expect(() => shipped.parameter('averageMonthlyWage', month('1985-12'))).toThrow(
      'Parameter averageMonthlyWage has no value as early as 1985-12',
    );
  });
});

describe('the check of parameter files', () => {
  test('lists the problems of all files at once, by file, parameter and value', () => {
    const files = [
      ...shippedTexts().filter(({ file }) => file !== 'deadlines.json'),
      { file: 'deadlines.json', text: '[{"name": "deadlineHearing", "title": "期限", "values": []}, {"name": "colour"}]' },
      { file: 'broken.json', text: '{' },
    ];
    const problems = problemsOf(files);
    expect(problems).toContainEqual(expect.stringMatching(/^broken\.json: not a JSON list/));
    expect(problems).toContainEqual(expect.stringMatching(/^deadlines\.json: deadlineHearing → values: /));
    expect(problems).toContainEqual(expect.stringMatching(/^deadlines\.json: colour → name: unknown parameter "colour"/));
    expect(problems).toContain('deadlineSupplement: is not defined in any file');
    expect(problems).not.toContain('deadlineHearing: is not defined in any file');
  });

  test.each([
    ['pensionUnitRate', '16%'],
    ['pensionUnitRate', 0.16],
    ['pensionUnitRate', '1.6'],
    ['averageMonthlyWage', 3524],
    ['averageMonthlyWage', '3524.005'],
    ['backPayBaseShare', '60%'],
    ['backPayBaseShare', '0.00'],
    ['individualBaseCapShare', 3],
    ['minPensionMonths', 12.5],
    ['minPensionMonths', '180'],
    ['januaryOfCutoffCounts', 'no'],
    ['hardshipEnterpriseLevel', 'province'],
    ['deadlineHearing', '10 days'],
    ['deadlineHearing', 'P'],
    ['deadlineSupplementReminder', 'P7D'],
    ['deadlineSupplement', 'P0D'],
    ['deadlineSupplement', 'PT0S'],
    // The engine reads each part once, and in this order only.
    ['deadlineSupplement', 'P1D2Y'],
    ['deadlineSupplement', 'P1D1D'],
    ['deadlineSupplement', 'P1DT1S2H'],
    ['deadlineSupplementReminder', 'R3/P1D1W'],
    ['deadlineSupplement', '30WD'],
    ['deadlineTransferReply', '0WD'],
    ['deadlineTransferReply', '45'],
    ['lawInForce', [law({ requirements: ['军龄'] })]],
    ['lawInForce', [law({ citation: '' })]],
    ['publicHolidays', { daysOff: ['2026-02-30'], workdays: [] }],
    ['publicHolidays', { daysOff: ['2026-10-07/2026-10-01'], workdays: [] }],
    ['deadlineSupplement', 'P1000000Y'],
    ['deadlineSupplement', 'P11Y'],
    ['deadlineSupplement', 'P3651D'],
    ['deadlineSupplementReminder', 'R3/P0D'],
    ['deadlineSupplementReminder', 'R0/P7D'],
    ['deadlineSupplementReminder', 'R101/P7D'],
    ['deadlineSupplementReminder', 'R999999999999/P1D'],
    ['minMedicalMonths', { male: 360 }],
    ['legalRetirementAge', { male: 720, female: 600 }],
    ['legalRetirementAge', { male: aged({ from: '2025-13' }), female: aged({}) }],
    ['legalRetirementAge', { male: aged({ from: '2025-010' }), female: aged({}) }],
    ['legalRetirementAge', { male: aged({ everyMonths: 0 }), female: aged({}) }],
    ['legalRetirementAge', { male: aged({ early: 0 }), female: aged({}) }],
    ['pensionUnitRate', '10.16'],
    ['pensionUnitRate', '0.16161'],
    ['pensionUnitRate', '0.'],
    ['backPayBaseShare', '10.60'],
    ['backPayBaseShare', '0.60000'],
    ['averageMonthlyWage', '-3524.00'],
    ['averageMonthlyWage', '1234567890'],
    ['averageMonthlyWage', '3524.'],
    ['minPensionMonths', -1],
    ['minPensionMonths', 1201],
    ['retentionYears', { others: 0 }],
    ['retentionYears', { others: 101 }],
    ['retentionYears', { others: 30, enrollment: 0 }],
    ['lawInForce', [law({ requirements: [] })]],
    ['lawInForce', [law({ requirements: ['E-281'] })]],
    ['lawInForce', [law({ requirements: ['XE-28'] })]],
    ['lawInForce', [law({ law: '' })]],
    ['lawInForce', [law({ since: '2012-7-1' })]],
    ['publicHolidays', { daysOff: ['2026-10-011'], workdays: [] }],
    ['publicHolidays', { daysOff: ['2026-10-01/2026-10-32'], workdays: [] }],
    ['publicHolidays', { daysOff: [], workdays: ['2026-2-14'] }],
    ['deadlineTransferReply', '1000WD'],
    ['deadlineTransferReply', 'P45WD'],
    ['deadlineSupplement', 'P522W'],
    ['deadlineSupplement', 'P122M'],
    ['deadlineSupplement', 'PT87601H'],
    ['deadlineSupplement', 'PT5256001M'],
    ['deadlineSupplement', 'PT315360001S'],
    ['deadlineSupplement', 'P30DX'],
    ['deadlineSupplementReminder', 'R3/P7DX'],
    ['deadlineSupplementReminder', 'R3/P11Y'],
  ] as const)('refuses %s = %j', (name, value) => {
    const problems = problemsOf(withValue(name, value));
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toContain(`${name}@`);
  });

  test.each([
    ['deadlineSupplement', 'P1D'],
    ['deadlineTransferReply', '1WD'],
    ['deadlineTransferReply', 'P45D'],
    ['deadlineSupplement', 'PT1M'],
    ['deadlineSupplement', 'P1Y2M3W4DT5H6M7S'],
    ['deadlineSupplement', 'P10Y'],
    ['deadlineSupplement', 'P3650D'],
    ['deadlineSupplementReminder', 'R1/P1D'],
    ['deadlineSupplementReminder', 'R100/P7D'],
    ['deadlineSupplementReminder', 'R/P1Y'],
    ['deadlineSupplementReminder', 'R3/P10Y'],
    ['deadlineTransferReply', '999WD'],
    ['deadlineSupplement', 'P521W'],
    ['deadlineSupplement', 'P121M'],
    ['deadlineSupplement', 'PT87600H'],
    ['deadlineSupplement', 'PT5256000M'],
    ['pensionUnitRate', '0.0825'],
    ['backPayBaseShare', '0.6000'],
    ['averageMonthlyWage', '123456789'],
    ['averageMonthlyWage', '3524.5'],
    ['minPensionMonths', 0],
    ['minPensionMonths', 1200],
    ['retentionYears', { others: 1, enrollment: 100 }],
    ['lawInForce', [law({})]],
    ['legalRetirementAge', { male: aged({ everyMonths: 1 }), female: { originalMonths: 600, delay: null } }],
    ['publicHolidays', { daysOff: ['2026-10-01', '2026-10-02/2026-10-02'], workdays: [] }],
  ] as const)('takes %s = %j', (name, value) => {
    expect(() => problemsOf(withValue(name, value))).toThrow('no problem was found');
  });

  test.each([
    ['pensionUnitRate', '16%', 'a rate is a decimal fraction below 1 in quotes, such as "0.08"'],
    ['backPayBaseShare', '60%', 'a share is a decimal number in quotes, such as "0.60" for 60 % or "3.00" for 300 %'],
    ['backPayBaseShare', '0.00', 'a share is more than nothing'],
    ['averageMonthlyWage', '3524.005', 'an amount is CNY in quotes with at most two decimals, such as "3524.00"'],
    ['deadlineSupplement', '30', 'a duration is ISO 8601, such as "P30D"'],
    ['deadlineSupplement', 'P11Y', 'a duration is longer than nothing and at most 10 years'],
    ['deadlineTransferReply', '45', 'a term is ISO 8601, such as "P30D", or working days, such as "45WD"'],
    ['deadlineSupplementReminder', 'P7D', 'a repetition is ISO 8601, such as "R3/P7D", or "R/P1Y" without end'],
    ['deadlineSupplementReminder', 'R3/P0D', 'an interval is longer than nothing and at most 10 years'],
    ['deadlineSupplementReminder', 'R0/P7D', 'a repetition has 1 to 100 times, or none after the R for no end'],
  ] as const)('says once what is wrong with %s = %j', (name, value, message) => {
    expect(problemsOf(withValue(name, value))).toEqual([expect.stringMatching(new RegExp(`: ${name}@[-\\d]+: ${message}$`))]);
  });

  test('refuses values that are not in the order of validFrom, and a parameter defined twice', () => {
    const text = shippedFile('pension.json').replace('"validFrom": "2019-05-01"', '"validFrom": "1998-01-01"');
    const others = shippedTexts().filter(({ file }) => file !== 'pension.json');
    expect(problemsOf([...others, { file: 'pension.json', text }])).toEqual([
      'pension.json: pensionUnitRate@1998-01-01 does not come after the value before it: list values by validFrom',
    ]);
    const twice = shippedTexts().map(({ file, text }) => ({ file, text: file === 'retirement.json' ? twofold(text) : text }));
    expect(problemsOf(twice)).toEqual(['legalRetirementAge: is defined 2 times', 'individualRetirementAge: is defined 2 times']);
  });

  test('refuses a file that belongs to nobody, and a parameter in a file of others', () => {
    expect(toldOf([...shippedTexts(), { file: 'more.json', text: '[]' }])).toEqual([
      expect.stringMatching(/^more\.json: belongs to no process .* Rename it .* src\/processes\/<id>\/parameters\.ts\.$/),
    ]);
    const moved = shippedTexts().map(({ file, text }) => {
      if (file === 'retirement.json') return { file, text: '[]' };
      return {
        file,
        text: file === 'medical.json' ? `${text.trimEnd().slice(0, -1)},${shippedFile('retirement.json').trim().slice(1)}` : text,
      };
    });
    expect(toldOf(moved)).toEqual(
      ['legalRetirementAge', 'individualRetirementAge'].map(
        (name) => `medical.json: ${name} → name: belongs to retirement.json. Move it there.`,
      ),
    );
  });

  test('refuses a schema without value, and two schemas of one name', () => {
    expect(toldOf(shippedTexts(), { ...schemas, fishing: { catchQuota: z.int() } })).toEqual([
      'catchQuota: is not defined in any file. Add it with a value to the file of its schema.',
    ]);
    expect(toldOf(shippedTexts(), { ...schemas, fishing: { pensionUnitRate: z.int() } })).toEqual([
      expect.stringMatching(/^pensionUnitRate: has a schema in pension and in fishing\. Give one of the two another name/),
    ]);
  });

  test('refuses a day that is not in the calendar', () => {
    const text = shippedFile('retirement.json').replace('1949-10-01', '1949-02-30');
    const others = shippedTexts().filter(({ file }) => file !== 'retirement.json');
    expect(problemsOf([...others, { file: 'retirement.json', text }])).toEqual([
      expect.stringContaining('legalRetirementAge → values → 0 → validFrom: No such day'),
    ]);
  });
});

/** A rule of the retirement age, and a difference of the law, that are taken as they are. */
function aged(delay: object): object {
  return { originalMonths: 720, delay: { from: '2025-01', everyMonths: 4, maxMonths: 756, ...delay } };
}
function law(changed: object): object {
  return { requirements: ['E-28'], since: '2012-07-01', law: '示例', citation: '示例', verified: true, ...changed };
}

const twofold = (text: string): string => JSON.stringify([...JSON.parse(text), ...JSON.parse(text)]);

describe('deadlines', () => {
  test('come from the parameters, in the form that the timers need', () => {
    expect(deadlines(shipped, isoDate('2026-01-05'))).toEqual({
      interest: 'R/P1Y',
      // 国办发〔2009〕66号: three times 15 working days.
      transferReply: '45WD',
      clerkTask: 'P5D',
      transferReplyReminder: 'R2/P15D',
      supplement: 'P30D',
      supplementReminder: 'R3/P7D',
      hearing: 'P10D',
      personalShare: 'P30D',
      personalShareReminder: 'R3/P7D',
      remittance: 'P30D',
      remittanceReminder: 'R3/P7D',
    });
  });

  test('a process can have timers of its own beside them', () => {
    const own = { ...sharedTimers, hatching: 'deadlineHearing' } as const;
    expect(deadlines(shipped, isoDate('2026-01-05'), own)).toEqual({ ...deadlines(shipped, isoDate('2026-01-05')), hatching: 'P10D' });
  });

  test.each([
    ['deadlineSupplement', 'supplement', 'P1D'],
    ['deadlineSupplementReminder', 'supplementReminder', 'R1/P1D'],
    ['deadlineHearing', 'hearing', 'P1D'],
    ['deadlinePersonalShare', 'personalShare', 'P1D'],
    ['deadlinePersonalShareReminder', 'personalShareReminder', 'R1/P1D'],
    ['deadlineRemittance', 'remittance', 'P1D'],
    ['deadlineRemittanceReminder', 'remittanceReminder', 'R1/P1D'],
    ['deadlineClerkTask', 'clerkTask', 'P1D'],
  ] as const)('%s sets %s and nothing else', (name, field, value) => {
    const changed = deadlines(parametersWith(name, value), isoDate('2026-01-05'));
    expect(changed).toEqual({ ...deadlines(shipped, isoDate('2026-01-05')), [field]: value });
  });
});
