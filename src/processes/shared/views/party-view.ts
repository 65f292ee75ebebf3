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

/** Whoever claims in the place of the participant, or the applicant. */
export function partyOf({ application }: Pick<CaseFile, 'application'>): { name: string; idNumber: string } {
  const { applicant, claimant }: PersonalData = application;
  return claimant ?? applicant;
}

/** What Tasklist shows under a task's name: without it all tasks of a kind look alike. */
export const taskContext = (caseNumber: string, { name }: { name: string }): string => `${caseNumber} ${maskName(name)}`;

export function partyView(file: CaseFile): z.output<typeof partyViewSchema> {
  const { application, processName } = file;
  const { name, idNumber } = partyOf(file);
  return {
    processName,
    applicationDate: dateText(application.applicationDate),
    applicant: { name: maskName(name), idNumber: maskIdNumber(idNumber) },
  };
}
