/** What the clerks may decide, and what is recorded of it. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { isoDate } from '../../../src/policy/dates.ts';
import { enrollmentFor } from '../../registries/enrollment-for.ts';
import { bureau, type Bureau } from './bureau.ts';
import type { ElementId } from '../../../src/models/names.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

async function atWindow(...[name, changes]: Parameters<Bureau['caseOf']>): Promise<string> {
  const caseNumber = await at.caseOf(name, changes);
  await at.toReview(caseNumber);
  return caseNumber;
}

async function reasonsOf(caseNumber: string, step: ElementId) {
  return (await at.at.cases.decisions.latest(caseNumber, step))?.reasons ?? [];
}

describe('review-enrollment', () => {
  const review = (caseNumber: string, answer: object) => at.decide(caseNumber, 'review-enrollment', answer);

  describe('a name that does not fit the ID number', () => {
    const underAnotherName = () => {
      const { applicant } = enrollmentFor('测试参八');
      return atWindow('测试参八', { applicant: { ...applicant, name: '测试旁人' } });
    };

    test('is approved with a reason only, which is on record; the name in the case stays as it was written', async () => {
      const caseNumber = await underAnotherName();
      await expect(review(caseNumber, { decision: 'approve', nameReason: ' ' })).rejects.toThrow('nameReason: required');
      await review(caseNumber, { decision: 'approve', nameReason: '已核对户口簿，系曾用名' });
      expect((await reasonsOf(caseNumber, 'review-enrollment')).map(({ finding }) => finding)).toContain(
        '公安部门：人口信息所载姓名与申请所填姓名不一致。经核对身份证件，仍予办理，理由：已核对户口簿，系曾用名。',
      );
      expect((await at.at.cases.files.get(caseNumber)).application.applicant.name).toBe('测试旁人');
    });

    test('is no incident for a case whose form has no field for the reason: the record says so', async () => {
      const caseNumber = await underAnotherName();
      await review(caseNumber, { decision: 'approve' });
      expect((await reasonsOf(caseNumber, 'review-enrollment')).map(({ finding }) => finding)).toContain(
        '公安部门：人口信息所载姓名与申请所填姓名不一致。办件开始时的表单没有要求说明理由。',
      );
    });

    test('is no ground of refusal by itself, and needs no reason where it is not approved', async () => {
      const caseNumber = await underAnotherName();
      await review(caseNumber, { decision: 'supplement', supplementRequest: '请携带居民身份证原件到窗口核对' });
      expect(await reasonsOf(caseNumber, 'review-enrollment')).toHaveLength(1);
    });

    test('is told without the name that stands in the register', async () => {
      const caseNumber = await underAnotherName();
      const told = [await at.at.cases.decisions.of(caseNumber), await at.at.cases.progress.of(caseNumber)];
      expect(JSON.stringify(told)).not.toContain('测试参八');
    });

    test('one that fits needs none, and what is written all the same is no reason', async () => {
      const caseNumber = await atWindow('测试参八');
      await review(caseNumber, { decision: 'approve', nameReason: '无须说明' });
      expect(JSON.stringify(await reasonsOf(caseNumber, 'review-enrollment'))).not.toContain('公安部门');
    });
  });

  test('E-01: somebody insured cannot be approved; the refusal names it, with the remedy', async () => {
    const caseNumber = await atWindow('测试参十二');
    const approval = review(caseNumber, { decision: 'approve', deviationReason: '仍予同意' });
    await expect(approval).rejects.toThrow('the source leaves no room');
    await review(caseNumber, { decision: 'refuse', reason: '已经参保' });
    const [first, last] = await reasonsOf(caseNumber, 'review-enrollment');
    expect(first).toMatchObject({ requirement: 'E-01', finding: expect.stringContaining('应办理续保') });
    expect(last).toMatchObject({ requirement: 'E-40', finding: '参保审核决定不予办理，理由：已经参保。' });
  });

  test('AMB-15: against an open reading an approval needs its reason, which stays with the clause', async () => {
    const caseNumber = await atWindow('测试参十五');
    await expect(review(caseNumber, { decision: 'approve', deviationReason: ' ' })).rejects.toThrow('deviationReason: required');
    await review(caseNumber, { decision: 'approve', deviationReason: '主管机关核定上限为55周岁' });
    const [, ground] = await reasonsOf(caseNumber, 'review-enrollment');
    expect(ground).toMatchObject({
      requirement: 'E-25',
      ambiguity: 'AMB-15',
      finding: expect.stringContaining('理由：主管机关核定上限为55周岁。'),
    });
  });

  test('E-16: what is offered in place of a contract is answered, each with its reason, and replaces nothing else', async () => {
    const identity = ['hukouBook:original', 'hukouBook:copy', 'idCard:original', 'idCard:copy'] as const;
    const offered = [{ insteadOf: 'laborContract' as const, description: '单位用工情况说明' }];
    const answered = (recognised: string) => [{ insteadOf: 'laborContract', recognised, reason: '与花名册一致' }];
    const roster = ['payrollRoster:original', 'payrollRoster:copy'] as const;
    const caseNumber = await atWindow('测试参六', { documents: [...identity, ...roster], otherProofs: offered });
    await expect(review(caseNumber, { decision: 'approve' })).rejects.toThrow('otherProofs: must say of each other proof');
    await expect(review(caseNumber, { decision: 'approve', otherProofs: answered('no') })).rejects.toThrow('laborContractOrSubstitute');
    await expect(review(caseNumber, { decision: 'supplement', supplementRequest: '请补交考勤记录' })).rejects.toThrow('otherProofs');
    await review(caseNumber, { decision: 'approve', otherProofs: answered('yes') });
    expect((await reasonsOf(caseNumber, 'review-enrollment')).at(-1)).toMatchObject({
      requirement: 'E-16',
      ambiguity: 'AMB-19',
      finding: '以“单位用工情况说明”参照书面劳动合同（协议），窗口予以认可，理由：与花名册一致。',
    });
    const withoutRoster = await atWindow('测试参六', { documents: [...identity], otherProofs: offered });
    await expect(review(withoutRoster, { decision: 'approve', otherProofs: answered('yes') })).rejects.toThrow('payrollRoster:original');
  });

  test('E-40: referred only where another bureau is competent', async () => {
    const ours = await atWindow('测试参一');
    await expect(review(ours, { decision: 'refer' })).rejects.toThrow('our own bureau is competent');
    const elsewhere = await atWindow('测试参八', { hukouDistrict: '示例二区' });
    await review(elsewhere, { decision: 'refer' });
    const reasons = await reasonsOf(elsewhere, 'review-enrollment');
    expect(reasons.map(({ requirement }) => requirement)).toEqual(['E-39', 'E-40']);
    expect(reasons.at(-1)?.finding).toBe('由示例二区的社会保险局办理新参保手续。');
  });

  test('E-40: the same district under another name is approved with a reason', async () => {
    const caseNumber = await atWindow('测试参八', { hukouDistrict: '示例市示例区' });
    await expect(review(caseNumber, { decision: 'approve' })).rejects.toThrow('deviationReason: required');
    await review(caseNumber, { decision: 'approve', deviationReason: '与本局辖区为同一区' });
    expect((await reasonsOf(caseNumber, 'review-enrollment')).at(-1)?.finding).toContain('核查的参保地为示例市示例区');
  });

  test('a supplement says what is wanted', async () => {
    const caseNumber = await atWindow('测试参一');
    await expect(review(caseNumber, { decision: 'supplement' })).rejects.toThrow('supplementRequest: is required');
    await review(caseNumber, { decision: 'supplement', supplementRequest: '档案缺页，请补齐' });
    expect((await reasonsOf(caseNumber, 'review-enrollment'))[0]?.finding).toBe('参保审核要求补正：档案缺页，请补齐。');
  });
});

describe('determine-deemed-service', () => {
  const correction = {
    decision: 'correct',
    creditableServiceMonths: 20,
    workStartMonth: '2023-12',
    reason: '证件所载入伍时间为2023年12月',
  };
  const determine = (caseNumber: string, answer: object, visit = 1) => at.decide(caseNumber, 'determine-deemed-service', answer, visit);

  test('E-28, E-29: confirmed as stated', async () => {
    const caseNumber = await atWindow('测试参十');
    expect(await determine(caseNumber, { decision: 'confirm' })).toMatchObject({ recheckNeeded: false });
    const findings = (await reasonsOf(caseNumber, 'determine-deemed-service')).map(({ finding }) => finding);
    expect(findings).toEqual([expect.stringContaining('24个月（2年）'), expect.stringContaining('参加工作时间为2023年9月')]);
  });

  test('E-28, E-29: corrected, with the reason; nothing else changes, so the window is not asked again', async () => {
    const caseNumber = await atWindow('测试参十');
    expect(await determine(caseNumber, correction)).toMatchObject({ recheckNeeded: false });
    const findings = (await reasonsOf(caseNumber, 'determine-deemed-service')).map(({ finding }) => finding);
    expect(findings).toEqual([expect.stringContaining('20个月（1年8个月），视为缴费年限，理由：'), '参加工作时间认定为2023年12月。']);
  });

  test.each([
    [{ creditableServiceMonths: 23 }, 'more than the 22 months of the service'],
    [{ workStartMonth: '2025-10' }, 'after the month of the discharge'],
    [{ creditableServiceMonths: -1 }, 'is negative'],
    [{ workStartMonth: '2023' }, 'is not a month'],
    [{ reason: '' }, 'reason: is required'],
  ])('a service that cannot be (%j) is refused', async (wrong, problem) => {
    const caseNumber = await atWindow('测试参十');
    await expect(determine(caseNumber, { ...correction, ...wrong })).rejects.toThrow(problem);
  });

  test('AMB-15: months that bring another age limit send the case back to the window, which sees them', async () => {
    // 50 years old: without deemed months the limit is 55.
    const caseNumber = await at.caseOf('测试参十五', { creditableServiceMonths: 0 });
    const registered = await at.toReview(caseNumber);
    expect(registered['enrollmentCheck']).toMatchObject({ eligible: true });
    await at.decide(caseNumber, 'review-enrollment', { decision: 'approve' });
    const counted = { ...correction, creditableServiceMonths: 144, workStartMonth: '2013-09' };
    expect(await determine(caseNumber, counted)).toMatchObject({ recheckNeeded: true });
    const again = await at.check(caseNumber, registered, 2);
    expect(again).toMatchObject({ enrollmentCheck: { eligible: false }, deemedService: { months: 144, corrected: true } });
    await at.decide(caseNumber, 'review-enrollment', { decision: 'approve', deviationReason: '主管机关核定上限为55周岁' }, 2);
    expect(await determine(caseNumber, { decision: 'confirm' }, 2)).toMatchObject({ recheckNeeded: false });
    expect((await reasonsOf(caseNumber, 'determine-deemed-service'))[0]?.finding).toContain('144个月');
  });

  test('AMB-23: the window may admit a serviceman inside the placement period; his service counts all the same', async () => {
    const caseNumber = await at.caseOf('测试参十', { dischargeDate: isoDate('2025-09-02') });
    expect(await at.toReview(caseNumber)).toMatchObject({
      enrollmentCheck: { eligible: false, openReadings: [{ question: expect.stringContaining('安置期') }] },
      deemedService: { months: 24, workStartMonth: '2023-09' },
    });
    await at.decide(caseNumber, 'review-enrollment', { decision: 'approve', deviationReason: '安置期自命令下达之日起算' });
  });
});
