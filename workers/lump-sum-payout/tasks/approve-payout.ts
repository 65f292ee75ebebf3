/** 复核支付: a second person releases the money, sends the case back or refuses (L-11 to L-14). */
import { z } from 'zod';
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { oneOf, requiredText } from '../../../src/processes/shared/answer-fields.ts';
import { clerkStep } from '../../../src/processes/shared/clerk-step.ts';

const words = { approve: '复核同意支付', return: '退回重新核查', refuse: '不予办理' } as const;

export default clerkStep({
  task: 'approve-payout',
  schema: oneOf(
    z.object({
      decision: z.literal('approve'),
      // The engine does not tell who completes a task: the groups differ, and the clerk declares it.
      secondPerson: z.literal(true, { error: 'must be true: whoever reviewed the payout must not approve it' }),
    }),
    z.object({ decision: z.literal('return'), reason: requiredText }),
    z.object({ decision: z.literal('refuse'), reason: requiredText }),
  ),
  outcomeText: ({ decision }) => words[decision],
  reasons(answer) {
    if (answer.decision === 'approve') return [because('L-14', '由审核人以外的人员复核，同意按核定金额支付。')];
    return [because('L-15', `支付复核决定${words[answer.decision]}，理由：${answer.reason}`)];
  },
});
