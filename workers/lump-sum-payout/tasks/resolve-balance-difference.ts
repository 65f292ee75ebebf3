/** 处理余额差额: the account changed between the payment and the end of the relation; what is too little or too much is settled (L-14). */
import { z } from 'zod';
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { oneOf, requiredText } from '../../../src/processes/shared/answer-fields.ts';
import { clerkStep } from '../../../src/processes/shared/clerk-step.ts';

const words = { settled: '差额已补付或者追回', none: '差额无须处理' } as const;

export default clerkStep({
  task: 'resolve-balance-difference',
  schema: oneOf(
    z.object({ decision: z.literal('settled'), voucherNumber: requiredText, reason: requiredText }),
    z.object({ decision: z.literal('none'), reason: requiredText }),
  ),
  outcomeText: ({ decision }) => words[decision],
  reasons(answer) {
    const voucher = answer.decision === 'settled' ? `，凭证号：${answer.voucherNumber}` : '';
    return [because('L-14', `终止时账户余额与支付金额不一致，${words[answer.decision]}${voucher}，理由：${answer.reason}`)];
  },
});
