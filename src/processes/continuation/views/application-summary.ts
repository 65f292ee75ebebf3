/** The application as every form shows it above the decision: no personal data. */
import { z } from 'zod';
import { documentNames, withMaskedWords } from '../../../applications/index.ts';
import type { CaseFile } from '../../../cases/index.ts';
import { countText, hukouNames } from '../../../policy/index.ts';
import { byParticipant } from '../../shared/index.ts';
import { continuationReasonNames, transferTypeNames } from '../rules/facts.ts';

const text = z.string();
export const applicationSummarySchema = z.object({
  applicationDate: text,
  submittedByLabel: text,
  transferTypeLabel: text,
  continuationReasonLabel: text,
  hukouLabel: text,
  hukouPlace: text,
  relationPlace: text,
  servingSentenceLabel: text,
  suspensionEndedOn: text,
  goldenInsuranceLabel: text,
  requestedBase: text,
  contributionPlaces: text,
  documents: z.array(z.object({ name: text })),
});
export type ApplicationSummary = z.output<typeof applicationSummarySchema>;

export function applicationSummary({ application: whole, documents }: CaseFile<'continuation'>): ApplicationSummary {
  const application = withMaskedWords(whole);
  const { goldenInsuranceSystemUsed: golden, requestedBase, contributionPlaces = [] } = application;
  return {
    applicationDate: application.applicationDate,
    submittedByLabel: byParticipant[application.submittedBy],
    transferTypeLabel: transferTypeNames[application.transferType],
    continuationReasonLabel: continuationReasonNames[application.continuationReason],
    hukouLabel: hukouNames[application.hukou],
    hukouPlace: application.hukouPlace,
    relationPlace: application.relationPlace,
    servingSentenceLabel: application.servingSentence ? '正在服刑' : '不在服刑期间',
    suspensionEndedOn: application.suspensionEndedOn ?? '未填写',
    goldenInsuranceLabel: golden === undefined ? '不适用' : golden ? '两地均已使用' : '未均使用',
    requestedBase: requestedBase === undefined ? '未申请，按标准基数' : `${requestedBase}元`,
    contributionPlaces: contributionPlaces.map(({ place, months }) => `${place}${countText(months)}`).join('、') || '未填写',
    documents: documents.map((code) => ({ name: documentNames[code] })),
  };
}
