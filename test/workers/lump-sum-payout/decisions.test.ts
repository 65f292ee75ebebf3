/** What the window, the second person and the finance office may answer, and what they must say why. */
import { afterAll, beforeAll, describe, expect, test } from '#test';
import type { PayoutApplication } from '../../../src/processes/lump-sum-payout/application.ts';
import checkMaterials from '../../../workers/shared/check-materials.ts';
import checkPayout from '../../../workers/lump-sum-payout/check-payout.ts';
import beginStep from '../../../workers/shared/begin-step.ts';
import { applicationOf } from '../../engine/lump-sum-payout/people.ts';
import { payoutWorld, type PayoutWorld } from './payout-world.ts';
import type { ElementId } from '../../../src/models/names.ts';

let at: PayoutWorld;
beforeAll(async () => {
  at = await payoutWorld();
});
afterAll(() => at.stop());

const reason = '经核对原件，情况属实';
const reasonsOf = async (caseNumber: string, step: ElementId) =>
  (await at.world.cases.decisions.latest(caseNumber, step))?.reasons.map(({ requirement, ambiguity, finding }) => [
    requirement,
    ambiguity,
    finding,
  ]);

describe('review-payout', () => {
  test('an approval that nothing speaks against needs no reason', async () => {
    const caseNumber = await at.checked('测试支一');
    const answer = { decision: 'approve', identityChecked: true, heirProofWaiver: '', reason: 'left over' };
    expect(await at.decide(caseNumber, 'review-payout', answer)).toEqual({ reviewPayout: { decision: 'approve', identityChecked: true } });
    expect(await reasonsOf(caseNumber, 'review-payout')).toEqual([
      ['L-15', undefined, '支付审核决定同意支付。'],
      ['L-15', 'AMB-32', '已核对领款人身份证件。'],
    ]);
  });

  test('under a name that does not fit the ID number the window says why it approves', async () => {
    const caseNumber = await at.checked('测试支一', { applicant: { ...applicationOf('测试支一').applicant, name: '测试旁人' } });
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve', nameReason: '' })).rejects.toThrow('nameReason: required');
    await at.decide(caseNumber, 'review-payout', { decision: 'approve', nameReason: '已核对户口簿，系曾用名' });
    expect(await reasonsOf(caseNumber, 'review-payout')).toContainEqual([
      'L-15',
      undefined,
      '公安部门：人口信息所载姓名与申请所填姓名不一致。经核对身份证件，仍予办理，理由：已核对户口簿，系曾用名。',
    ]);
  });

  test.each(['测试支六', '测试支十'])('L-01, L-03 %s cannot be approved, with whatever reason', async (name) => {
    const caseNumber = await at.checked(name);
    const approval = at.decide(caseNumber, 'review-payout', { decision: 'approve', exceptionReason: reason });
    await expect(approval).rejects.toThrow(/decision: "approve" is not possible/);
    expect(await at.decide(caseNumber, 'review-payout', { decision: 'refuse', reason }, 2)).toEqual({
      reviewPayout: { decision: 'refuse', reason },
    });
  });

  test('AMB-37 contributions after the cut-off date need a reason', async () => {
    const caseNumber = await at.checked('测试支十二');
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve' })).rejects.toThrow(/lateMonthsReason: required .*AMB-37/);
    await at.decide(caseNumber, 'review-payout', { decision: 'approve', lateMonthsReason: reason });
    expect(await reasonsOf(caseNumber, 'review-payout')).toContainEqual([
      'L-14',
      'AMB-37',
      `截止缴费日期之后的缴费按账户余额一并支付，理由：${reason}。`,
    ]);
  });

  test('AMB-31 a living retiree is spared the proof of an heir only with a reason', async () => {
    const caseNumber = await at.checked('测试支七', { documents: ['agencyRetirementProof', 'pensionHandbook'] });
    const requiredDocuments = [
      {
        code: 'heirOrBeneficiaryProof',
        name: '证明',
        form: '',
        requirement: 'L-10',
        clause: '证明',
        alternatives: ['heirProof', 'beneficiaryProof'],
      },
    ];
    const element = { id: 'check-materials', process: 'lump-sum-payout' };
    await at.world.run(checkMaterials, caseNumber, { requiredDocuments }, element);
    expect(await at.run(checkPayout, caseNumber, 2)).toMatchObject({ payout: { heirProofMissing: true } });
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve' })).rejects.toThrow(/heirProofWaiver: required .*AMB-31/);
    await at.decide(caseNumber, 'review-payout', { decision: 'approve', heirProofWaiver: reason });
    expect(await reasonsOf(caseNumber, 'review-payout')).toContainEqual([
      'L-10',
      'AMB-31',
      `免交法定继承人或指定受益人证明材料，理由：${reason}。`,
    ]);
  });

  test('L-05 a claimant who proves to be somebody else needs a reason', async () => {
    const caseNumber = await at.checked('测试支一', { documents: ['deathCertificate', 'pensionHandbook', 'beneficiaryProof'] });
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve' })).rejects.toThrow(/exceptionReason: required/);
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve', exceptionReason: reason })).resolves.toBeDefined();
  });
});

describe('L-05 something else in place of a proof of death (等死亡证明)', () => {
  const offered = {
    documents: ['pensionHandbook', 'heirProof'],
    otherProofs: [{ insteadOf: 'deathCertificate', description: '宣告死亡的判决书' }],
  } as const;
  const missingProof = {
    code: 'deathProof',
    name: '死亡证明',
    form: '',
    requirement: 'L-05',
    clause: '',
    alternatives: ['cremationCertificate', 'deathCertificate'],
  };
  const card = {
    code: 'pensionHandbookOrCard',
    name: '手册或者关系卡',
    form: '',
    requirement: 'L-09',
    clause: '',
    alternatives: ['pensionHandbook', 'continuationCard'],
  };

  async function seen(documents: PayoutApplication['documents']): Promise<{ caseNumber: string; checked: Record<string, unknown> }> {
    const caseNumber = await at.checked('测试支一', { ...offered, otherProofs: [...offered.otherProofs], documents });
    const element = { id: 'check-materials', process: 'lump-sum-payout' };
    const checked = await at.world.run(checkMaterials, caseNumber, { requiredDocuments: [missingProof, card] }, element);
    await at.run(checkPayout, caseNumber, 2);
    return { caseNumber, checked };
  }
  const judged = (recognised: string) => ({ deathProofRecognised: recognised, deathProofReason: reason });

  test('is for the window to recognise, with a reason', async () => {
    const { caseNumber, checked } = await seen(['pensionHandbook', 'heirProof']);
    expect(checked).toMatchObject({ documentsComplete: false, application: { otherProof: '宣告死亡的判决书' } });
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve' })).rejects.toThrow(
      /deathProofRecognised, deathProofReason: required/,
    );
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve', ...judged('no') })).rejects.toThrow(
      /proof of death that is recognised/,
    );
    await at.decide(caseNumber, 'review-payout', { decision: 'approve', ...judged('yes') });
    expect(await reasonsOf(caseNumber, 'review-payout')).toContainEqual([
      'L-05',
      undefined,
      `申请人以“宣告死亡的判决书”代替死亡证明，受理窗口予以认可，理由：${reason}。`,
    ]);
  });

  test('where it is not recognised, the proof is demanded, and the next check sends the case back by itself', async () => {
    const { caseNumber } = await seen(['pensionHandbook', 'heirProof']);
    await at.decide(caseNumber, 'review-payout', { decision: 'supplement', supplementRequest: '请补交死亡证明书', ...judged('no') });
    const element = { id: 'check-materials', process: 'lump-sum-payout', visit: 2 };
    expect(await at.world.run(checkMaterials, caseNumber, { requiredDocuments: [missingProof, card] }, element)).toMatchObject({
      application: { otherProof: null },
    });
  });

  test('what else is missing is demanded by the window that has seen it', async () => {
    const { caseNumber } = await seen(['heirProof']);
    await expect(at.decide(caseNumber, 'review-payout', { decision: 'approve', ...judged('yes') })).rejects.toThrow(
      /materials are missing/,
    );
    await at.decide(caseNumber, 'review-payout', { decision: 'supplement', supplementRequest: '请补交手册', ...judged('yes') }, 2);
  });
});

describe('approve-payout', () => {
  test('is for a second person; delivered twice it is one decision', async () => {
    const caseNumber = await at.checked('测试支三');
    // A case of an earlier version still has the tick in its form.
    for (const answer of [{ decision: 'approve', secondPerson: true }, { decision: 'approve' }])
      await at.decide(caseNumber, 'approve-payout', answer);
    const approvals = (await at.world.cases.decisions.of(caseNumber)).filter(({ step }) => step === 'approve-payout');
    expect(approvals).toMatchObject([{ decidedByGroup: 'pension-review', outcome: { decision: 'approve' } }]);
  });

  test('sends back and refuses with a reason', async () => {
    const caseNumber = await at.checked('测试支四');
    await expect(at.decide(caseNumber, 'approve-payout', { decision: 'return' })).rejects.toThrow(/reason: is required/);
    await at.decide(caseNumber, 'approve-payout', { decision: 'return', reason });
    expect(await reasonsOf(caseNumber, 'approve-payout')).toEqual([['L-15', undefined, `支付复核决定退回重新核查，理由：${reason}。`]]);
  });
});

describe('release-payout', () => {
  const step = { id: 'release-payout', process: 'lump-sum-payout' };

  test('is asked of a third person, who sees who decided before; what is released has its amount on record', async () => {
    const caseNumber = await at.checked('测试支三');
    await expect(at.world.run(beginStep, caseNumber, {}, step)).rejects.toThrow('nobody has decided review-payout');
    await at.decide(caseNumber, 'review-payout', { decision: 'approve' });
    await at.decide(caseNumber, 'approve-payout', { decision: 'approve' });
    const signed = (name: RegExp) => expect.stringMatching(name);
    expect(await at.world.run(beginStep, caseNumber, {}, step)).toMatchObject({
      payoutSigners: {
        reviewed: signed(/^.+（示例）（社会保险局个人参保窗口），\d{4}年\d+月\d+日同意支付$/),
        approved: signed(/^.+（示例）（社会保险局复核岗），\d{4}年\d+月\d+日复核同意支付$/),
      },
    });
    await expect(at.decide(caseNumber, 'release-payout', { decision: 'return', reason: ' ' })).rejects.toThrow(/reason: is required/);
    await at.decide(caseNumber, 'release-payout', { decision: 'release', reason: 'left over' });
    expect(await reasonsOf(caseNumber, 'release-payout')).toEqual([
      ['L-14', undefined, '由审核人、复核人以外的基金财务人员放行，金额57377.55元。'],
    ]);
  });
});

test('resolve-balance-difference, in a case of version 0.1.0: what was settled has a voucher', async () => {
  const caseNumber = await at.checked('测试支五');
  await expect(at.decide(caseNumber, 'resolve-balance-difference', { decision: 'settled', reason })).rejects.toThrow(
    /voucherNumber: is required/,
  );
  await at.decide(caseNumber, 'resolve-balance-difference', { decision: 'settled', voucherNumber: 'BF-0001', reason });
  const decided = (await at.world.cases.decisions.of(caseNumber)).findLast(({ step }) => step === 'resolve-balance-difference');
  expect(decided?.reasons.map(({ finding }) => finding)).toEqual([
    `终止时账户余额与支付金额不一致，差额已补付或者追回，凭证号：BF-0001，理由：${reason}。`,
  ]);
});
