import { applicationSummarySchema } from '../../../src/processes/veteran-back-pay/views/application-summary.ts';
import listHeldMoney from '../../../workers/return-held-money/list-held-money.ts';
import type { ProcessForms } from '../process-forms.ts';

export const returnHeldMoney: ProcessForms = {
  reads: { 'confirm-held-money': { required: ['heldMoney'], optional: [] } },
  decisions: { 'confirm-held-money': ['returned', 'advanced'] },
  submissions: {
    'confirm-held-money': [
      { decision: 'returned', returnedOn: '2019-11-08', voucherNumber: 'TEST-0001' },
      { decision: 'advanced', fundDocument: '示例退役〔2019〕8号', reason: '经催办单位仍未退还。' },
    ],
  },
  plain: { 'confirm-held-money': {} },
  settled: {},
  views: { application: applicationSummarySchema, heldMoney: listHeldMoney.output.shape.heldMoney },
};
