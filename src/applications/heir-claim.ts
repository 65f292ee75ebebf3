/** L-05: what an heir or beneficiary hands in after the applicant has died: who they are, their proof, and where the money goes. */
import { documentCodeOf, type DocumentCode, relationRecords } from './documents.ts';
import { group, list } from './fields.ts';
import { bankAccount, heir, type HeirClaim } from './persons.ts';

/** What may be handed in with a claim. */
export const heirProofs = [
  'heirProof',
  'beneficiaryProof',
  'cremationCertificate',
  'deathCertificate',
  ...relationRecords,
] as const satisfies DocumentCode[];

const proofs = {
  heir: { code: 'heirProof', name: '法定继承人证明材料' },
  beneficiary: { code: 'beneficiaryProof', name: '指定受益人证明材料' },
} as const;

/** Checked; in the form in which the case file keeps it. */
export const heirClaim = group('继承人申领', {
  heir,
  bankAccount,
  documents: list('提交的材料', documentCodeOf(heirProofs), 20),
})
  .refine(({ heir: { role }, documents: codes }) => codes.includes(proofs[role].code), {
    path: ['documents'],
    error: ({ input }) => {
      const { code, name } = proofs[(input as { heir: { role: keyof typeof proofs } }).heir.role];
      return `应提交${name}，请在提交的材料中补充${code}。`;
    },
  })
  .refine(({ heir: { name }, bankAccount: { accountName } }) => accountName === name, {
    path: ['bankAccount', 'accountName'],
    error: '收款账户户名应与申领人姓名一致，请更正。',
  })
  .transform(({ heir: person, ...rest }): HeirClaim => ({ ...person, ...rest }));
