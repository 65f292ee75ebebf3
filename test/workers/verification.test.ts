import { afterAll, beforeAll, describe, expect, test } from '#test';
import recordDecision from '../../workers/shared/record-decision.ts';
import lookUpPensionArrears from '../../workers/veteran-back-pay/look-up-pension-arrears.ts';
import { payers } from './payers.ts';
import { toCalculation, toIdentity, toVerified } from './paths.ts';
import { world, type World } from './world.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

async function verified(person: string) {
  const caseNumber = await at.caseOf(person);
  await toIdentity(at, caseNumber);
  return toVerified(at, caseNumber);
}

describe('look-up-unit-status', () => {
  test('an able unit: nothing to confirm, no enterprise in need', async () => {
    expect(await verified('测试甲一')).toMatchObject({
      placementUnitStatus: 'existsAbleToPay',
      inabilityToConfirm: false,
      hardshipEnterpriseClaimed: false,
      inabilityConfirmed: false,
      unitStatus: { rows: [{ body: '原安置单位' }, { body: '原安置单位上级主管部门' }] },
    });
  });

  test('B-38, B-48 neither can pay: both questions are put', async () => {
    expect(await verified('测试甲四')).toMatchObject({ inabilityToConfirm: true, hardshipEnterpriseClaimed: true });
  });

  test('B-46 never assigned: nobody is asked for', async () => {
    expect(await verified('测试甲三')).toMatchObject({
      placementUnitStatus: 'neverAssigned',
      inabilityToConfirm: false,
      unitStatus: { placementUnit: '无' },
    });
  });
});

describe('break time and records', () => {
  test('B-34 the agency determines the break; the records agree with the form', async () => {
    expect(await verified('测试丁四')).toMatchObject({
      breakTime: { totalMonths: expect.any(Number), periods: [expect.objectContaining({ months: expect.any(Number) })] },
      pensionArrears: { recordsAgree: true, differences: [], proposedPeriods: [] },
      medicalArrears: { recordsAgree: true },
    });
  });

  test('unknown to the pension agency: never insured, all of the time is a gap (AMB-07)', async () => {
    const { breakTime, pensionArrears } = await verified('测试丙八');
    expect(breakTime).toMatchObject({ periods: [{ to: '2018-12' }] });
    expect(pensionArrears).toMatchObject({ paidMonths: 0 });
  });

  test('unknown to the medical agency: no months, not a fault', async () => {
    expect(await verified('测试丙九')).toMatchObject({ medicalArrears: { paidMonths: 0 } });
  });

  test('B-36 what only the applicant states goes to the clerk, as a proposal without proof', async () => {
    const stated = { insurance: 'pension', from: '2005-01', to: '2005-06', place: '例外市', unit: '例外厂' } as const;
    const caseNumber = await at.caseOf('测试甲七', (application) => ({
      ...application,
      statedContributions: [...application.statedContributions, stated as never],
    }));
    await toIdentity(at, caseNumber);
    const { pensionArrears } = (await toVerified(at, caseNumber)) as { pensionArrears: { differences: { finding: string }[] } };
    expect(pensionArrears).toMatchObject({
      recordsAgree: false,
      differences: expect.arrayContaining([expect.objectContaining({ stated: expect.stringContaining('例外厂') })]),
    });
  });

  test('a case that the reviewer returned has its records reconciled by hand, once', async () => {
    const caseNumber = await at.caseOf('测试甲五');
    await toCalculation(at, caseNumber, payers.ableUnit);
    const answer = { reviewCalculation: { decision: 'return', remark: '请核对2001年记录' } };
    await at.run(recordDecision, caseNumber, answer, { id: 'review-calculation' });
    const again = await at.run(lookUpPensionArrears, caseNumber, {}, { id: 'look-up-pension-arrears', visit: 2 });
    expect(again).toMatchObject({ pensionArrears: { recordsAgree: false, differences: [] } });
  });

  test('an agency that is away is a fault to be tried again, and leaves no record', async () => {
    const caseNumber = await at.caseOf('测试甲六');
    await toIdentity(at, caseNumber);
    await at.agencies.post('/faults', { path: '/unit-register/status', times: 1, status: 503 });
    await expect(toVerified(at, caseNumber)).rejects.toThrow(/the agency answered 503/);
    expect(await at.cases.decisions.latest(caseNumber, 'look-up-unit-status')).toBeNull();
    await expect(toVerified(at, caseNumber)).resolves.toMatchObject({ hardship: 'extremePoverty' });
  });
});

test('B-40 the minimum-living database', async () => {
  expect(await verified('测试丁二')).toMatchObject({
    hardship: 'minimumLivingAllowance',
    hardshipCheck: { hardshipLabel: '最低生活保障对象', finding: expect.stringContaining('最低生活保障对象') },
  });
});
