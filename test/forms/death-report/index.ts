import { reportView } from '../../../src/processes/death-report/report-view.ts';
import type { ProcessForms } from '../process-forms.ts';

export const deathReport: ProcessForms = {
  reads: { 'confirm-death': { required: ['deathReport'], optional: [] } },
  decisions: { 'confirm-death': ['confirm', 'discard'] },
  submissions: {
    'confirm-death': [
      { decision: 'confirm', reason: '已核对死亡医学证明，与公安机关核对户籍已经注销。' },
      { decision: 'discard', reason: '与公安机关核对，系同名误报。' },
    ],
  },
  settled: {},
  views: reportView.schema.shape,
};
