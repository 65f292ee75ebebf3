/** 处理余额差额: the account changed between the payment and the end of the relation; what is too little or too much is settled (L-14). */
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/lump-sum-payout/records.ts';

const words = { settled: '差额已补付或者追回', none: '差额无须处理' } as const;

export default clerkStep({
  task: 'resolve-balance-difference',
  schema: records.outcomes['resolve-balance-difference'],
  outcomeText: ({ decision }) => words[decision],
  reasons(answer) {
    const voucher = answer.decision === 'settled' ? `，凭证号：${answer.voucherNumber}` : '';
    return [because('L-14', `终止时账户余额与支付金额不一致，${words[answer.decision]}${voucher}，理由：${answer.reason}`)];
  },
});
