/** 复核支付: a second person approves the payout, sends the case back or refuses (L-11 to L-14). */
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/lump-sum-payout/records.ts';

const words = { approve: '复核同意支付', return: '退回重新核查', refuse: '不予办理' } as const;

export default clerkStep({
  task: 'approve-payout',
  schema: records.outcomes['approve-payout'],
  outcomeText: ({ decision }) => words[decision],
  reasons(answer) {
    if (answer.decision === 'approve') return [because('L-14', '由审核人以外的人员复核，同意按核定金额支付。')];
    return [because('L-15', `支付复核决定${words[answer.decision]}，理由：${answer.reason}`)];
  },
});
