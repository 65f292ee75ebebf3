/** 处理余额差额, in cases of version 0.1.0, which paid before the relation ended: the account changed between the payment and the end of the relation; what is too little or too much is settled (L-14). */
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { formerClerkStep } from '../../../src/processes/shared/index.ts';
import { balanceDifference } from '../../../src/processes/lump-sum-payout/former.ts';

const words = { settled: '差额已补付或者追回', none: '差额无须处理' } as const;

export default formerClerkStep({
  task: 'resolve-balance-difference',
  schema: balanceDifference,
  outcomeText: ({ decision }) => words[decision],
  reasons(answer) {
    const voucher = answer.decision === 'settled' ? `，凭证号：${answer.voucherNumber}` : '';
    return [because('L-14', `终止时账户余额与支付金额不一致，${words[answer.decision]}${voucher}，理由：${answer.reason}`)];
  },
});
