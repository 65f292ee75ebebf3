/** The application as every form shows it above the decision: no personal data. */
import { z } from 'zod';
import { enrollmentLabels } from '../application.ts';
import { documentNames, personOf, withMaskedWords } from '../../../applications/index.ts';
import type { CaseFile } from '../../../cases/index.ts';
import { ageMonths, ageText, categoryNames, countText, genderNames, hukouNames } from '../../../policy/index.ts';
import { formerEmployerNames, idCardIssuerNames, statedInstead } from '../rules/index.ts';
import { byParticipant } from '../../shared/index.ts';

export const applicationSummarySchema = z.object({
  applicationDate: z.string(),
  submittedByLabel: z.string(),
  categoryLabel: z.string(),
  genderLabel: z.string(),
  ageLabel: z.string(),
  hukouLabel: z.string(),
  hukouDistrict: z.string(),
  /** What else the applicant stated: which facts depends on the category. */
  statedFacts: z.array(z.object({ item: z.string(), stated: z.string() })),
  documents: z.array(z.object({ name: z.string() })),
  /** E-16: what is offered in place of a written contract. */
  otherProofs: z.array(z.object({ insteadOf: z.string(), description: z.string() })),
  /** The codes of the materials that the window looks at before the case goes back for them. */
  statedInstead: z.array(z.string()),
});
export type ApplicationSummary = z.output<typeof applicationSummarySchema>;

export function applicationSummary({ application: whole, documents }: CaseFile<'enrollment'>): ApplicationSummary {
  const application = withMaskedWords(whole);
  const { applicant, applicationDate, submittedBy, category, hukou, hukouDistrict } = application;
  const { birthDate, gender } = personOf(applicant.idNumber);
  return {
    applicationDate,
    submittedByLabel: byParticipant[submittedBy],
    categoryLabel: categoryNames[category],
    genderLabel: genderNames[gender],
    ageLabel: ageText(ageMonths(birthDate, applicationDate)),
    hukouLabel: hukouNames[hukou],
    hukouDistrict,
    statedFacts: statedFacts(application),
    documents: documents.map((code) => ({ name: documentNames[code] })),
    otherProofs: application.otherProofs ?? [],
    statedInstead: statedInstead(application.otherProofs ?? []),
  };
}

type Application = CaseFile<'enrollment'>['application'];
type Stated = keyof typeof enrollmentLabels;

function statedFacts(application: Application): ApplicationSummary['statedFacts'] {
  return (Object.keys(enrollmentLabels) as Stated[]).flatMap((field) => {
    const value = application[field];
    return value === undefined ? [] : [{ item: enrollmentLabels[field], stated: wordsFor(field, value) }];
  });
}

const names: Partial<Record<Stated, Record<string, string>>> = {
  formerEmployerType: formerEmployerNames,
  ownerHukou: hukouNames,
  idCardIssuer: idCardIssuerNames,
};

function wordsFor(field: Stated, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return countText(value);
  return names[field]?.[value] ?? value;
}
