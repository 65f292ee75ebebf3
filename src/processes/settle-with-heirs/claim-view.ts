/** Who claims as heir or beneficiary, for the clerk who looks at the proofs (L-05). */
import { z } from 'zod';
import { claimantRoleNames, documentNames, maskIdNumber, maskName } from '../../applications/index.ts';
import type { CaseFile } from '../../cases/index.ts';
import { dateText, Money } from '../../policy/index.ts';
import { refundScope, type TaskView } from '../shared/index.ts';

const text = z.string();
const shown = z.object({
  processName: text,
  purpose: text,
  name: text,
  roleLabel: text,
  idNumber: text,
  account: text,
  bankName: text,
  documents: text,
  diedOn: text,
});

/** The variable `heirClaim`: null where nobody claims any more. */
export const claimView: TaskView = {
  schema: z.object({ heirClaim: shown.nullable() }),
  async show({ caseNumber, context: { cases } }) {
    const file = await cases.files.get(caseNumber);
    const due = await cases.refunds.due(caseNumber, refundScope(file));
    return { heirClaim: viewOf(file, Money.sum(due.map(({ amount }) => amount))) };
  },
};

function viewOf({ death, processName, survivors: { claim } }: CaseFile, amount: Money): z.output<typeof shown> | null {
  if (!death || !claim) return null;
  const { role, name, idNumber, bankAccount, documents } = claim;
  return {
    processName,
    purpose: amount.isZero() ? '申请人死亡，申领人请求以继承人、受益人身份继续办理。' : `申请人死亡，应退款项${amount}元由申领人请求领取。`,
    name: maskName(name),
    roleLabel: claimantRoleNames[role],
    idNumber: maskIdNumber(idNumber),
    account: maskIdNumber(bankAccount.accountNumber),
    bankName: bankAccount.bankName,
    documents: documents.map((code) => documentNames[code]).join('、'),
    diedOn: dateText(death.diedOn),
  };
}
