/** What is collected, how the second person may change it, and what the applicant is told (C-14 to C-18, C-21, S-10). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import { Money } from '../../../src/policy/money.ts';
import calculateCollection from '../../../workers/continuation/calculate-collection.ts';
import { bureau, type Bureau } from './bureau.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

interface Shown {
  collectionDue: boolean;
  collection: {
    startMonth: string;
    months: number;
    total: string;
    regularFrom: string;
    periods: { from: string; to: string; base: string }[];
    reasons: { place: string }[];
  };
}

async function calculated(...of: Parameters<Bureau['caseOf']>): Promise<{ caseNumber: string; shown: Shown }> {
  const caseNumber = await at.caseOf(...of);
  await at.toReview(caseNumber);
  return { caseNumber, shown: (await at.run(calculateCollection, caseNumber)) as unknown as Shown };
}

describe('calculate-collection', () => {
  test('the ledger is in the case file, once whatever is delivered twice', async () => {
    const { caseNumber, shown } = await calculated('测试续一');
    await at.run(calculateCollection, caseNumber);
    const { calculation } = await at.at.cases.files.get(caseNumber, 'continuation');
    expect(calculation?.ledger).toHaveLength(15);
    expect(calculation?.total.toString()).toBe(shown.collection.total);
    expect((await at.at.cases.decisions.of(caseNumber)).filter(({ step }) => step === 'calculate-collection')).toHaveLength(1);
    const saved = (await at.at.cases.audit.of(caseNumber)).filter(({ action }) => action === 'calculation-saved');
    expect(saved).toHaveLength(1);
  });

  test('S-10, C-18 what the end of a sentence and the age of retirement rest on is noted too', async () => {
    const { caseNumber } = await calculated('测试续一');
    const { parameterVersions } = (await at.at.cases.decisions.latest(caseNumber, 'calculate-collection')) ?? {};
    for (const name of ['individualRetirementAge', 'unpayableSentenceMonths', 'individualContributionRate'])
      expect(parameterVersions).toContainEqual(expect.stringContaining(`${name}@`));
  });

  test('neighbouring months with the same base and cap are one line', async () => {
    const { shown } = await calculated('测试续一');
    expect(shown.collection.periods.map(({ from, to }) => [from, to])).toEqual([
      ['2025-09', '2025-12'],
      ['2026-01', '2026-11'],
    ]);
  });

  test.each([
    ['S-10 enlisted: only the month in which contributions go on', '测试续十', {}, 1, '四、(四)3'],
    ['C-21 sentenced: so too', '测试续十二', {}, 1, '二、(四)6'],
    ['C-21 a sentence on record before the last contribution is no part of it', '测试续十一', {}, 11, '二、(四)1'],
  ] as const)('%s', async (_what, name, changes, months, clause) => {
    const { shown } = await calculated(name, changes);
    expect(shown.collection.months).toBe(months);
    expect(shown.collection.reasons.some(({ place }) => place.endsWith(clause))).toBe(true);
  });

  test.each([
    ['C-21 a sentence', '测试续十二', '2024-03-31', 32, '2022年5月至2024年3月共23个月', '2024-03'],
    ['S-10 military service', '测试续十', '2025-09-01', 14, '2024年9月至2025年9月共13个月', null],
  ] as const)('%s ended before the application: the months since are collected', async (_what, name, endedOn, months, finding, until) => {
    const caseNumber = await at.caseOf(name);
    await at.toReview(caseNumber);
    await at.decide(caseNumber, 'review-continuation', { decision: 'approve', suspensionEndedOn: endedOn, reason: '证明载明' });
    const { collection } = (await at.run(calculateCollection, caseNumber)) as unknown as Shown;
    expect(collection.months).toBe(months);
    expect(JSON.stringify(collection.reasons)).toContain(finding);
    const [decision] = (await at.at.cases.decisions.of(caseNumber)).filter(({ step }) => step === 'calculate-collection');
    expect(decision?.outcome).toMatchObject({ servedUntil: until });
  });

  test('C-21 released in the month of the application: that month is not collected, and nothing is refused', async () => {
    const { shown } = await calculated('测试续十二', { suspensionEndedOn: isoDate('2026-11-01') });
    expect(shown.collection).toMatchObject({ months: 0, startMonth: '2026年12月' });
  });

  test('C-18 retirement comes: nothing regular afterwards', async () => {
    const { shown } = await calculated('测试续七');
    expect(shown).toMatchObject({
      collectionDue: false,
      collection: { months: 0, startMonth: '不再缴费', regularFrom: '不再缴费', total: '0.00' },
    });
  });
});

describe('review-collection', () => {
  test.each([
    [{ startMonth: '' }, /one of startMonth and base/],
    [{ startMonth: '2025-09' }, /startMonth: must be after 2025-09 and not after 2026-11/],
    [{ startMonth: '2026-12' }, /not after 2026-11/],
    [{ base: 4188 }, /base: must be below 4188.00/],
    [{ startMonth: '2026/01' }, /startMonth/],
  ])('%j is not accepted', async (changes, problem) => {
    const { caseNumber } = await calculated('测试续一');
    await expect(at.decide(caseNumber, 'review-collection', { decision: 'adjust', reason: '核对材料', ...changes })).rejects.toThrow(
      problem,
    );
  });

  test('what is changed stays changed when something else is', async () => {
    const { caseNumber } = await calculated('测试续一');
    await at.decide(caseNumber, 'review-collection', { decision: 'adjust', startMonth: '2026-10', base: null, reason: '失业登记记载' });
    await at.run(calculateCollection, caseNumber, 2);
    await at.decide(caseNumber, 'review-collection', { decision: 'adjust', startMonth: '', base: 3000, reason: '收入下降' }, 2);
    const { collection } = (await at.run(calculateCollection, caseNumber, 3)) as unknown as Shown;
    expect(collection).toMatchObject({ startMonth: '2026年10月', months: 2, total: '1200.00', periods: [{ base: '3000.00' }] });
  });
});

describe('notices', () => {
  test('a soldier who comes back reads of his service, which counts (E-28), and nothing of a sentence', async () => {
    const { caseNumber } = await calculated('测试续十');
    const body = await at.bodyOf(caseNumber, 'send-collection-notice', 'collection-notice');
    expect(body).toContain('为参军期间，自批准参军当月起不再缴费，不予补收');
    expect(body).toContain('符合国家规定计算连续工龄的军龄，视为缴费年限');
    expect(body).not.toMatch(/服刑|刑满|判刑/);
  });

  test('collection-notice: from when, how much for which months, until when, by which clauses', async () => {
    const { caseNumber } = await calculated('测试续一');
    const body = await at.bodyOf(caseNumber, 'send-collection-notice', 'collection-notice');
    expect(body).toContain('起始缴费时间为2025年9月，应补收基本养老保险费15个月（1年3个月）');
    expect(body).toContain('1．2025年9月至2025年12月，共4个月，月缴费基数4052.00元，小计3241.60元。');
    expect(body).toContain('2．2026年1月至2026年11月，共11个月，月缴费基数4188.00元，小计9213.60元。');
    expect(body).toContain('合计12455.20元。\n\n以上金额所依据的当地上年度职工月平均工资为示例值，尚未经主管机关核定，不作为缴费的依据。');
    expect(body).toContain('补收的款项缴清后，自2026年12月起按月缴费。');
    expect(body).toContain('依据：《城镇企业职工基本养老保险个人参保办事指南》二、(四)1“缴费基数不超过政策规定的上限”。');
    expect(body).toMatch(/受理编号/);
    expect(body).not.toMatch(/（[CS]-\d\d）|案件|本案|服刑|参军/);
  });

  test('collection-reminder: what has come and what is missing', async () => {
    const { caseNumber } = await calculated('测试续一');
    const paidOn = isoDate('2026-11-12');
    await at.at.cases.payments.record(caseNumber, {
      idempotencyKey: caseNumber,
      kind: 'personalShare',
      amount: Money.of('455.20'),
      paidOn,
      reference: '流水',
    });
    const body = await at.bodyOf(caseNumber, 'remind-personal-share', 'collection-reminder');
    expect(body).toContain('应补收的基本养老保险费为12455.20元，已收到455.20元，尚有12000.00元未收到');
  });

  test('lapse-notice: why, by the decision of this process', async () => {
    const { caseNumber } = await calculated('测试续一');
    await at.decide(caseNumber, 'decide-overdue-collection', { decision: 'terminate', reason: '本人放弃缴费' });
    const body = await at.bodyOf(caseNumber, 'send-lapse-notice', 'lapse-notice');
    expect(body).toContain('在告知的期限内未缴清');
    expect(body).toContain('理由：本人放弃缴费。');
  });
});
