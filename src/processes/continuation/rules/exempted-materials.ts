import type { Reason, RequiredDocument } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type TransferType, continuationReasonNames } from './facts.ts';
import { type ScopeFacts, transferTypeOf } from './scope.ts';

const listOf = { sameDistrict: 'C-09', otherDistrict: 'C-10', outsidePooling: 'C-13' } as const satisfies Record<TransferType, string>;

/**
 * Why documents of the source's list (C-09 to C-13) need not be handed in: `required` is what the decision table
 * continuation-required-documents still asks for, and that table decides.
 */
export function exemptedMaterials(facts: ScopeFacts, required: readonly RequiredDocument[]): Reason[] {
  const type = transferTypeOf(facts);
  if (type === undefined) return [];
  const reason = facts.continuationReason && `续保原因为${continuationReasonNames[facts.continuationReason]}，`;
  const list = listOf[type];
  const exemptions = [
    {
      code: 'unemploymentCertificateOrTerminationProof',
      why: because(list, `${reason ?? ''}不须提供失业证或者解除劳动关系证明材料。`, 'AMB-28'),
    },
    {
      code: 'transferIntroductionLetter',
      why: because('C-12', '区县间转移已使用“金保系统”，不须提供转移介绍信和个人帐户信息表。', 'AMB-56'),
      only: 'otherDistrict',
    },
    { code: 'cityUrbanHukou', why: because('C-13', `${reason ?? ''}不要求本市城镇户口。`, 'AMB-29'), only: 'outsidePooling' },
  ];
  const asked = new Set(required.map(({ code }) => code));
  return exemptions.filter(({ code, only = type }) => only === type && !asked.has(code)).map(({ why }) => why);
}
