import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { month } from '../../../../src/policy/months.ts';
import { applicationWindow } from '../../../../src/processes/veteran-back-pay/rules/application-window.ts';
import { type RequiredDocument, assessMaterials } from '../../../../src/policy/assess-materials.ts';
import { submissionRoute } from '../../../../src/processes/veteran-back-pay/rules/submission-route.ts';
import { expectReasons, findings } from './reasons.ts';

describe('B-20 application window', () => {
  test.each([
    ['2019-05-31', false],
    ['2019-06-01', true],
    ['2019-12-31', true],
    ['2020-01-01', false],
  ])('%s: %s', (date, expected) => {
    const outcome = applicationWindow({ applicationDate: isoDate(date) });
    expect(outcome.value).toBe(expected);
    expectReasons(outcome, 'B-20');
  });

  test.each([
    ['2019-05', false],
    ['2019-06', true],
    ['2019-12', true],
    ['2020-01', false],
  ])('the month will do: %s: %s', (on, expected) => {
    const outcome = applicationWindow({ applicationDate: month(on) });
    expect(outcome.value).toBe(expected);
    expect(findings(outcome)).toMatch(/^申请月份20\d\d年\d+月，/);
  });

  test('AMB-06 outside is left to the clerk', () => {
    const outcome = applicationWindow({ applicationDate: isoDate('2020-01-01') });
    expect(outcome.reasons[0]?.ambiguity).toBe('AMB-06');
    expect(findings(outcome)).toContain('由受理人员决定并说明理由');
  });
});

describe('B-21 to B-24 submission route', () => {
  const unit = { submitTo: 'placementUnit', forwardTo: 'veteransAffairsAtPlacementLevel' };
  const department = { submitTo: 'supervisingDepartment', forwardTo: 'veteransAffairsAtPlacementLevel' };
  const bureau = { submitTo: 'veteransAffairsBureau', forwardTo: null };

  test.each([
    ['existsAbleToPay', 'existsAbleToPay', unit, ['B-21', 'B-23']],
    ['existsAbleToPay', 'notExists', unit, ['B-21', 'B-23']],
    ['existsUnableToPay', 'existsAbleToPay', unit, ['B-21', 'B-23']],
    ['existsUnableToPay', 'notExists', unit, ['B-21', 'B-23']],
    ['notExists', 'existsAbleToPay', department, ['B-22', 'B-23']],
    ['notExists', 'existsUnableToPay', department, ['B-22', 'B-23']],
    ['notExists', undefined, department, ['B-22', 'B-23']],
    ['notExists', 'notExists', bureau, ['B-24']],
    ['neverAssigned', 'existsAbleToPay', bureau, ['B-24']],
    ['neverAssigned', 'notExists', bureau, ['B-24']],
    ['neverAssigned', undefined, bureau, ['B-24']],
  ] as const)('unit %s, department %s', (placementUnitStatus, supervisingDeptStatus, route, requirements) => {
    const outcome = submissionRoute({ placementUnitStatus, supervisingDeptStatus });
    expect(outcome.value).toEqual(route);
    expectReasons(outcome, ...requirements);
  });

  test('AMB-14 existence decides, not solvency; other situations are a reading', () => {
    const reading = (placementUnitStatus: 'existsUnableToPay' | 'existsAbleToPay' | 'neverAssigned') =>
      submissionRoute({ placementUnitStatus }).reasons[0]?.ambiguity;
    expect(reading('existsUnableToPay')).toBe('AMB-14');
    expect(reading('neverAssigned')).toBe('AMB-14');
    expect(reading('existsAbleToPay')).toBeUndefined();
  });
});

describe('B-25 to B-30 materials', () => {
  function required(code: string, requirement: string, form = ''): RequiredDocument {
    return { code, name: `名称${requirement}`, form, requirement, clause: `原文${requirement}` };
  }

  const list = [
    required('enlistmentProof:stampedCopy', 'B-25', '加盖档案保管单位印章的复印件'),
    required('dischargeRegistrationForm:stampedCopy', 'B-26', '加盖档案保管单位印章的复印件'),
    required('idCard:original', 'B-28', '原件'),
    required('idCard:copy', 'B-28', '复印件'),
    required('applicationForm:original', 'B-29', '原件'),
    required('contributionRecords', 'B-30'),
  ];
  const all = list.map(({ code }) => code);

  test('nothing missing', () => {
    expect(assessMaterials(list, all).value).toEqual([]);
  });

  test.each(all)('without %s exactly that is missing', (code) => {
    const outcome = assessMaterials(
      list,
      all.filter((given) => given !== code),
    );
    expect(outcome.value.map((document) => document.code)).toEqual([code]);
  });

  test('everything missing is named, in the order of the list', () => {
    expect(assessMaterials(list, []).value).toEqual(list);
  });

  test('B-26 a copy without stamp is not enough', () => {
    const given = all.map((code) => code.replace('Form:stampedCopy', 'Form:copy'));
    expect(assessMaterials(list, given).value.map(({ code }) => code)).toEqual(['dischargeRegistrationForm:stampedCopy']);
  });

  test('B-28 the original does not stand for the copy', () => {
    const given = all.filter((code) => code !== 'idCard:copy');
    expect(assessMaterials(list, given).value.map(({ code }) => code)).toEqual(['idCard:copy']);
  });

  test('B-30 where no form is asked, any form will do, of this document only', () => {
    const single = [required('contributionRecords', 'B-30')];
    expect(assessMaterials(single, ['contributionRecords:copy']).value).toEqual([]);
    expect(assessMaterials(single, ['contributionRecordsOther:copy']).value).toHaveLength(1);
  });

  test('E-16 any one of the alternatives will do; without a form the finding has none', () => {
    const contract = { ...required('contractOrSubstitute', 'E-16'), alternatives: ['laborContract', 'attendanceRecords'] };
    const finding = (...given: string[]) => assessMaterials([contract], given).reasons.map((reason) => reason.finding);
    expect([finding('attendanceRecords'), finding('payrollRoster')]).toEqual([['已提交名称E-16。'], ['缺少名称E-16。']]);
  });

  test('each document has its reason with the clause of the table', () => {
    const outcome = assessMaterials(list.slice(0, 2), ['enlistmentProof:stampedCopy']);
    expect(outcome.reasons).toEqual([
      { requirement: 'B-25', clause: '原文B-25', finding: '已提交名称B-25（加盖档案保管单位印章的复印件）。' },
      { requirement: 'B-26', clause: '原文B-26', finding: '缺少名称B-26（加盖档案保管单位印章的复印件）。' },
    ]);
  });
});
