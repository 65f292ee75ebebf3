/** Every way in which a case ends without an entry in the register. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { advanceClock } from '../../../src/engine/local/index.ts';
import { enrollmentFor } from '../../registries/enrollment-for.ts';
import { DrivenCase, type Progress } from '../case-driver.ts';
import { engineForTests } from '../stack.ts';
import { startSystem, type System } from '../system.ts';

const day = 24 * 60 * 60 * 1000;
const daysPass = (days: number) => advanceClock(engineForTests(), days * day);

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.stop());

const bodyOf = ({ notices }: Progress, wanted: string) => notices.find(({ template }) => template === wanted)?.body ?? '';

describe('E-01 somebody insured', () => {
  test('is refused; the decision names continuation as the remedy', async () => {
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试参十二'));
    await aCase.decide('review-enrollment', { decision: 'refuse', reason: '已参加基本养老保险' });
    const end = await aCase.ends('refused');
    expect(end.outcomeReasons[0]?.requirement).toBe('E-01');
    expect(bodyOf(end, 'refusal-notice')).toContain('应办理续保');
    expect(bodyOf(end, 'refusal-notice')).toContain(
      '60日内向示例区人民政府申请行政复议，也可以自收到本决定书之日起6个月内向示例区人民法院提起行政诉讼',
    );
  });

  test('meanwhile, at another bureau: looked up again, and refused', async () => {
    const application = enrollmentFor('测试参四');
    const aCase = await DrivenCase.submit(system, application);
    await aCase.reaches('review-enrollment');
    const order = { idempotencyKey: 'another bureau', caseNumber: 'OTHER-1', idNumber: application.applicant.idNumber };
    const content = { category: 'flexibleWorker', place: '示例二区', insuredFrom: '2026-03', deemedMonths: 0, workStartMonth: null };
    await fetch(`${system.simulatorUrl}/pension-relations/enrollments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...order, ...content }),
    });
    await aCase.decide('review-enrollment', { decision: 'approve' });
    await aCase.reaches('review-enrollment', 2);
    await aCase.decide('review-enrollment', { decision: 'refuse', reason: '申请期间已在他处参保' });
    expect((await aCase.ends('refused')).outcomeReasons[0]?.requirement).toBe('E-01');
  });
});

describe('E-40 another district is competent', () => {
  test('the applicant is told which, with the reasons, and what to do next', async () => {
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试参三', { ownerHukouDistrict: '示例二区' }));
    await aCase.decide('review-enrollment', { decision: 'refer' });
    await aCase.reaches('referred');
    const end = await aCase.progress();
    expect(end).toMatchObject({ outcome: 'refused', outcomeReasons: [{ requirement: 'E-33' }, { requirement: 'E-40' }] });
    expect(bodyOf(end, 'referral-notice')).toContain('请携带申请材料到示例二区的社会保险局');
    expect(end.next).toEqual([expect.objectContaining({ action: 'applyElsewhere', instruction: expect.stringContaining('示例二区') })]);
  });
});

describe('E-10 to E-21 materials', () => {
  test('E-16: something else than the list names is seen by a person first; not recognised, it is asked for in the window’s words', async () => {
    const { documents, ...stated } = enrollmentFor('测试参六', { otherProofs: [{ insteadOf: 'laborContract', description: '同事证言' }] });
    const rest = documents.filter((code) => code !== 'otherSocialInsuranceRecords');
    const aCase = await DrivenCase.submit(system, { ...stated, documents: rest });
    const otherProofs = [{ insteadOf: 'laborContract', recognised: 'no', reason: '证言不能证明劳动关系' }];
    await aCase.decide('review-enrollment', { decision: 'supplement', supplementRequest: '请补交考勤记录', otherProofs });
    await aCase.isNotified('supplement-notice');
    expect(bodyOf(await aCase.progress(), 'supplement-notice')).toContain('请补交考勤记录');
    await daysPass(31);
    const end = await aCase.ends('lapsed');
    expect(end.outcomeReasons.map(({ requirement }) => requirement)).toEqual(['E-40', 'E-16']);
  });

  test('the window asks for more, nothing comes: reminded, then lapsed', async () => {
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试参一'));
    await aCase.decide('review-enrollment', { decision: 'supplement', supplementRequest: '职工档案缺页，请补齐' });
    await aCase.reaches('await-supplement');
    await daysPass(8);
    await aCase.isNotified('supplement-reminder');
    await daysPass(23);
    const end = await aCase.ends('lapsed');
    expect(end.outcome).toBe('lapsed');
    expect(bodyOf(end, 'lapse-notice')).toContain('未补正申请材料');
  });
});

describe('the applicant withdraws', () => {
  test('before the entry in the register: the case is closed', async () => {
    const aCase = await DrivenCase.submit(system, enrollmentFor('测试参二'));
    await aCase.reaches('review-enrollment');
    await aCase.withdraw();
    expect((await aCase.ends('withdrawn')).outcome).toBe('withdrawn');
  });
});
