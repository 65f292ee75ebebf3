/** The people of a case, as its notices speak to them and of them. */
import { type Addressed, type CaseFile, nameMarks, type RecipientKind } from '../cases/index.ts';

/** Who a notice goes to: a person of the case, or a unit, department or bureau by its name. */
export type Addressee = { person: keyof typeof nameMarks } | { person: null; name: string };

export interface Parties {
  /** The party in a case, by its role there. `bureau`: our own name. */
  addressee(file: Addressed, recipient: RecipientKind, bureau: string): Addressee;
  /** The applicant, as he is called in a notice to a person, or to a body. */
  applicant(file: CaseFile, toPerson: boolean, recipient: RecipientKind): string;
}

/** Of a process in which somebody takes part for himself: letters go to him, or to whoever claims what he left; and to who acts for them. */
export const participants: Parties = {
  addressee: (_file, recipient) => ({ person: recipient === 'agent' ? 'agent' : 'claimant' }),
  applicant: ({ application }, _toPerson, recipient) => {
    const forOther = 'claimant' in application && application.claimant.idNumber !== application.applicant.idNumber;
    const you = recipient === 'agent' ? `你代${nameMarks.claimant}` : '你';
    return forOther ? `${you}就参保人员${nameMarks.applicant}` : you;
  },
};

/** Who a notice goes to: in place of an applicant who has died, whoever inherits. */
export function addresseeOf(parties: Parties, file: Addressed, recipient: RecipientKind, bureau: string): Addressee {
  if (recipient === 'heirs') return { person: 'heirs' };
  const to = parties.addressee(file, recipient, bureau);
  const dead = file.death?.confirmed === true && to.person !== null && to.person !== 'agent';
  return dead ? { person: 'heirs' } : to;
}

/** "…同志" for a person, the name for a body. Of the heirs, who may be several, the mark has it all. */
export function salutation(to: Addressee): string {
  if (to.person === null) return to.name;
  return to.person === 'heirs' ? nameMarks.heirs : `${nameMarks[to.person]}同志`;
}
