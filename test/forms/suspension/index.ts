import { suspensionDocuments } from '../../../src/processes/suspension/documents.ts';
import { applicationViewSchema } from '../../../src/processes/suspension/views/application-view.ts';
import { participationViewSchema } from '../../../src/processes/suspension/views/participation-view.ts';
import { resumptionViewSchema } from '../../../src/processes/suspension/views/resumption-view.ts';
import { suspensionViewSchema } from '../../../src/processes/suspension/views/suspension-view.ts';
import type { ProcessForms } from '../process-forms.ts';
import { plain, submissions } from './submissions.ts';
import { decisions, reads } from './variables.ts';

const answers = {
  applicationDate: '2026-09-10',
  submittedBy: 'agent',
  'agent.name': '测试代办人',
  'agent.phone': '13800138009',
  'applicant.name': '测试断一',
  'applicant.idNumber': '510101197809099011',
  'applicant.phone': '13800138000',
  suspensionReason: 'sentenced',
  custodyType: 'imprisonment',
  custodyFrom: '2026-09-01',
};

export const suspension: ProcessForms = {
  reads,
  decisions,
  submissions,
  plain,
  settled: {},
  views: {
    application: applicationViewSchema,
    participation: participationViewSchema,
    suspensionCheck: suspensionViewSchema,
    resumption: resumptionViewSchema,
  },
  application: {
    answers,
    tick: ['居民身份证（复印件）', '户口簿（复印件）', '职工养老保险手册', '重庆市个人养老保险暂停缴费、转移关系申报表'],
    // Asked for with a transfer-out only.
    // The form asks in which form identity documents are handed in, so the codes without a form are not offered.
    documents: suspensionDocuments.filter((code) => code !== 'idCard' && code !== 'hukouBook'),
  },
};
