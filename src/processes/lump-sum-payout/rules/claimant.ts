import type { Condition, Reason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { eventOf, type LumpSumEvent, type LumpSumFacts } from './facts.ts';

/** Who claims the money: the participant, or whoever has a right to what the participant left. */
export type ClaimantRole = 'participant' | 'heir' | 'beneficiary';

const roles = {
  heir: { name: '法定继承人', proof: 'heirProof' },
  beneficiary: { name: '指定受益人', proof: 'beneficiaryProof' },
} as const;

/**
 * L-05, L-10: is the claimant the one whom the proof names? An heir proves to be the heir, a beneficiary the beneficiary;
 * of a living participant the source names neither as the one who is paid, so a clerk must say why (AMB-31).
 */
export function claimantEntitled(facts: LumpSumFacts & { claimantRole: ClaimantRole; documents: readonly string[] }): Condition {
  const event = eventOf(facts);
  const { claimantRole, documents } = facts;
  if (!event) return undefined;
  if (claimantRole === 'participant') return ofParticipant(event);
  const { name, proof } = roles[claimantRole];
  if (event !== 'death') {
    const finding = `参保人员在世，由${name}领款；办事指南未规定可由他人领取，同意支付的须说明理由。`;
    return { value: false, reasons: [because(event === 'agencyTransfer' ? 'L-10' : 'L-03', finding, 'AMB-31')] };
  }
  const proved = documents.includes(proof);
  const finding = proved ? `领款人为${name}，已提交相应证明材料。` : `领款人为${name}，未提交${name}证明材料。`;
  return { value: proved, reasons: [because('L-05', finding)] };
}

function ofParticipant(event: LumpSumEvent): Condition {
  if (event === 'death') return { value: false, reasons: [because('L-05', '参保人员已死亡，不能由本人领款。')] };
  const requirement = event === 'agencyTransfer' ? 'L-04' : 'L-03';
  return { value: true, reasons: [because(requirement, '由参保人员本人领款。')] };
}

/** AMB-31: only whoever is alive and claims for themselves may be spared the proof of an heir or beneficiary. */
export function heirProofWaivable(facts: { event: LumpSumEvent; claimantRole: ClaimantRole }): boolean {
  return facts.event === 'agencyTransfer' && facts.claimantRole === 'participant';
}

/** How a clerk decided that others claim the account too, and on what that rests. */
export interface Dispute {
  entitled: boolean;
  reason: string;
}

/** L-05: others claim the same account. The source names no order of heirs, so a clerk decides; undefined where nobody else claims. */
export function disputeAllows({ dispute }: { dispute?: Dispute | undefined }): Condition {
  return dispute && { value: dispute.entitled, reasons: [disputeReason(dispute)] };
}

/** The decision in words. */
export function disputeReason({ entitled, reason }: Dispute): Reason {
  return because('L-05', `另有他人主张领款，经处理，${entitled ? '' : '不'}由本申请的领款人领取，依据和理由：${reason}`);
}
