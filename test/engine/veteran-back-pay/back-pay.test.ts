/** From the application to the completion notice: who pays, who remits, what is posted (B-02 to B-07, B-42 to B-54). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { acceptAndIdentify } from './shortcuts.ts';
import { applicationOf } from './people.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

describe('B-44 the unit is able to pay', () => {
  test('it hands in, collects the personal share and remits; pension is posted, medical does not apply', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲一'));
    await acceptAndIdentify(aCase);
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare');
    await aCase.pays('remittance');
    const end = await aCase.ends('completed');
    expect(end.payer).toMatchObject({ remitter: 'placementUnit', personalShareBorneBy: 'veteran' });
    expect(end.calculation?.backPayMonths).toBe(42);
    const amountNotices = end.notices.filter(({ template }) => template === 'amount-notice').map(({ recipient }) => recipient);
    expect(amountNotices.sort()).toEqual(['liableUnit', 'veteran']);
  });

  test('B-45 extreme poverty: finance takes the personal share over, after the first funding was returned for verification', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试丁一'));
    await acceptAndIdentify(aCase);
    await aCase.decide('confirm-hardship', { decision: 'confirm' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.applyForSubsidy('extremePoverty');
    await aCase.decide('confirm-finance-share', { decision: 'return', reason: '补助名册须复核' });
    for (const insurance of ['pension', 'medical']) {
      await aCase.decide(`reconcile-${insurance}-records`, { decision: 'asRegistry', reason: '复核无误' });
    }
    await aCase.decide('confirm-hardship', { decision: 'confirm' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.decide('confirm-finance-share', { decision: 'approve', fundDocument: '示财社〔2019〕1号' });
    await aCase.pays('remittance');
    const end = await aCase.ends('completed');
    expect(end.payer).toMatchObject({ remitter: 'placementUnit', personalShareBorneBy: 'governmentFinance' });
    // Whoever has applied once is not asked again.
    expect(end.decisions.filter(({ step }) => step === 'register-subsidy-application')).toHaveLength(1);
  });
});

describe('B-22 the unit is gone', () => {
  test('its department hands in and remits', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲二'));
    await acceptAndIdentify(aCase);
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare');
    await aCase.pays('remittance');
    expect((await aCase.ends('completed')).payer).toMatchObject({ remitter: 'supervisingDepartment' });
  });
});

describe('B-46 no placement unit', () => {
  test('the bureau collects and remits; B-49 medical is paid once at the medical agency', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲三'));
    await acceptAndIdentify(aCase);
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare');
    await aCase.decide('handle-medical-payment', { decision: 'done', idCardChecked: true });
    const end = await aCase.ends('completed');
    expect(end.payer).toMatchObject({ remitter: 'veteransAffairsBureau' });
    expect(end.calculation?.medical.lumpSumMonths).toBeGreaterThan(0);
  });
});

describe('B-48 unit and department cannot pay', () => {
  test('the departments confirm, the government records the hardship enterprise (B-38), then as without a unit', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲四'));
    await acceptAndIdentify(aCase);
    await aCase.decide('determine-hardship-enterprise', { decision: 'hardship', decidedBy: 'county', reason: '连续三年亏损' });
    await aCase.decide('confirm-inability', { decision: 'confirmed', reason: '经审核均无缴费能力' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare');
    expect((await aCase.ends('completed')).payer).toMatchObject({ remitter: 'veteransAffairsBureau' });
  });

  test('AMB-51 the departments find the department able: it pays', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试丁九'));
    await acceptAndIdentify(aCase);
    await aCase.decide('determine-hardship-enterprise', { decision: 'notHardship', decidedBy: 'county', reason: '尚有经营收入' });
    await aCase.decide('confirm-inability', { decision: 'departmentAble', reason: '主管部门有专项资金' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare');
    await aCase.pays('remittance');
    expect((await aCase.ends('completed')).payer).toMatchObject({ remitter: 'supervisingDepartment' });
  });
});

describe('B-17 only medical is short', () => {
  test('nothing is posted for pension', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试戊六'));
    await acceptAndIdentify(aCase);
    await aCase.decide('review-calculation', { decision: 'approve' });
    const { totals } = await aCase.progress();
    if (totals.personalShare.due !== '0.00') await aCase.pays('personalShare');
    await aCase.pays('remittance');
    await aCase.decide('handle-medical-payment', { decision: 'done', idCardChecked: true });
    const end = await aCase.ends('completed');
    expect(end.calculation?.backPayMonths).toBe(0);
    expect(end.stepsDone.map(({ elementId }) => elementId)).not.toContain('post-pension-contributions');
  });
});

describe('B-36 the veteran states other contributions than the registers have', () => {
  test('both agencies reconcile; a returned calculation is checked again by hand, and the hardship is denied (B-41)', async () => {
    const stated = ['pension', 'medical'].map((insurance) => ({
      insurance: insurance as 'pension' | 'medical',
      from: '2006-01' as never,
      to: '2006-06' as never,
      place: '示例县',
      unit: '示例建筑队（虚构）',
    }));
    const honest = applicationOf('测试甲五');
    const aCase = await DrivenCase.submit(system, {
      ...honest,
      insuredRegionCount: 2,
      documents: [...honest.documents, 'contributionRecords'],
      statedContributions: [...honest.statedContributions, ...stated],
    });
    await acceptAndIdentify(aCase);
    const recognizedPeriods = [{ from: '2006-01', to: '2006-06', place: '示例县', proof: '缴费证明' }];
    await aCase.decide('reconcile-pension-records', { decision: 'accepted', recognizedPeriods, reason: '异地缴费证明属实' });
    await aCase.decide('reconcile-medical-records', { decision: 'asRegistry', reason: '无异地记录' });
    await aCase.decide('confirm-hardship', { decision: 'confirm' });
    await aCase.decide('review-calculation', { decision: 'return', remark: '请核对2006年缴费' });
    await aCase.decide('reconcile-pension-records', { decision: 'asRegistry', reason: '复核后以登记为准' });
    await aCase.decide('reconcile-medical-records', { decision: 'asRegistry', reason: '同上' });
    await aCase.decide('confirm-hardship', { decision: 'deny', reason: '本月起不再享受低保' });
    await aCase.decide('review-calculation', { decision: 'approve' });
    await aCase.pays('personalShare');
    await aCase.pays('remittance');
    expect((await aCase.ends('completed')).calculation?.backPayMonths).toBe(24);
  });
});
