import { continuationDocuments } from '../../../src/processes/continuation/documents.ts';
import { applicationSummarySchema } from '../../../src/processes/continuation/views/application-summary.ts';
import { checkViewSchema } from '../../../src/processes/continuation/views/check-view.ts';
import { collectionViewSchema } from '../../../src/processes/continuation/views/collection-view.ts';
import { relationViewSchema } from '../../../src/processes/continuation/views/relation-view.ts';
import { transferViewSchema } from '../../../src/processes/continuation/views/transfer-view.ts';
import type { ProcessForms } from '../process-forms.ts';
import { plain, submissions } from './submissions.ts';
import { decisions, reads } from './variables.ts';

const answers = {
  applicationDate: '2026-11-02',
  submittedBy: 'participant',
  'applicant.name': '测试续一',
  'applicant.idNumber': '510101198303179019',
  'applicant.phone': '13800138000',
  transferType: 'sameDistrict',
  continuationReason: 'unemployedWorker',
  hukou: 'cityUrban',
  hukouPlace: '示例区',
  relationPlace: '示例区',
};

export const continuation: ProcessForms = {
  reads,
  decisions,
  submissions,
  plain,
  // One of startMonth and base has to be filled in: the form asks once.
  settled: { 'review-collection': ['base'] },
  views: {
    application: applicationSummarySchema,
    pensionRelation: relationViewSchema,
    continuationCheck: checkViewSchema,
    transferCheck: transferViewSchema,
    collection: collectionViewSchema,
  },
  application: {
    answers,
    tick: ['失业证', '职工养老保险手册'],
    // A number that was left empty is null.
    // The form asks in which form a document is handed in, so the codes without a form are not offered.
    documents: continuationDocuments.filter((code) => !(continuationDocuments as readonly string[]).includes(`${code}:original`)),
  },
};
