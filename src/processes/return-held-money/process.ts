/** What the system must know of the called process return-held-money (单位退还代收款项). */
import type { Processes } from '../../models/index.ts';
import type { CalledProcess } from '../process.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';

export const returnHeldMoney: CalledProcess<Processes['return-held-money']> = {
  id: 'return-held-money',
  records,
  notices,
  waits: {},
  messages: {},
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  nextSteps: {},
};
