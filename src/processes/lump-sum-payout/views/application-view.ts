/** The application as the forms show it: names and numbers masked, since it is a variable of the engine. */
import { z } from 'zod';
import { type PayoutApplication, submitters } from '../application.ts';
import { claimantRoleNames, documentNames, maskIdNumber, maskName, maskText } from '../../../applications/index.ts';
import type { CaseFile } from '../../../cases/index.ts';
import { destinationNames, eventNames } from '../rules/facts.ts';

const text = z.string();
export const applicationViewSchema = z.object({
  applicationDate: text,
  submittedByLabel: text,
  eventLabel: text,
  /** What was stated of the event, item by item. */
  eventFacts: z.array(z.object({ item: text, value: text })),
  claimantRoleLabel: text,
  claimant: text,
  claimantIdNumber: text,
  bank: text,
  bankAccount: text,
  documents: z.array(z.object({ name: text })),
  /** What stands in place of a proof of death, in the applicant's words; null where nothing does. */
  otherProof: text.nullable(),
});
export type ApplicationView = z.output<typeof applicationViewSchema>;

export function applicationView({ application, documents }: CaseFile<'lump-sum-payout'>, otherProof: string | null): ApplicationView {
  const { claimant, bankAccount } = application;
  return {
    applicationDate: application.applicationDate,
    submittedByLabel: submitters[application.submittedBy],
    eventLabel: eventNames[application.event],
    eventFacts: eventFacts(application),
    claimantRoleLabel: claimantRoleNames[claimant.role],
    claimant: maskName(claimant.name),
    claimantIdNumber: maskIdNumber(claimant.idNumber),
    bank: maskText(bankAccount.bankName, application),
    bankAccount: maskIdNumber(bankAccount.accountNumber),
    documents: documents.map((code) => ({ name: documentNames[code] })),
    otherProof,
  };
}

const yesOrNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? '是' : '否');

function eventFacts(application: PayoutApplication): ApplicationView['eventFacts'] {
  const { destination, agencyInsured, retired } = application;
  const stated: [string, string | undefined][] = [
    ['死亡日期', application.deathDate],
    ['死亡证明出具日期', application.certificateDate],
    ['定居地', destination && destinationNames[destination]],
    ['批准出国（境）定居日期', application.approvalDate],
    ['出境日期', application.departureDate],
    ['调入的机关事业单位是否参保', yesOrNo(agencyInsured)],
    ['调入日期', application.transferDate],
    ['是否已在机关事业单位退休', yesOrNo(retired)],
    ['退休日期', application.retirementDate],
  ];
  return stated.flatMap(([item, value]) => (value === undefined ? [] : [{ item, value }]));
}
