/** Where the source leaves a list of materials open (等): something else that the applicant hands in instead, for a clerk to recognise. */
import { z } from 'zod';
import { documentCodeOf, type DocumentCode } from './documents.ts';
import { group, list, prose } from './fields.ts';
import { maskText } from './masking.ts';
import type { PersonalData } from './persons.ts';

/** The field `otherProofs`. `codes`: the materials in whose place something else may be handed in. */
export function otherProofsFor<const C extends DocumentCode>(codes: readonly C[]) {
  const otherProof = group('其他证明材料', {
    insteadOf: documentCodeOf(codes),
    description: prose('其他证明材料的名称和内容', 500),
  });
  return list('其他证明材料', otherProof, 20);
}

/** Those of an application in the applicant's own words, without names and numbers. */
export function maskedProofs<C extends DocumentCode>(
  application: PersonalData & { otherProofs?: OtherProof<C>[] | undefined },
): OtherProof<C>[] {
  return (application.otherProofs ?? []).map((proof) => ({ ...proof, description: maskText(proof.description, application) }));
}

/** One of them: the material in whose place it stands, and what it is. */
export type OtherProof<C extends DocumentCode = DocumentCode> = z.output<ReturnType<typeof otherProofsFor<C>>>[number];
