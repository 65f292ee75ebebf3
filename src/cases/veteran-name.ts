/**
 * Stands for the applicant's name in a stored notice. The name is put in when the notice is sent, the masked name when
 * it is shown: the text of the notice stays what was sent, and the name stays in the applicants table.
 */
export const veteranNameMark = '{{veteranName}}';

export function fillVeteranName(text: string, name: string): string {
  return text.replaceAll(veteranNameMark, name);
}
