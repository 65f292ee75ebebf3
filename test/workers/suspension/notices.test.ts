/** What the notices of suspension say in this case and in that (S-01, S-07, S-08, S-14 to S-17). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import sendNotice from '../../../workers/shared/send-notice.ts';
import assessResumption from '../../../workers/suspension/assess-resumption.ts';
import creditInterest from '../../../workers/suspension/credit-interest.ts';
import suspendRelation from '../../../workers/suspension/suspend-relation.ts';
import transferRelation from '../../../workers/suspension/transfer-relation.ts';
import { ratesPublishedFor, yearsToCome } from '../../policy/parameter-files.ts';
import { bureau, type Bureau } from './bureau.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

/** The text of the notice, as it goes out. */
async function sent(caseNumber: string, template: string, visit = 1): Promise<string> {
  const variables = { recipients: ['applicant'], deadlines: { personalShare: 'P30D' } };
  await at.run(sendNotice, caseNumber, variables, { id: `send-${template}`, visit, headers: { template } });
  const { notices = [] } = (await at.at.cases.progress.of(caseNumber)) ?? {};
  return notices.findLast((notice) => notice.template === template)?.body ?? '';
}

async function reviewed(...of: Parameters<Bureau['caseOf']>): Promise<string> {
  const caseNumber = await at.caseOf(...of);
  await at.toReview(caseNumber);
  return caseNumber;
}

describe('S-01 the suspension', () => {
  test.each([
    [
      '测试断一',
      { registrationRequested: true },
      ['自2026年9月起中断缴费', '本金49686.08元、利息9306.20元', '打印接续卡'],
      ['可以继续缴纳'],
    ],
    ['测试断七', {}, ['该期间可以继续缴纳基本养老保险费', '仍予计算'], ['打印接续卡、登记养老保险手册。']],
  ] as const)('of %s', async (name, changes, told, untold) => {
    const caseNumber = await reviewed(name, changes);
    await at.run(suspendRelation, caseNumber);
    const text = await sent(caseNumber, 'suspension-notice');
    for (const words of told) expect(text).toContain(words);
    for (const words of untold) expect(text).not.toContain(words);
  });
});

test('S-07 to S-09 what is owed, month by month, until when, and that it can be deleted', async () => {
  const text = await sent(await reviewed('测试断三'), 'arrears-notice');
  for (const words of [
    '2512.80元',
    '1．2026年6月：837.60元。',
    '前（含当日）',
    '申请删除：由本人提出申请',
    '当地上年度职工月平均工资为示例值',
    '受理编号',
    '个人参保办事指南》四、(四)1',
  ])
    expect(text).toContain(words);
  // The source calls the whole service 中断; the letter's own words do not.
  expect(text.replace(/“[^”]*”/g, '')).not.toMatch(/(?<![A-Z0-9])S-\d|案件|不能办理转出|关系中断/);
});

test('S-07 a transfer-out without arrears says nothing of them', async () => {
  const caseNumber = await reviewed('测试断九');
  await at.run(transferRelation, caseNumber);
  const text = await sent(caseNumber, 'transfer-out-notice');
  expect(text).toContain('转往示例二区');
  expect(text).toContain('基本养老保险关系转出申请');
  expect(text).not.toContain('中断');
  expect(text).not.toContain('欠缴');
});

describe('S-10, S-14 to S-16 the resumption speaks of why the relation was interrupted, and of nothing else', () => {
  const of = {
    sentenced: /服刑期|刑满|未被判刑/,
    custody: /管制|缓刑|劳动教养/,
    enlisted: /服役|退出现役|军龄/,
    other: /中断已经结束|中断期间未缴费/,
  };
  test.each([
    ['sentenced', '测试断一', {}, ['服刑期满，自2028年10月起恢复缴费', '判刑前的视为缴费年限不再计算']],
    ['custody', '测试断七', {}, ['可以继续缴费，自2028年10月起恢复缴费', '计算实际缴费年限']],
    [
      'enlisted',
      '测试断一',
      { suspensionReason: 'enlisted', custodyType: undefined, custodyFrom: undefined, enlistmentApprovalDate: isoDate('2026-09-01') },
      ['已退出现役，自2028年10月起恢复缴费', '军龄，视为缴费年限', '携带退出现役证件', '参军前缴费', '一、(四)2'],
    ],
    [
      'other',
      '测试断一',
      { suspensionReason: 'other', custodyType: undefined, custodyFrom: undefined, otherReason: '家庭困难' },
      ['中断已经结束，自2028年10月起恢复缴费', '中断期间未缴费，不计算缴费年限'],
    ],
  ] as const)('%s', async (reason, name, changes, told) => {
    const caseNumber = await reviewed(name, { ...changes, applicationDate: isoDate('2026-09-10') });
    await at.run(suspendRelation, caseNumber);
    await at.run(assessResumption, caseNumber, { resumedOn: '2028-10-09' });
    await at.decide(caseNumber, 'confirm-resumption', { decision: 'confirm', ...(reason === 'sentenced' && { endedOn: '2028-09-20' }) });
    const text = await sent(caseNumber, 'resumption-notice');
    for (const words of told) expect(text).toContain(words);
    for (const [other, words] of Object.entries(of)) if (other !== reason) expect(text).not.toMatch(words);
    if (reason === 'enlisted' || reason === 'other') expect(text).not.toMatch(/判刑|服刑/);
  });
});

test('S-14 to S-17 the resumption: with and without interest, and why it is not confirmed', async () => {
  const caseNumber = await reviewed('测试断十三', { applicationDate: isoDate('2026-03-10') });
  await at.run(suspendRelation, caseNumber);
  await at.run(assessResumption, caseNumber, { resumedOn: '2028-10-09' });
  expect(await sent(caseNumber, 'resumption-notice')).toContain('个人账户：中断前后的储存额累计计算，其利息按年计入。');

  const twoYearsOn = Date.UTC(new Date().getUTCFullYear() + 2, 0, 2);
  at.at.clock.advance(twoYearsOn - at.at.clock.now().getTime());
  await at.run(creditInterest, caseNumber);
  await at.run(assessResumption, caseNumber, { resumedOn: '2028-10-09' }, { visit: 2 });
  expect(await sent(caseNumber, 'resumption-notice', 2)).toMatch(
    /20\d\d年度记账利率尚未公布，暂按2024年度的2\.62%估算为1025\.42元，尚未计入；利率公布后，按公布的利率计入个人账户/,
  );

  at.at.uses(ratesPublishedFor(yearsToCome));
  await at.run(creditInterest, caseNumber, {}, { visit: 2 });
  const told = await sent(caseNumber, 'resumption-notice', 3);
  expect(told).toMatch(/中断期间计入20\d\d年的利息，合计1025\.42元/);
  expect(told).not.toContain('尚未公布');

  await at.decide(caseNumber, 'confirm-resumption', { decision: 'reject', reason: '尚未交验释放证明' });
  expect(await sent(caseNumber, 'resumption-refusal-notice')).toContain('申请自2028年10月9日起恢复缴费，经核对，暂不予恢复');
});
