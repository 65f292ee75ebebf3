/** 处理逾期未缴: another term, or the end (C-17, C-18; the source names no term). */
import { because } from '../../../src/processes/continuation/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/continuation/records.ts';

export default clerkStep({
  task: 'decide-overdue-collection',
  schema: records.outcomes['decide-overdue-collection'],
  outcomeText: ({ decision }) => (decision === 'extend' ? '延长缴费期限' : '终止办理'),
  reasons: ({ decision, reason }) => [
    because('C-18', `补收的基本养老保险费逾期未缴清，决定${decision === 'extend' ? '延长缴费期限' : '终止办理'}，理由：${reason}`),
  ],
});
