import { afterAll, beforeAll, describe, expect, test } from '#test';
import { variableOf } from '../../src/models/element.ts';
import { isoDate } from '../../src/policy/dates.ts';
import { Money } from '../../src/policy/money.ts';
import beginStep from '../../workers/shared/begin-step.ts';
import recordDecision from '../../workers/shared/record-decision.ts';
import { payers } from './payers.ts';
import { toCalculation, toIdentity, toMaterials, toVerified } from './paths.ts';
import { world, type World } from './world.ts';
import type { ElementId } from '../../src/models/names.ts';

let at: World;
beforeAll(async () => {
  at = await world();
});
afterAll(() => at.stop());

const decide = (caseNumber: string, id: string, answer: unknown, visit = 1) =>
  at.run(recordDecision, caseNumber, { [variableOf(id)]: answer }, { id, visit });

describe('an answer that is in order', () => {
  test('is kept with its reasons, and goes on reduced to the fields that belong to it', async () => {
    const caseNumber = await at.caseOf('测试甲一');
    const answer = { decision: 'accept', lateReason: '', routeReason: null, reason: 'left over', supplementRequest: '' };
    expect(await decide(caseNumber, 'accept-application', answer)).toEqual({ acceptApplication: { decision: 'accept' } });
    expect(await at.cases.decisions.latest(caseNumber, 'accept-application')).toMatchObject({
      name: '受理审核',
      outcome: { decision: 'accept' },
      outcomeText: '受理',
      decidedBy: 'zhao.shouli',
      decidedByGroup: 'veterans-window',
      // B-23: whether the level is the bureau's own was asked.
      parameterVersions: [expect.stringMatching(/^bureauLevel@/)],
      reasons: [expect.objectContaining({ requirement: 'B-19' })],
    });
    const [step] = await at.cases.steps.of(caseNumber);
    expect(step).toMatchObject({ elementId: 'accept-application', finishedAt: expect.any(Date) });
  });

  test('delivered twice is one decision; another visit of the task is another', async () => {
    const caseNumber = await at.caseOf('测试甲二');
    for (const visit of [1, 1, 2]) {
      await decide(caseNumber, 'accept-application', { decision: 'supplement', supplementRequest: '请补交' }, visit);
    }
    const audit = await at.cases.audit.of(caseNumber);
    expect(audit.filter(({ action }) => action === 'decision-recorded')).toHaveLength(2);
    // The second visit says that the first came before it.
    expect((await at.cases.decisions.latest(caseNumber, 'accept-application'))?.inputs).toEqual({
      decidedBefore: [{ step: 'accept-application', decidedAt: expect.any(String) }],
    });
  });

  test.each([
    [
      'reconcile-medical-records',
      { decision: 'asRegistry', reason: '无凭证', recognizedPeriods: [] },
      { decision: 'asRegistry', reason: '无凭证' },
    ],
    ['determine-hardship-enterprise', { decision: 'hardship', decidedBy: 'city', reason: '停产' }, undefined],
    ['review-calculation', { decision: 'approve', remark: '' }, { decision: 'approve' }],
    ['confirm-finance-share', { decision: 'approve', fundDocument: '财社〔2026〕1号' }, undefined],
    ['decide-overdue-payment', { decision: 'extend', reason: '住院' }, undefined],
    ['resolve-remittance', { decision: 'wait', reason: '银行在途' }, undefined],
    ['handle-medical-payment', { decision: 'done', idCardChecked: true, reason: '' }, { decision: 'done', idCardChecked: true }],
    ['review-statement', { decision: 'uphold', reason: '理由不成立' }, undefined],
  ])('%s', async (id, answer, reduced) => {
    const caseNumber = await at.caseOf('测试甲三').catch(() => openCase);
    openCase = caseNumber;
    expect(await decide(caseNumber, id, answer)).toEqual({ [variableOf(id)]: reduced ?? answer });
  });
  let openCase = '';

  test('what the diagram derives from an answer is derived again from the checked one', async () => {
    const caseNumber = await at.caseOf('测试丁二');
    await toIdentity(at, caseNumber);
    await toVerified(at, caseNumber);
    expect(await decide(caseNumber, 'confirm-hardship', { decision: 'confirm' })).toMatchObject({ hardship: 'minimumLivingAllowance' });
    expect(await decide(caseNumber, 'confirm-hardship', { decision: 'deny', reason: '已停发' }, 2)).toMatchObject({ hardship: 'none' });

    const unable = await at.caseOf('测试甲四');
    await toIdentity(at, unable);
    await toVerified(at, unable);
    expect(await decide(unable, 'confirm-inability', { decision: 'departmentAble', reason: '有财政拨款' })).toMatchObject({
      inabilityConfirmed: false,
      placementUnitStatus: 'existsUnableToPay',
      supervisingDeptStatus: 'existsAbleToPay',
    });
  });

  test('money that a voucher proves is in the accounts once two persons have found it there, once', async () => {
    const caseNumber = await at.caseOf('测试甲九');
    await toCalculation(at, caseNumber, payers.noUnit);
    const outstanding = async () => (await at.cases.payments.totals(caseNumber)).remittance.outstanding.isZero();
    const shown: (string | null)[] = [];
    const received = async (voucherNumber: string, reason: string, visit: number) => {
      const { caseHistory } = await at.run(beginStep, caseNumber, {}, { id: 'resolve-remittance', visit });
      shown.push((caseHistory as { returned: string | null }).returned);
      await decide(caseNumber, 'resolve-remittance', { decision: 'received', voucherNumber, reason }, visit);
      await decide(caseNumber, 'resolve-remittance', { decision: 'received', voucherNumber, reason }, visit);
      return outstanding();
    };
    expect(await received('凭证7', '征缴机构来函', 1)).toBe(false);
    // Another number is another finding, and takes another person anew.
    expect(await received('凭证8', '征缴机构来函', 2)).toBe(false);
    expect(await received('凭证8', '已向征缴机构查询', 3)).toBe(true);
    expect(shown).toEqual([null, expect.stringContaining('凭证号：凭证7'), expect.stringContaining('凭证号：凭证8')]);
    expect(shown[2]).toMatch(/^须由两人办理。.*填写同样的决定提交，方才生效.*认领（Assign to me）后办理：.{2,9}（示例）。$/s);
    expect((await at.cases.payments.totals(caseNumber)).remittance.surplus.isZero()).toBe(true);
    const trail = (await at.cases.audit.of(caseNumber)).map(({ action }) => action);
    expect(trail.filter((action) => ['decision-proposed', 'decision-recorded'].includes(action)).slice(-3)).toEqual([
      ...['decision-proposed', 'decision-proposed', 'decision-recorded'],
    ]);
    // Decided: what comes at a later visit is another decision.
    await at.run(beginStep, caseNumber, {}, { id: 'resolve-remittance', visit: 4 });
    expect(await decide(caseNumber, 'resolve-remittance', { decision: 'received', voucherNumber: '凭证8', reason: '来函' }, 4)).toEqual({});
  });

  test('money of a voucher that waits for its case is that money', async () => {
    const caseNumber = await at.caseOf('测试甲八');
    await toCalculation(at, caseNumber, payers.noUnit);
    const stated = { kind: 'remittance', amount: Money.of('1.00'), paidOn: isoDate('2026-03-02'), reference: 'PZ8' } as const;
    await at.cases.unmatched.keep('', { ...stated, idempotencyKey: 'PZ8' });
    for (const visit of [1, 2]) {
      await at.run(beginStep, caseNumber, {}, { id: 'resolve-remittance', visit });
      const found = await at.cases.unmatched.find('PZ8');
      expect(found).not.toBeNull();
      await decide(caseNumber, 'resolve-remittance', { decision: 'received', voucherNumber: 'PZ8', reason: '征缴机构来函' }, visit);
    }
    const { remittance } = await at.cases.payments.totals(caseNumber);
    expect([remittance.outstanding.isZero(), remittance.surplus.isZero()]).toEqual([true, true]);
    expect(await at.cases.unmatched.find('PZ8')).toBeNull();
    expect((await at.cases.payments.of(caseNumber)).map(({ amount }) => amount.toString())).toHaveLength(2);
  });
});

describe('an answer that cannot be accepted becomes an incident that names the field and the way on', () => {
  const refused = async (caseNumber: string, id: ElementId, answer: unknown) => {
    const error = await decide(caseNumber, id, answer).then(
      () => {
        throw new Error(`${id} was accepted`);
      },
      (reason: unknown) => reason as Error & { remedy?: string },
    );
    expect(await at.cases.decisions.latest(caseNumber, id)).toBeNull();
    return error;
  };

  test('with the variable to correct in Operate', async () => {
    const caseNumber = await at.caseOf('测试乙四');
    const error = await refused(caseNumber, 'review-calculation', { decision: 'return', remark: ' ' });
    expect(error.message).toBe('the answer of the task review-calculation cannot be accepted: remark: is required');
    expect(error.remedy).toMatch(/correct the variable "reviewCalculation" of this task .* retry the incident/);
  });

  test('B-20, AMB-13 late or by another route without a reason', async () => {
    const caseNumber = await at.caseOf('测试乙五', (application) => ({
      ...application,
      applicationDate: isoDate('2020-02-01'),
      submittedBy: 'veteran',
    }));
    const { message } = await refused(caseNumber, 'accept-application', { decision: 'accept' });
    expect(message).toMatch(/lateReason: required .* \(B-20, AMB-06\); routeReason: required/);
    const reasons = { lateReason: '长期在外', routeReason: '单位拒收' };
    await expect(decide(caseNumber, 'accept-application', { decision: 'accept', ...reasons })).resolves.toBeDefined();
  });

  test('B-23 the bureau of another level is competent: accepted with a reason, or referred to that level', async () => {
    const caseNumber = await at.caseOf('测试己三', (application) => ({ ...application, placementLevel: 'city' }));
    await toMaterials(at, caseNumber);
    const { message } = await refused(caseNumber, 'accept-application', { decision: 'accept' });
    expect(message).toMatch(/levelReason: required .* the bureau of another level should handle \(B-23\)/);
    const toOurselves = { decision: 'refer', referTo: 'county', referReason: '安置介绍信载明' };
    expect((await refused(caseNumber, 'accept-application', toOurselves)).message).toMatch(/referTo: "county" is the level of this bureau/);

    await decide(caseNumber, 'accept-application', { ...toOurselves, referTo: 'city' });
    expect(await at.cases.decisions.latest(caseNumber, 'accept-application')).toMatchObject({
      outcomeText: '由其他层级办理',
      reasons: [
        expect.objectContaining({ requirement: 'B-23', finding: expect.stringContaining('应由市（地、州、盟）级退役军人事务部门办理') }),
      ],
    });
  });

  test('B-33, AMB-11 each statement in place of a material needs its answer, and a missing material something accepted for it', async () => {
    const otherProofs = [{ insteadOf: 'enlistmentProof:stampedCopy' as const, description: '县人民武装部出具的入伍通知书' }];
    const caseNumber = await at.caseOf('测试丙四', (application) => ({ ...application, otherProofs }));
    await toMaterials(at, caseNumber);
    const reason = '已核对保管单位的说明';
    const unanswered = await refused(caseNumber, 'accept-application', { decision: 'accept' });
    expect(unanswered.message).toMatch(/otherProofs: must say of each .* offered in place of: enlistmentProof:stampedCopy; answered: none/);
    expect(unanswered.message).toMatch(/archiveDifficulty: required, the applicant states one \(B-33\)/);

    const proof = (recognised: string) => [{ insteadOf: 'enlistmentProof:stampedCopy', recognised, reason }];
    const half = { decision: 'accept', archiveDifficulty: 'notAccepted', archiveDifficultyReason: reason, otherProofs: proof('yes') };
    expect((await refused(caseNumber, 'accept-application', half)).message).toMatch(
      /"accept" is not possible while materials are missing \(dischargeRegistrationForm:stampedCopy\)/,
    );
    const silent = { decision: 'accept', archiveDifficulty: 'accepted', otherProofs: proof('no') };
    expect((await refused(caseNumber, 'accept-application', silent)).message).toMatch(/archiveDifficultyReason: is required/);

    await decide(caseNumber, 'accept-application', { ...silent, archiveDifficultyReason: reason });
    const findings = (await at.cases.decisions.latest(caseNumber, 'accept-application'))?.reasons.map(({ finding }) => finding);
    expect(findings).toEqual([
      '受理审核决定受理。',
      '申请人说明“档案丢失”，受理窗口予以认可，与兵役机关、公安部门比对甄别核实，理由：已核对保管单位的说明。',
      '申请人以“县人民武装部出具的入伍通知书”代替“入伍批准书或应征公民入伍政审表等入伍证明材料主件（加盖档案保管单位印章的复印件）”，受理窗口不予认可，理由：已核对保管单位的说明。',
    ]);
  });

  test('B-33 nothing can be accepted that nobody stated', async () => {
    const caseNumber = await at.caseOf('测试乙八');
    const answer = { decision: 'accept', archiveDifficulty: 'accepted', archiveDifficultyReason: '属实' };
    expect((await refused(caseNumber, 'accept-application', answer)).message).toMatch(
      /archiveDifficulty: not possible, the applicant states none/,
    );
  });

  test('B-08 who is not eligible cannot be confirmed, with whatever reason', async () => {
    const caseNumber = await at.caseOf('测试甲十');
    await toIdentity(at, caseNumber);
    const { message } = await refused(caseNumber, 'determine-identity', { decision: 'confirm', reason: '情况特殊' });
    expect(message).toMatch(/decision: "confirm" is not possible, the conditions of B-08/);
  });

  test('B-33 against the proposal only with a reason', async () => {
    const caseNumber = await at.caseOf('测试丙三');
    await toIdentity(at, caseNumber);
    const { message } = await refused(caseNumber, 'determine-identity', { decision: 'confirm' });
    expect(message).toMatch(/reason: required to confirm an identity that the rules propose to refuse/);
    await expect(decide(caseNumber, 'determine-identity', { decision: 'confirm', reason: '曾用名' })).resolves.toBeDefined();
  });

  test('B-40 nobody in need without an entry in the database', async () => {
    const caseNumber = await at.caseOf('测试丁一', (application) => application);
    const none = await at.caseOf('测试丁六');
    await toIdentity(at, none);
    await toVerified(at, none);
    expect((await refused(none, 'confirm-hardship', { decision: 'confirm' })).message).toMatch(/no entry \(B-40\)/);
    expect((await refused(caseNumber, 'confirm-hardship', { decision: 'confirm' })).message).toMatch(
      /no record of the step look-up-hardship/,
    );
  });

  test('B-36 what is recognised beyond the months that differ is confirmed by the clerk, and on record with both figures', async () => {
    const stated = { insurance: 'pension', from: '2017-01', to: '2017-02', place: '例外市', unit: '例外厂' } as const;
    const caseNumber = await at.caseOf('测试丁十', (application) => ({
      ...application,
      statedContributions: [...application.statedContributions, stated as never],
    }));
    await toIdentity(at, caseNumber);
    const { pensionArrears } = (await toVerified(at, caseNumber)) as { pensionArrears: { differingMonths: string[] } };
    expect(pensionArrears.differingMonths).toEqual(['2017-01', '2017-02']);

    const accepted = (from: string, to: string) => {
      return { decision: 'accepted', recognizedPeriods: [{ from, to, place: '例外市', proof: '缴费证明' }], reason: '凭证属实' };
    };
    const finding = async () => (await at.cases.decisions.latest(caseNumber, 'reconcile-pension-records'))?.reasons[0]?.finding;
    const range = accepted('2004-10', '2019-06');
    for (const unconfirmed of [range, { ...range, beyondDifference: false }]) {
      expect((await refused(caseNumber, 'reconcile-pension-records', unconfirmed)).message).toMatch(
        /beyondDifference: must be true where more months are recognised \(177\) .* differ \(2\)/,
      );
    }
    await decide(caseNumber, 'reconcile-pension-records', { ...range, beyondDifference: true });
    expect(await finding()).toContain('共177个月（14年9个月），申请填报与登记记录不一致的为2个月，超出部分已经办人员确认');

    await decide(caseNumber, 'reconcile-pension-records', accepted('2017-01', '2017-02'), 2);
    expect(await finding()).toMatch(/认可2017年1月至2017年2月，理由/);
  });

  test.each<[ElementId, unknown, RegExp]>([
    [
      'reconcile-pension-records',
      { decision: 'accepted', reason: '属实', recognizedPeriods: [{ from: '2005-03', to: '2005-01', place: '甲地', proof: '凭证' }] },
      /recognizedPeriods.0.to: is before "from"/,
    ],
    [
      'reconcile-pension-records',
      { decision: 'accepted', reason: '属实', recognizedPeriods: [{ from: '2005-03', to: '2030-01', place: '甲地', proof: '凭证' }] },
      /recognizedPeriods.0.to: is after the month of the application/,
    ],
    ['reconcile-pension-records', { decision: 'accepted', reason: '属实', recognizedPeriods: [] }, /must have at least one period/],
    ['handle-medical-payment', { decision: 'done', idCardChecked: false }, /idCardChecked: must be true/],
    ['handle-medical-payment', { decision: 'notHandled', circumstances: '未到场' }, /cause: /],
    ['handle-medical-payment', { decision: 'notHandled', cause: 'absent' }, /circumstances: is required/],
    ['review-statement', { decision: 'perhaps', reason: 'x' }, /decision: must be one of uphold, reverse/],
    ['accept-application', undefined, /the whole answer/],
    ['accept-application', {}, /decision: is missing or not one of the possible decisions/],
    ['confirm-finance-share', { decision: 'approve' }, /fundDocument: is required/],
  ])('%s %j', async (id, answer, problem) => {
    const caseNumber = await at.caseOf('测试乙六').catch(() => caseOfAll);
    caseOfAll = caseNumber;
    expect((await refused(caseNumber, id, answer)).message).toMatch(problem);
  });
  let caseOfAll = '';
});

test('a user task that nobody defined is an incident', async () => {
  const caseNumber = await at.caseOf('测试乙七');
  await expect(decide(caseNumber, 'no-such-task', { decision: 'yes' })).rejects.toThrow(/no decision is defined for the user task/);
});
