/** What the applicant states in place of a material is seen by the window before the case goes back for it (B-27, B-33, AMB-11). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { DrivenCase } from '../case-driver.ts';
import { startSystem, type System } from '../system.ts';
import { applicationOf } from './people.ts';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const papers = ['enlistmentProof:stampedCopy', 'dischargeRegistrationForm:stampedCopy'];
const crossCheck = ['cross-check-military-service', 'cross-check-public-security'];
const stepsOf = async (aCase: DrivenCase) => (await aCase.progress()).stepsDone.map(({ elementId }) => elementId);

describe('B-33 the archive is lost, and nobody can stamp a copy', () => {
  test('the window accepts it, and military organ and police compare', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试丙四'));
    const difficulty = { archiveDifficulty: 'accepted', archiveDifficultyReason: '原主管部门出具了说明' };
    await aCase.decide('accept-application', { decision: 'accept', ...difficulty });
    await aCase.reaches('determine-identity');
    expect(await stepsOf(aCase)).toEqual(expect.arrayContaining(crossCheck));
    expect(await stepsOf(aCase)).not.toContain('await-supplement');
  });

  test('it does not: the window asks for the papers by name, and goes on when they come', async () => {
    const aCase = await DrivenCase.submit(system, applicationOf('测试甲八'));
    const difficulty = { archiveDifficulty: 'notAccepted', archiveDifficultyReason: '档案现由示例市档案馆保管' };
    const supplementRequest = '档案现由示例市档案馆保管，请到该馆复印入伍批准书和退出现役登记表并加盖印章。';
    await aCase.decide('accept-application', { decision: 'supplement', supplementRequest, ...difficulty });
    await aCase.reaches('await-supplement');
    const { notices, next } = await aCase.progress();
    expect(notices.find(({ template }) => template === 'supplement-notice')?.body).toContain('请到该馆复印');
    expect(next.map(({ instruction }) => instruction).join()).toContain(`要求补正的内容：${supplementRequest}`);
    await aCase.supplement(papers);
    await aCase.decide('accept-application', { decision: 'accept', ...difficulty });
    await aCase.reaches('determine-identity');
  });
});

describe('B-27 the applicant says that the bureau keeps the archive, and the archive says otherwise', () => {
  test('the papers are asked for', async () => {
    const honest = applicationOf('测试己一');
    const aCase = await DrivenCase.submit(system, {
      ...honest,
      service: { ...honest.service, archiveManagedByVeteransBureau: true },
      documents: honest.documents.filter((code) => !papers.includes(code)),
    });
    await aCase.decide('accept-application', { decision: 'supplement', supplementRequest: '档案未由本局管理，请补交加盖印章的复印件。' });
    await aCase.supplement(papers);
    await aCase.decide('accept-application', { decision: 'accept' });
    await aCase.reaches('determine-identity');
    const { decisions } = await aCase.progress();
    expect(decisions.find(({ step }) => step === 'look-up-archive-custody')?.reasons).toContainEqual(
      expect.objectContaining({ requirement: 'B-27', finding: expect.stringContaining('与申请人填报不一致，以查询结果为准') }),
    );
  });
});

describe('B-23 another level handled the placement', () => {
  test('the veteran and the unit are told which bureau is competent, and the case ends here', async () => {
    const aCase = await DrivenCase.submit(system, { ...applicationOf('测试己三'), placementLevel: 'city' });
    await aCase.decide('accept-application', { decision: 'refer', referTo: 'city', referReason: '安置介绍信由市级签发' });
    const { notices, outcomeReasons, next } = await aCase.ends('referred');
    expect(notices.map(({ template, recipient }) => `${template} ${recipient}`).sort()).toEqual([
      'placement-referral-notice submitter',
      'placement-referral-notice veteran',
    ]);
    for (const { body } of notices) expect(body).toContain('应由原办理安置手续的市（地、州、盟）级退役军人事务部门办理');
    expect(outcomeReasons.map(({ requirement }) => requirement)).toEqual(['B-23']);
    expect(next.map(({ action }) => action)).toEqual(['applyElsewhere']);
  });

  test('who hands in himself is told once; the bureau may take the case on for a reason', async () => {
    const alone = { ...applicationOf('测试甲六'), placementLevel: 'province' as const };
    const referred = await DrivenCase.submit(system, alone);
    await referred.decide('accept-application', { decision: 'refer', referTo: 'province', referReason: '由省级安置' });
    expect((await referred.ends('referred')).notices).toHaveLength(1);
    const taken = await DrivenCase.submit(system, alone);
    await taken.decide('accept-application', { decision: 'accept', levelReason: '省厅已委托本局办理' });
    await taken.reaches('determine-identity');
  });
});

describe('AMB-11 something else in place of the contribution records', () => {
  test('the window recognises it, and nothing is asked for', async () => {
    const honest = applicationOf('测试己二');
    const aCase = await DrivenCase.submit(system, {
      ...honest,
      documents: honest.documents.filter((code) => code !== 'contributionRecords'),
      otherProofs: [{ insteadOf: 'contributionRecords', description: '例外市社会保险局出具的参保情况说明' }],
    });
    const otherProofs = [{ insteadOf: 'contributionRecords', recognised: 'yes', reason: '载明了缴费时间、地点和单位' }];
    await aCase.decide('accept-application', { decision: 'accept', otherProofs });
    await aCase.reaches('determine-identity');
    expect(await stepsOf(aCase)).not.toContain('await-supplement');
  });
});
