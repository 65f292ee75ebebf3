/**
 * Stand for the names of people in a stored notice. The names are put in when the notice is sent, the masked names when
 * it is shown: the text of the notice stays what was sent, and the names stay in the applicants table.
 */
export const nameMarks = {
  // Called so in notices that are stored since there were only veterans.
  applicant: '{{veteranName}}',
  claimant: '{{claimantName}}',
} as const;

/** `claimant`: who claims a payout; where nobody does, the applicant. */
export function fillNames(text: string, names: Record<keyof typeof nameMarks, string>): string {
  return text.replaceAll(nameMarks.applicant, names.applicant).replaceAll(nameMarks.claimant, names.claimant);
}
