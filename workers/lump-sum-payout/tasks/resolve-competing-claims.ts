/** 处理领款异议: two claim one account; the window says who is entitled, and on what that rests. Until then nothing is paid (L-05). */
import { disputeReason } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/lump-sum-payout/records.ts';

const words = { entitled: '由本申请的领款人领取', notEntitled: '不由本申请的领款人领取' } as const;

export default clerkStep({
  task: 'resolve-competing-claims',
  schema: records.outcomes['resolve-competing-claims'],
  outcomeText: ({ decision }) => words[decision],
  reasons: ({ decision, reason }) => [disputeReason({ entitled: decision === 'entitled', reason })],
});
