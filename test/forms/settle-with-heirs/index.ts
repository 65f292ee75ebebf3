import { claimView } from '../../../src/processes/settle-with-heirs/claim-view.ts';
import type { ProcessForms } from '../process-forms.ts';

export const settleWithHeirs: ProcessForms = {
  reads: { 'confirm-heir': { required: ['heirClaim'], optional: [] } },
  decisions: { 'confirm-heir': ['approve', 'reject'] },
  submissions: {
    'confirm-heir': [
      { decision: 'approve', reason: '公证书载明为唯一法定继承人。' },
      { decision: 'reject', reason: '未提供法定继承人证明材料原件。' },
    ],
  },
  settled: {},
  views: claimView.schema.shape,
};
