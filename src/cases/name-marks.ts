import type { PersonalData } from '../applications/index.ts';

/**
 * Stand for the names of people in a stored notice. The names are put in when the notice is sent, the masked names when
 * it is shown: the text of the notice stays what was sent, and the names stay in the applicants table.
 */
export const nameMarks = {
  // Called so in notices that are stored since there were only veterans.
  applicant: '{{veteranName}}',
  claimant: '{{claimantName}}',
  agent: '{{agentName}}',
} as const;

/** The names of the people of a case. */
export function namesOf({ applicant, claimant, agent }: PersonalData): Record<keyof typeof nameMarks, string> {
  return { applicant: applicant.name, claimant: (claimant ?? applicant).name, agent: (agent ?? applicant).name };
}

/** `claimant`: who claims a payout; `agent`: who acts; where nobody does, the applicant. */
export function fillNames(text: string, names: Record<keyof typeof nameMarks, string>): string {
  return Object.entries(nameMarks).reduce((rest, [person, mark]) => rest.replaceAll(mark, names[person as keyof typeof nameMarks]), text);
}
