/** What the applicant is told at the end. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { clauses } from '../../../src/processes/enrollment/rules/index.ts';
import enrollParticipant from '../../../workers/enrollment/enroll-participant.ts';
import closeCase from '../../../workers/shared/close-case.ts';
import sendNotice from '../../../workers/shared/send-notice.ts';
import { placeOf } from '../../../src/policy/source-places.ts';
import { bureau, type Bureau } from './bureau.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

async function bodyOf(caseNumber: string, template: string): Promise<string> {
  const element = { ...at.element(`send-${template}`), headers: { template } };
  await at.at.run(sendNotice, caseNumber, { recipients: ['applicant'], deadlines: {} }, element);
  return (await at.at.cases.progress.of(caseNumber))?.notices.at(-1)?.body ?? '';
}

async function enrolled(...[name, changes]: Parameters<Bureau['caseOf']>): Promise<string> {
  const caseNumber = await at.caseOf(name, changes);
  await at.toReview(caseNumber);
  await at.decide(caseNumber, 'review-enrollment', { decision: 'approve' });
  await at.at.run(enrollParticipant, caseNumber, {}, at.element('enroll-participant'));
  return caseNumber;
}

describe('enrollment-notice', () => {
  test('says where and from when, and the account masked; of service only to a serviceman', async () => {
    const body = await bodyOf(await enrolled('测试参一'), 'enrollment-notice');
    expect(body).toContain('参保人员类别：城镇企业失业职工\n参保地：示例区\n参保起始月份：2026年3月\n个人账户号：ZH');
    expect(body).not.toMatch(/ZH\w{4}|军龄|视同缴费年限/);
  });

  test('E-28, E-29: tells a serviceman what counts, in the words of the source', async () => {
    const body = await bodyOf(await enrolled('测试参十'), 'enrollment-notice');
    expect(body).toContain('军龄24个月（2年）视为缴费年限，参加工作时间为2023年9月');
    for (const requirement of ['E-28', 'E-29'] as const) expect(body).toContain(`“${clauses[requirement]}”`);
    expect(body).toContain(placeOf('E-28'));
  });

  test('deemed months that somebody else stated are not determined here, and it says so', async () => {
    const body = await bodyOf(await enrolled('测试参九', { deemedContributionMonths: 30 }), 'enrollment-notice');
    expect(body).toContain('申请时填报的视同缴费年限30个月（2年6个月）仅用于核查参保年龄');
  });
});

test('E-40 referral-notice: which bureau, why, and what to do', async () => {
  const caseNumber = await at.caseOf('测试参七', { contractPerformanceDistrict: '示例二区' });
  await at.toReview(caseNumber);
  await at.decide(caseNumber, 'review-enrollment', { decision: 'refer' });
  const body = await bodyOf(caseNumber, 'referral-notice');
  expect(body).toContain('应由示例二区的社会保险局办理，不由本局办理');
  expect(body).toContain('依据：《城镇企业职工基本养老保险个人参保办事指南》一、(四)8(2)“');
  expect(body).toContain('60日内向示例区人民政府申请行政复议');
  expect(body).toContain('6个月内向示例区人民法院提起行政诉讼');
  expect(body).not.toMatch(/(?<![A-Z0-9])[EC]-\d\d|案件/);
  expect(body).toContain('请携带申请材料到示例二区的社会保险局提出新参保申请');
});

test('a lapsed case names what was not supplemented, each with its clause', async () => {
  const caseNumber = await at.caseOf('测试参八', { documents: ['hukouBook:original', 'hukouBook:copy', 'idCard:original'] });
  await at.toReview(caseNumber);
  await at.at.run(closeCase, caseNumber, {}, { ...at.element('close-lapsed-case'), headers: { outcome: 'lapsed' } });
  const { outcomeReasons } = await at.at.cases.files.get(caseNumber);
  expect(outcomeReasons).toEqual([expect.objectContaining({ requirement: 'E-19', finding: '居民身份证（复印件）逾期未补正。' })]);
});
