import { describe, expect, test } from '#test';
import { isoDate } from '../../../../src/policy/dates.ts';
import { archiveDifferences } from '../../../../src/processes/veteran-back-pay/rules/archive-differences.ts';
import { breakTimeDetermination } from '../../../../src/processes/veteran-back-pay/rules/break-time.ts';
import { crossCheckNeeded } from '../../../../src/processes/veteran-back-pay/rules/cross-check.ts';
import { hardshipEnterprise } from '../../../../src/processes/veteran-back-pay/rules/hardship-enterprise.ts';
import { inabilityToConfirm } from '../../../../src/processes/veteran-back-pay/rules/inability.ts';
import { expectReasons, findings } from './reasons.ts';
import { silent, stated } from './service-facts.ts';

describe('B-32 form against archive', () => {
  test('the same facts: no difference', () => {
    expect(archiveDifferences(stated, stated)).toEqual([]);
  });

  test('what the archive does not say is no difference', () => {
    expect(archiveDifferences(stated, silent)).toEqual([]);
  });

  test.each([
    ['personType', 'officer', '人员类别：申请表为士兵（含士官），档案为军官'],
    ['enlistmentDate', isoDate('1990-12-02'), '入伍时间：申请表为1990年12月1日，档案为1990年12月2日'],
    ['dischargeDate', isoDate('1993-11-30'), '退出现役时间：申请表为1993年12月1日，档案为1993年11月30日'],
    ['dischargeMode', 'other', '退出现役方式：申请表为政府安排工作，档案为其他方式'],
  ] as const)('%s', (item, archived, finding) => {
    expect(archiveDifferences(stated, { ...stated, [item]: archived })).toEqual([{ item, finding }]);
  });
});

describe('B-33 cross-check', () => {
  const differences = archiveDifferences(stated, { ...stated, dischargeMode: 'other' });

  test.each([
    ['complete', [], false, ['B-32']],
    ['incomplete', [], true, ['B-33']],
    ['lost', [], true, ['B-33']],
    ['complete', differences, true, ['B-33']],
    ['incomplete', differences, true, ['B-33', 'B-33']],
  ] as const)('archive %s, differences %j: %s', (archiveStatus, found, expected, requirements) => {
    const outcome = crossCheckNeeded({ archiveStatus, archiveDifferences: found });
    expect(outcome.value).toBe(expected);
    expectReasons(outcome, ...requirements);
  });

  test('needs only the state of the archive, and names the contradiction', () => {
    expect(crossCheckNeeded({ archiveStatus: 'lost' }).value).toBe(true);
    expect(findings(crossCheckNeeded({ archiveStatus: 'complete', archiveDifferences: differences }))).toContain(
      '申请表为政府安排工作，档案为其他方式',
    );
  });
});

describe('B-34 the time of the break (AMB-49)', () => {
  test.each([
    ['always', false, true],
    ['always', true, true],
    ['difficultCasesOnly', false, false],
    ['difficultCasesOnly', true, true],
  ] as const)('%s, difficult %s: %s', (scope, difficult, expected) => {
    const outcome = breakTimeDetermination({ crossCheckNeeded: difficult, breakTimeDetermination: scope });
    expect(outcome.value).toBe(expected);
    expectReasons(outcome, 'B-34');
  });
});

describe('B-38 hardship enterprise (AMB-02)', () => {
  test.each([
    ['existsUnableToPay', 'notExists', true],
    ['existsAbleToPay', 'existsUnableToPay', true],
    ['notExists', 'existsUnableToPay', true],
    ['existsAbleToPay', 'existsAbleToPay', false],
    ['notExists', 'notExists', false],
    ['neverAssigned', 'notExists', false],
  ] as const)('unit %s, department %s: %s', (placementUnitStatus, supervisingDeptStatus, needed) => {
    const statuses = { placementUnitStatus, supervisingDeptStatus };
    expect(hardshipEnterprise({ ...statuses, hardshipEnterpriseLevel: 'county' }).value).toEqual({
      needed,
      decidedBy: 'countyGovernment',
    });
    expect(hardshipEnterprise({ ...statuses, hardshipEnterpriseLevel: 'city' }).value.decidedBy).toBe('cityGovernment');
  });
});

describe('B-48, B-54 confirmation of inability', () => {
  test.each([
    ['existsAbleToPay', 'existsAbleToPay', false, 'B-44'],
    ['existsAbleToPay', 'notExists', false, 'B-44'],
    ['existsUnableToPay', 'existsAbleToPay', false, 'B-44'],
    ['notExists', 'existsAbleToPay', false, 'B-44'],
    ['existsUnableToPay', 'existsUnableToPay', true, 'B-48'],
    ['existsUnableToPay', 'notExists', true, 'B-48'],
    ['notExists', 'existsUnableToPay', true, 'B-48'],
    ['notExists', 'notExists', true, 'B-48'],
    ['neverAssigned', 'notExists', false, 'B-46'],
    ['neverAssigned', 'existsAbleToPay', false, 'B-46'],
  ] as const)('unit %s, department %s: %s', (placementUnitStatus, supervisingDeptStatus, expected, requirement) => {
    const outcome = inabilityToConfirm({ placementUnitStatus, supervisingDeptStatus, unpaidBy: null });
    expect(outcome.value).toBe(expected);
    expectReasons(outcome, requirement);
  });

  test.each(['placementUnit', 'supervisingDepartment'] as const)(
    'asked to remit, %s did not: it is confirmed, whatever the register says',
    (unpaidBy) => {
      const outcome = inabilityToConfirm({ placementUnitStatus: 'existsAbleToPay', supervisingDeptStatus: 'existsAbleToPay', unpaidBy });
      expect(outcome.value).toBe(true);
      expectReasons(outcome, 'B-48');
      expect(findings(outcome)).toContain('未能缴款');
    },
  );
});
