import { maskName, type PersonalData } from '../applications/index.ts';

/**
 * Stand for the names of people in a stored notice. The names are put in when the notice is sent, the masked names when
 * it is shown: the text of the notice stays what was sent, and the names stay in the applicants table.
 */
export const nameMarks = {
  // Called so in notices that are stored since there were only veterans.
  applicant: '{{veteranName}}',
  claimant: '{{claimantName}}',
  agent: '{{agentName}}',
  /** Whom to write to once the applicant has died; with 同志, since it may be no single person. */
  heirs: '{{heirsName}}',
} as const;

/** By whom they are of. */
export type Names = Record<keyof typeof nameMarks, string>;

/** The names of the people of a case. */
export function namesOf({ applicant, claimant, agent, survivors }: PersonalData): Names {
  const survivor = survivors?.heir ?? survivors?.contact;
  return {
    applicant: applicant.name,
    claimant: (claimant ?? applicant).name,
    agent: (agent ?? applicant).name,
    heirs: survivor ? `${survivor.name}同志` : `${(claimant ?? applicant).name}同志的继承人`,
  };
}

/** In place of the names, after the personal data were erased, and for whom they are none of their business. */
export const noNames: Names = { applicant: '', claimant: '', agent: '', heirs: '' };

/** The same with nothing in them that tells who it is. @param reader the ID number of who knows their own name */
export function maskedNamesOf(personal: PersonalData, reader?: string): Names {
  const masked = <P extends { name: string; idNumber?: string }>(person: P): P =>
    reader !== undefined && person.idNumber === reader ? person : { ...person, name: maskName(person.name) };
  const { applicant, claimant, agent, survivors } = personal;
  return namesOf({
    applicant: masked(applicant),
    claimant: claimant && masked(claimant),
    agent: agent && masked(agent),
    survivors: survivors && { contact: survivors.contact && masked(survivors.contact), heir: survivors.heir && masked(survivors.heir) },
  });
}

/** `claimant`: who claims a payout; `agent`: who acts; where nobody does, the applicant. */
export function fillNames(text: string, names: Names): string {
  return Object.entries(nameMarks).reduce((rest, [person, mark]) => rest.replaceAll(mark, names[person as keyof typeof nameMarks]), text);
}
