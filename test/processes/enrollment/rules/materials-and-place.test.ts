import { describe, expect, test } from '#test';
import { materialsQuestion, statedInstead, stillMissing } from '../../../../src/processes/enrollment/rules/materials.ts';
import { enrollmentPlace, type PlaceRow } from '../../../../src/processes/enrollment/rules/place.ts';

describe('E-15, E-16 written contract', () => {
  const applicantCategory = 'agencyTempStaff' as const;
  const asked = (handedIn: string[], hasWrittenContract?: boolean) =>
    materialsQuestion({ applicantCategory, hasWrittenContract }, handedIn).hasWrittenContract;

  test.each([true, false])('as stated (%s), whatever is handed in', (stated) => {
    expect(asked([], stated)).toBe(stated);
    expect(asked(['laborContract:original'], stated)).toBe(stated);
    expect(asked(['attendanceRecords'], stated)).toBe(stated);
  });

  test.each(['laborContract:original', 'laborContract:copy', 'laborContract'])('a contract that is handed in exists (%s)', (code) => {
    expect(asked([code])).toBe(true);
  });

  test.each(['otherSocialInsuranceRecords', 'workOrServicePermit', 'recruitmentRecords', 'attendanceRecords'])(
    'any substitute will do (%s)',
    (code) => {
      expect(asked([code])).toBe(false);
      expect(asked([code, 'laborContract:original'])).toBe(false);
    },
  );

  test('neither: contract or substitute', () => {
    expect(asked(['idCard:original'])).toBe(false);
    expect(materialsQuestion({ applicantCategory })).toEqual({ applicantCategory, hasWrittenContract: false });
  });
});

describe('E-16 the list ends in 等', () => {
  const document = (code: string) => ({ code, name: code, form: '', requirement: 'E-16', clause: '考勤记录等' });
  const missing = [document('laborContractOrSubstitute'), document('payrollRoster:original')];

  test('only what is offered in place of a contract is looked at by the window first', () => {
    expect(statedInstead([])).toEqual([]);
    expect(statedInstead([{}])).toEqual(['laborContractOrSubstitute']);
  });

  test('what the window recognises is no longer missing, and the rest is (E-17)', () => {
    expect(stillMissing(missing)).toEqual(missing);
    expect(stillMissing(missing, [{ recognised: 'no' }])).toEqual(missing);
    expect(stillMissing(missing, [{ recognised: 'no' }, { recognised: 'yes' }]).map(({ code }) => code)).toEqual([
      'payrollRoster:original',
    ]);
  });
});

describe('E-40 the place by the rows of the table', () => {
  const row = (place: PlaceRow['place'], ambiguity: string | null = null): PlaceRow => ({
    place,
    explanation: '在某地参保',
    requirement: 'E-31',
    clause: '应在户口所在地参保',
    ambiguity,
  });

  test('the district, the row and the office are told', () => {
    expect(enrollmentPlace([row('hukouPlace', 'AMB-21')], { hukouDistrict: '甲区', registeredDistrict: '乙区' })).toEqual({
      value: '甲区',
      reasons: [
        { requirement: 'E-31', clause: '应在户口所在地参保', finding: '在某地参保；户口所在地为甲区。', ambiguity: 'AMB-21' },
        { requirement: 'E-40', clause: '社会保险局办理新参保手续', finding: '由甲区的社会保险局办理新参保手续。' },
      ],
    });
  });

  test.each([
    ['hukouPlace', '甲区'],
    ['registeredPlace', '乙区'],
    ['ownerHukouPlace', '丙区'],
    ['ownerRegisteredPlace', '丁区'],
    ['contractPerformancePlace', '戊区'],
  ] as const)('%s: %s', (place, district) => {
    const facts = {
      hukouDistrict: '甲区',
      registeredDistrict: '乙区',
      ownerHukouDistrict: '丙区',
      ownerRegisteredDistrict: '丁区',
      contractPerformanceDistrict: '戊区',
    };
    expect(enrollmentPlace([row(place)], facts)?.value).toBe(district);
    expect(enrollmentPlace([row(place)], {})).toBeUndefined();
  });

  test('no row: undecided', () => expect(enrollmentPlace([], { hukouDistrict: '甲区' })).toBeUndefined());

  test('several rows: decided where all that are known are the same, and said to be open', () => {
    const rows = [row('hukouPlace'), row('registeredPlace')];
    const outcome = enrollmentPlace(rows, { hukouDistrict: '甲区' });
    expect(outcome?.value).toBe('甲区');
    expect(outcome?.reasons.at(-1)?.finding).toContain('须经核实');
    expect(enrollmentPlace(rows, { hukouDistrict: '甲区', registeredDistrict: '甲区' })?.reasons).toHaveLength(3);
    expect(enrollmentPlace(rows, { hukouDistrict: '甲区', registeredDistrict: '乙区' })).toBeUndefined();
    expect(enrollmentPlace(rows, {})).toBeUndefined();
  });
});
