/** 处理逾期未缴: another term, or the end (B-04; the source names no term). */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

export default clerkStep({
  task: 'decide-overdue-payment',
  schema: records.outcomes['decide-overdue-payment'],
  outcomeText: ({ decision }) => (decision === 'extend' ? '延长缴费期限' : '终止办理'),
  reasons: ({ decision, reason }) => [
    because('B-04', `个人应缴部分逾期未到账，决定${decision === 'extend' ? '延长缴费期限' : '终止办理'}，理由：${reason}`),
  ],
});
