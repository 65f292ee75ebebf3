/** 审核支付: the window decides on what the rules found; what the source leaves open needs a reason (L-02 to L-14). */
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import type { Reason } from '../../../src/policy/index.ts';
import { offeredProof } from '../../../src/processes/lump-sum-payout/facts/other-proof.ts';
import { clerkStep, nameObjections, nameReasons } from '../../../src/processes/shared/index.ts';
import { records, type Approval } from '../../../src/processes/lump-sum-payout/records.ts';

const words = { approve: '同意支付', supplement: '退回补正', refuse: '不予办理' } as const;

type Weighed = Pick<Approval, 'deathProofRecognised' | 'deathProofReason'>;

export default clerkStep({
  task: 'review-payout',
  schema: records.outcomes['review-payout'],
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context }) {
    if (answer.decision === 'refuse') return [];
    const { possible, doubtful, lateMonths, heirProofMissing, otherProofOffered, missing } = await records.read(
      context.cases,
      caseNumber,
      'check-payout',
    );
    const unjudged = otherProofOffered && !(answer.deathProofRecognised && answer.deathProofReason);
    if (unjudged) return ['deathProofRecognised, deathProofReason: required, something is offered in place of a proof of death (L-05)'];
    if (answer.decision === 'supplement') return [];
    if (missing.length > 0) return ['decision: "approve" is not possible, materials are missing (L-05 to L-10); choose "supplement"'];
    if (otherProofOffered && answer.deathProofRecognised === 'no')
      return ['decision: "approve" is not possible without a proof of death that is recognised (L-05); choose "supplement"'];
    if (!possible) return ['decision: "approve" is not possible, the rules leave no room (L-01 to L-04); choose "refuse" or "supplement"'];
    const demanded = [
      [heirProofMissing, 'heirProofWaiver', 'to spare a living retiree the proof of an heir or beneficiary (AMB-31)'],
      [lateMonths.length > 0, 'lateMonthsReason', 'since contributions were paid after the cut-off date (AMB-37)'],
      [doubtful, 'exceptionReason', 'to approve against what the rules found (L-05, L-10, L-13)'],
    ] as const;
    const lacking = demanded.flatMap(([applies, field, why]) => (applies && !answer[field] ? [`${field}: required ${why}`] : []));
    return [...lacking, ...(await nameObjections(answer, { caseNumber, context }))];
  },
  async reasons(answer, { caseNumber, context }) {
    if (answer.decision === 'refuse') return [because('L-15', `支付审核决定不予办理，理由：${answer.reason}`)];
    const proof = offeredProof((await context.cases.files.get(caseNumber, 'lump-sum-payout')).application);
    const recognition = proof === null ? [] : recognitionReasons(proof, answer);
    if (answer.decision === 'supplement') return [...recognition, because('L-09', `支付审核要求补正：${answer.supplementRequest}`)];
    const named = await nameReasons(answer, { caseNumber, context }, (finding) => because('L-15', finding));
    return [...recognition, ...approvalReasons(answer), ...named];
  },
});

/** L-05: 等死亡证明: what was offered, and whether it does. */
function recognitionReasons(proof: string, { deathProofRecognised: recognised, deathProofReason = '' }: Weighed): Reason[] {
  if (!recognised) return [];
  const verdict = recognised === 'yes' ? '予以认可' : '不予认可';
  return [because('L-05', `申请人以“${proof}”代替死亡证明，受理窗口${verdict}，理由：${deathProofReason}`)];
}

function approvalReasons({ identityChecked, heirProofWaiver, lateMonthsReason, exceptionReason }: Approval): Reason[] {
  return [
    because('L-15', '支付审核决定同意支付。'),
    ...(identityChecked ? [because('L-15', '已核对领款人身份证件。', 'AMB-32')] : []),
    ...(heirProofWaiver ? [because('L-10', `免交法定继承人或指定受益人证明材料，理由：${heirProofWaiver}`, 'AMB-31')] : []),
    ...(lateMonthsReason ? [because('L-14', `截止缴费日期之后的缴费按账户余额一并支付，理由：${lateMonthsReason}`, 'AMB-37')] : []),
    ...(exceptionReason ? [because('L-14', `存在须说明理由的事项，决定同意支付，理由：${exceptionReason}`)] : []),
  ];
}
