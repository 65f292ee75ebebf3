import { payoutDocuments } from '../../../src/processes/lump-sum-payout/documents.ts';
import { accountViewSchema } from '../../../src/processes/lump-sum-payout/views/account-view.ts';
import { competingClaimsView } from '../../../src/processes/lump-sum-payout/views/claims-view.ts';
import { applicationViewSchema } from '../../../src/processes/lump-sum-payout/views/application-view.ts';
import { payoutViewSchema } from '../../../src/processes/lump-sum-payout/views/payout-view.ts';
import { signersView } from '../../../src/processes/lump-sum-payout/views/signers-view.ts';
import type { ProcessForms } from '../process-forms.ts';
import { plain, submissions } from './submissions.ts';
import { decisions, reads } from './variables.ts';

const answers = {
  applicationDate: '2026-10-15',
  submittedBy: 'heir',
  'applicant.name': '测试支一',
  'applicant.idNumber': '510101196803039013',
  'applicant.phone': '13800138000',
  event: 'death',
  deathDate: '2026-05-20',
  'claimant.role': 'heir',
  'claimant.name': '测试甲一',
  'claimant.idNumber': '510101198005129013',
  'claimant.phone': '13800138000',
  'bankAccount.accountName': '测试甲一',
  'bankAccount.accountNumber': '6200000000000000027',
  'bankAccount.bankName': '示例银行示例区支行',
};

export const lumpSumPayout: ProcessForms = {
  reads,
  decisions,
  submissions,
  plain,
  settled: { 'review-payout': ['identityChecked'] },
  views: {
    application: applicationViewSchema,
    account: accountViewSchema,
    payout: payoutViewSchema,
    ...competingClaimsView.schema.shape,
    ...signersView.schema.shape,
  },
  application: {
    answers,
    tick: ['火化证', '职工养老保险手册', '法定继承人证明材料'],
    // The form asks in which form the ID card is handed in, so the code without a form is not offered.
    documents: payoutDocuments.filter((code) => code !== 'idCard'),
  },
};
