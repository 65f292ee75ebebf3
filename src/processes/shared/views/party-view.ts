/** Who applied, and for what, in any process: for tasks that stand beside the ways of the processes. */
import { z } from 'zod';
import { maskIdNumber, maskName, type PersonalData } from '../../../applications/index.ts';
import type { CaseFile } from '../../../cases/index.ts';
import { dateText } from '../../../policy/index.ts';

const text = z.string();
export const partyViewSchema = z.object({
  processName: text,
  applicationDate: text,
  applicant: z.object({ name: text, idNumber: text }),
});

/** With whoever claims in the place of the participant. */
export function partyView({ application, processName }: CaseFile): z.output<typeof partyViewSchema> {
  const { applicant, claimant }: PersonalData = application;
  const { name, idNumber } = claimant ?? applicant;
  return {
    processName,
    applicationDate: dateText(application.applicationDate),
    applicant: { name: maskName(name), idNumber: maskIdNumber(idNumber) },
  };
}
