/**
 * What the system must know of the process return-late-money (办结后到账款项退还): no case calls it, a payment to a case that
 * is over begins it.
 */
import type { Processes } from '../../models/index.ts';
import type { CalledProcess } from '../process.ts';
import { outside } from '../shared/index.ts';
import { notices } from './notices.ts';
import { records } from './records.ts';

const wait = {
  action: 'wait',
  instruction: () => '办结时或者办结后收到的款项，正在核实，将退还付款人，请等待。',
} as const;

export const returnLateMoney: CalledProcess<Processes['return-late-money']> = {
  id: 'return-late-money',
  records,
  notices,
  waits: {},
  messages: {},
  taskViews: {},
  interrupts: {},
  noticeEffects: {},
  nextSteps: { 'confirm-late-back-pay': wait, 'confirm-late-contribution': wait },
  // When the money came the case was over: nothing of it is decided again.
  reruns: { 'list-late-money': outside, 'settle-late-money': outside },
};
