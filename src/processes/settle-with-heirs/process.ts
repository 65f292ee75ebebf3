/** What the system must know of the called process settle-with-heirs (与继承人结清). */
import type { Processes } from '../../models/index.ts';
import type { CalledProcess } from '../process.ts';
import { claimView } from './claim-view.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';

export const settleWithHeirs: CalledProcess<Processes['settle-with-heirs']> = {
  id: 'settle-with-heirs',
  records,
  notices,
  timers: { heirClaimReminder: 'deadlineHeirClaimReminder' },
  // What belongs to heirs does not lapse.
  waits: { 'await-heir-claim': { term: null } },
  messages: {},
  taskViews: { 'confirm-heir': claimView },
  interrupts: { 'list-estate': 'all' },
  noticeEffects: {},
  nextSteps: {
    'await-heir-claim': {
      action: 'claimAsHeir',
      instruction: () =>
        '申请人已经死亡，办理已经停止。请法定继承人或者指定受益人持身份证件、继承人或者受益人证明材料和收款账户到受理窗口或者在线申领。',
    },
  },
  heirClaim: 'await-heir-claim',
};
