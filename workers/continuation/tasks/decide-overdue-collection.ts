/** 处理逾期未缴: another term, or the end (C-17, C-18; the source names no term). */
import { z } from 'zod';
import { because } from '../../../src/processes/continuation/rules/index.ts';
import { choice, requiredText } from '../../../src/processes/shared/answer-fields.ts';
import { clerkStep } from '../../../src/processes/shared/clerk-step.ts';

export default clerkStep({
  task: 'decide-overdue-collection',
  schema: z.object({ decision: choice('extend', 'terminate'), reason: requiredText }),
  outcomeText: ({ decision }) => (decision === 'extend' ? '延长缴费期限' : '终止办理'),
  reasons: ({ decision, reason }) => [
    because('C-18', `补收的基本养老保险费逾期未缴清，决定${decision === 'extend' ? '延长缴费期限' : '终止办理'}，理由：${reason}`),
  ],
});
