import { type DocumentCode } from '../../../src/applications/documents.ts';
import { enrollmentDocuments } from '../../../src/processes/enrollment/documents.ts';
import { applicationSummarySchema } from '../../../src/processes/enrollment/views/application-summary.ts';
import { checkViewSchema } from '../../../src/processes/enrollment/views/check-view.ts';
import { deemedServiceViewSchema } from '../../../src/processes/enrollment/views/deemed-service-view.ts';
import { enrollmentStatusViewSchema } from '../../../src/processes/enrollment/views/enrollment-status-view.ts';
import type { ProcessForms } from '../process-forms.ts';

const reason = '经核对原件，情况属实，予以说明。';
const otherProofs = [{ insteadOf: 'laborContract', recognised: 'yes', reason }];
const catalogue: readonly DocumentCode[] = enrollmentDocuments;

export const enrollment: ProcessForms = {
  reads: {
    'review-enrollment': { required: ['applicant', 'requiredDocuments', 'missingDocuments', 'enrollmentStatus', 'enrollmentCheck'], optional: ['deemedService'] },
    'determine-deemed-service': { required: ['applicant', 'deemedService'], optional: ['reviewEnrollment'] },
  },
  // `review-enrollment` leaves out what the case rules out.
  decisions: {
    'review-enrollment': ['approve', 'supplement', 'refuse', 'refer'],
    'determine-deemed-service': ['confirm', 'correct'],
  },
  submissions: {
    'review-enrollment': [
      { decision: 'approve', nameReason: reason, deviationReason: reason, otherProofs },
      { decision: 'supplement', supplementRequest: reason, otherProofs },
      { decision: 'refuse', reason },
      { decision: 'refer' },
    ],
    'determine-deemed-service': [
      { decision: 'confirm' },
      { decision: 'correct', creditableServiceMonths: 24, workStartMonth: '2023-09', reason },
    ],
  },
  // Where nothing is in doubt, no warning is shown.
  plain: {
    'review-enrollment': {
      missingDocuments: null,
      deemedService: null,
      enrollmentCheck: {
        eligible: true,
        competent: true,
        // Whose own bureau this is, is sent to no other.
        options: [
          { label: '同意参保（未安置军人转入军龄认定，其他人员登记参保）', value: 'approve' },
          { label: '退回补正（一次性告知应补正的内容，等待申请人补正）', value: 'supplement' },
          { label: '不予办理（送达不予办理决定，本次申请办结）', value: 'refuse' },
        ],
        differingLaw: [],
        usesExampleParameters: false,
      },
    },
    'determine-deemed-service': { reviewEnrollment: null },
  },
  settled: {},
  views: {
    application: applicationSummarySchema,
    enrollmentStatus: enrollmentStatusViewSchema,
    enrollmentCheck: checkViewSchema,
    deemedService: deemedServiceViewSchema,
  },
  application: {
    answers: {
      applicationDate: '2026-03-02',
      submittedBy: 'participant',
      'applicant.name': '测试参十',
      'applicant.idNumber': '510101200306119011',
      'applicant.phone': '13800138000',
      hukou: 'cityUrban',
      hukouDistrict: '示例区',
      category: 'unplacedVeteran',
      enlistmentDate: '2023-09-01',
      dischargeDate: '2025-09-01',
      placed: false,
      creditableServiceMonths: 24,
    },
    tick: ['户口簿（原件，查验后退还）', '复员退伍军人证件'],
    // The form asks in which form a document is handed in, so the code without a form is not offered beside the others.
    documents: catalogue.filter((code) => !catalogue.includes(`${code}:original` as DocumentCode)),
  },
};
