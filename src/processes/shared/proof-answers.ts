/** What a clerk says of what the applicant offers in place of a material (等): recognised or not, each with its reason. */
import { z } from 'zod';
import { type DocumentCode, documentCodeOf, documentNames, type OtherProof } from '../../applications/index.ts';
import { choice, requiredText } from './answer-fields.ts';

/** The answers. `codes`: as for `otherProofsFor`. */
export function proofAnswersFor<const C extends DocumentCode>(codes: readonly C[]) {
  return z.array(z.object({ insteadOf: documentCodeOf(codes), recognised: choice('yes', 'no'), reason: requiredText }));
}
export type ProofAnswer = z.output<ReturnType<typeof proofAnswersFor<DocumentCode>>>[number];

/** English, begins with the field: every proof of the application is to be answered, in its order. */
export function proofObjections(offered: readonly OtherProof[], answers: readonly ProofAnswer[]): string[] {
  const each = (proofs: readonly { insteadOf: string }[]) => proofs.map(({ insteadOf }) => insteadOf).join(', ') || 'none';
  if (each(offered) === each(answers)) return [];
  return [
    `otherProofs: must say of each other proof whether it is recognised; offered in place of: ${each(offered)}; answered: ${each(answers)}`,
  ];
}

/** Chinese, one for each answer. */
export function proofFinding({ description }: OtherProof, { insteadOf, recognised, reason }: ProofAnswer): string {
  const verdict = recognised === 'yes' ? '予以认可' : '不予认可';
  return `申请人以“${description}”代替“${documentNames[insteadOf]}”，受理窗口${verdict}，理由：${reason}`;
}
