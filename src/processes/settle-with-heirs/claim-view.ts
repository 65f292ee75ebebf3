/** Who claims as heir or beneficiary, for the clerk who looks at the proofs (L-05). */
import { z } from 'zod';
import { claimantRoleNames, documentNames, maskIdNumber, maskName } from '../../applications/index.ts';
import type { CaseFile } from '../../cases/index.ts';
import { dateText, type Money } from '../../policy/index.ts';
import { partyView, partyViewSchema, type TaskView } from '../shared/index.ts';
import { estateOf } from './estate.ts';

const text = z.string();
const claimed = z.object({
  purpose: text,
  applicant: z.object({ name: text, idNumber: text }),
  roleLabel: text,
  amount: text,
  account: text,
  bankName: text,
  documents: text,
  diedOn: text,
});

/** The variables `application`, and `heirClaim`: null where nobody claims any more. */
export const claimView = {
  schema: z.object({ application: partyViewSchema, heirClaim: claimed.nullable() }),
  async show({ caseNumber, context: { cases } }) {
    const file = await cases.files.get(caseNumber);
    return { application: partyView(file), heirClaim: viewOf(file, await estateOf(cases, file)) };
  },
} satisfies TaskView;

function viewOf({ death, survivors: { claim } }: CaseFile, amount: Money): z.output<typeof claimed> | null {
  if (!death || !claim) return null;
  const { role, name, idNumber, bankAccount, documents } = claim;
  return {
    purpose: amount.isZero() ? '申请人死亡，申领人请求以继承人、受益人身份继续办理。' : '申请人死亡，申领人请求领取应退款项。',
    applicant: { name: maskName(name), idNumber: maskIdNumber(idNumber) },
    roleLabel: claimantRoleNames[role],
    amount: amount.toString(),
    account: maskIdNumber(bankAccount.accountNumber),
    bankName: bankAccount.bankName,
    documents: documents.map((code) => documentNames[code]).join('、'),
    diedOn: dateText(death.diedOn),
  };
}
