/** What the window reads of each participant, and what it may decide (C-01 to C-13, C-18, C-21, C-22). */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import { placeOf } from '../../../src/policy/source-places.ts';
import { continuationFor } from '../../registries/continuation-for.ts';
import { bureau, type Bureau } from './bureau.ts';

let at: Bureau;
beforeAll(async () => {
  at = await bureau();
});
afterAll(() => at.at.stop());

interface Shown {
  documentsComplete: boolean;
  transferNeeded: boolean;
  continuationCheck: {
    eligible: boolean;
    barred: boolean;
    transferLabel: string;
    openReadings: { question: string }[];
    reasons: { place: string; finding: string }[];
  };
  pensionRelation: { statusLabel: string; place: string; suspension: string; periods: unknown[] };
}
const shown = async (...of: Parameters<Bureau['caseOf']>) => (await at.toReview(await at.caseOf(...of))) as unknown as Shown;

describe('what the rules find', () => {
  test.each([
    ['C-02 unemployed here', '测试续一', {}, 'eligible', false],
    ['C-03 unemployed in another district', '测试续二', {}, 'eligible', true],
    ['C-05 returned to the hukou place', '测试续六', {}, 'eligible', true],
    ['C-06 ten years at an earlier place', '测试续七', {}, 'eligible', true],
    ['C-07 ten years nowhere', '测试续八', {}, 'eligible', true],
    ['C-01 paid out', '测试续九', {}, 'barred', false],
    ['C-18 three months before retirement', '测试续十三', {}, 'eligible', false],
    ['C-08 left an agency', '测试续十四', {}, 'eligible', true],
    ['C-04 the hukou has moved', '测试续十五', {}, 'eligible', true],
    ['C-21 suspended for a sentence', '测试续十二', {}, 'weighed', false],
    ['C-21 serving a sentence', '测试续十二', { servingSentence: true }, 'barred', false],
    ['S-10 suspended for military service', '测试续十', {}, 'weighed', false],
    ['C-22 hukou in another district', '测试续一', { hukouPlace: '邻城区' }, 'weighed', false],
    [
      'C-03 stated elsewhere, registered here',
      '测试续一',
      { transferType: 'otherDistrict', goldenInsuranceSystemUsed: true },
      'barred',
      false,
    ],
    ['C-05 a reason of another type of transfer', '测试续一', { continuationReason: 'returnToHukouPlace' }, 'barred', false],
  ] as [string, string, Parameters<Bureau['caseOf']>[1], string, boolean][])(
    '%s (%s, %j): %s',
    async (what, name, changes, standing, transferNeeded) => {
      const found = await shown(name, changes);
      const { eligible, barred, reasons } = found.continuationCheck;
      expect(barred ? 'barred' : eligible ? 'eligible' : 'weighed').toBe(standing);
      expect(found.transferNeeded).toBe(transferNeeded);
      expect(reasons.map(({ place }) => place)).toContain(placeOf(what.slice(0, 4)));
      expect(found.documentsComplete).toBe(true);
    },
  );

  test('C-12 what the common system makes unnecessary is told, and that the source leaves it open', async () => {
    const { continuationCheck } = await shown('测试续二');
    expect(
      continuationCheck.reasons.find(({ place, finding }) => place === placeOf('C-12') && finding.includes('介绍信'))?.finding,
    ).toContain('不须提供转移介绍信');
    expect(continuationCheck.openReadings[0]?.question).toContain('是否包括介绍信');
  });

  test('somebody whom the register does not know has nothing to continue', async () => {
    const stranger = { name: '测试陌生人', idNumber: '51010119990101901X', phone: '13800138000' };
    const { pensionRelation, continuationCheck } = await shown('测试续一', { applicant: stranger });
    expect(pensionRelation).toMatchObject({ statusLabel: '无养老保险关系', place: '无', periods: [] });
    expect(continuationCheck.barred).toBe(true);
  });

  test('nothing personal reaches the engine', async () => {
    const found = JSON.stringify(await shown('测试续三'));
    for (const secret of ['测试续三', '510101198406239029', '13800138000', 'ZH0000000004']) expect(found).not.toContain(secret);
  });
});

describe('review-continuation', () => {
  const reviewed = async (answer: object, ...of: Parameters<Bureau['caseOf']>) => {
    const caseNumber = await at.caseOf(...of);
    await at.toReview(caseNumber);
    return at.decide(caseNumber, 'review-continuation', answer);
  };

  test('what the rules bar cannot be approved, whatever the reason', async () => {
    const answer = { decision: 'approve', reason: '情况特殊' };
    await expect(reviewed(answer, '测试续九')).rejects.toThrow(/"approve" is not possible/);
  });

  test('under a name that does not fit the ID number the window says why it approves', async () => {
    const other = { applicant: { ...continuationFor('测试续十二').applicant, name: '测试旁人' } };
    const approval = { decision: 'approve', reason: '刑满释放证明' };
    await expect(reviewed({ ...approval, nameReason: '' }, '测试续十二', other)).rejects.toThrow('nameReason: required');
    expect(await reviewed({ ...approval, nameReason: '已核对户口簿，系曾用名' }, '测试续十二', other)).toMatchObject({
      reviewContinuation: { decision: 'approve', nameReason: '已核对户口簿，系曾用名' },
    });
  });

  test('what is open can be approved with a reason, not without', async () => {
    await expect(reviewed({ decision: 'approve' }, '测试续十二')).rejects.toThrow(/reason: required/);
    expect(await reviewed({ decision: 'approve', reason: '刑满释放证明' }, '测试续十二')).toMatchObject({
      reviewContinuation: { decision: 'approve' },
    });
  });

  test.each([
    ['2026-11-03', /suspensionEndedOn: must not be after the application/],
    ['2022-04-30', /suspensionEndedOn: must not be before the suspension began/],
    ['2024-02-30', /suspensionEndedOn/],
  ])('C-21 released on %s: not accepted', async (suspensionEndedOn, problem) => {
    const answer = { decision: 'approve', suspensionEndedOn, reason: '刑满释放证明' };
    await expect(reviewed(answer, '测试续十二')).rejects.toThrow(problem);
  });

  test.each([
    ['C-21 released, where nothing was suspended for a sentence', { suspensionEndedOn: '2026-10-31' }, /suspensionEndedOn: leave it out/],
    ['C-18 past an age that has not been reached', { afterRetirementAge: 'payOn' }, /afterRetirementAge: leave it out/],
  ])('%s: not accepted', async (_what, more, problem) => {
    await expect(reviewed({ decision: 'approve', ...more }, '测试续一')).rejects.toThrow(problem);
  });

  test('nothing stands in the way: no reason is needed', async () => {
    expect(await reviewed({ decision: 'approve' }, '测试续一')).toEqual({ reviewContinuation: { decision: 'approve' } });
  });
});
