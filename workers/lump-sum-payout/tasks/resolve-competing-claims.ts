/** 处理领款异议: two claim one account; the window says who is entitled, and on what that rests. Until then nothing is paid (L-05). */
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/lump-sum-payout/records.ts';

const words = { entitled: '由本申请的领款人领取', notEntitled: '不由本申请的领款人领取' } as const;

export default clerkStep({
  task: 'resolve-competing-claims',
  schema: records.outcomes['resolve-competing-claims'],
  outcomeText: ({ decision }) => words[decision],
  reasons: ({ decision, reason }) => [because('L-05', `另有他人主张领款，经处理，${words[decision]}，依据和理由：${reason}`)],
});
