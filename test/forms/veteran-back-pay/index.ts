import { backPayDocuments } from '../../../src/processes/veteran-back-pay/application/documents.ts';
import { applicationSummarySchema } from '../../../src/processes/veteran-back-pay/views/application-summary.ts';
import { archiveViewSchema } from '../../../src/processes/veteran-back-pay/views/archive-view.ts';
import { arrearsViewSchema } from '../../../src/processes/veteran-back-pay/views/arrears-view.ts';
import { calculationViewSchema } from '../../../src/processes/veteran-back-pay/views/calculation-view.ts';
import { crossCheckViewSchema } from '../../../src/processes/veteran-back-pay/views/cross-check-view.ts';
import { unitStatusViewSchema } from '../../../src/processes/veteran-back-pay/views/unit-status-view.ts';
import { subsidyViewSchema } from '../../../src/processes/veteran-back-pay/views/subsidy-view.ts';
import type { ProcessForms } from '../process-forms.ts';
import { plain, submissions } from './submissions.ts';
import { decisions, reads } from './variables.ts';

const answers = {
  applicationDate: '2019-08-15',
  submittedBy: 'placementUnit',
  'applicant.name': '测试甲一',
  'applicant.idNumber': '510101198005129013',
  'applicant.phone': '13800138000',
  'service.personType': 'soldier',
  'service.enlistmentDate': '2000-12-01',
  'service.dischargeDate': '2005-12-01',
  'service.dischargeMode': 'governmentArrangedWork',
  'service.archiveManagedByVeteransBureau': true,
  'service.archiveDifficulty': 'lost',
  'service.archiveDifficultyDescription': '原单位改制移交时档案丢失。',
  placementLevel: 'county',
  'placementUnit.status': 'existsAbleToPay',
  'placementUnit.name': '示例市第一机械厂',
  'supervisingDepartment.status': 'existsAbleToPay',
  'supervisingDepartment.name': '示例市工业公司',
  insuredRegionCount: 1,
};

export const veteranBackPay: ProcessForms = {
  reads,
  decisions,
  submissions,
  plain,
  settled: {
    // Asked once the difficulty is judged.
    'accept-application': ['archiveDifficultyReason'],
    'determine-hardship-enterprise': ['decidedBy'],
    'handle-medical-payment': ['reason'],
  },
  views: {
    application: applicationSummarySchema,
    archive: archiveViewSchema,
    pensionArrears: arrearsViewSchema,
    medicalArrears: arrearsViewSchema,
    calculation: calculationViewSchema,
    militaryCheck: crossCheckViewSchema,
    policeCheck: crossCheckViewSchema,
    unitStatus: unitStatusViewSchema,
    subsidy: subsidyViewSchema,
  },
  acts: { 'subsidy-application': { category: 'extremePoverty', reason: '无力缴纳个人部分。', truthful: true } },
  application: {
    answers,
    tick: ['居民身份证（原件，查验后退还）'],
    // The form asks in which form the ID card is handed in, so the code without a form is not offered.
    documents: backPayDocuments.filter((code) => code !== 'idCard'),
  },
};
