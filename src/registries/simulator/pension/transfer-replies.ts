import { isoDate } from '../../../policy/index.ts';
import type { TransferAnswer, TransferReply } from '../../transfer-reply.ts';
import { callbackOf } from '../callbacks.ts';
import { hashOf, type Callback } from '../state.ts';

/**
 * What the origin's agency says after it has sent `sent` of its replies: they come in their order, the last one again and
 * again. `number`: what it replies to, a request or a return. Null = it has nothing to say, ever.
 */
export function replyAfter(
  replies: readonly TransferAnswer[],
  sent: number,
  { caseNumber, requestNumber, number, repliedOn }: { caseNumber: string; requestNumber: string; number: string; repliedOn: string },
): Callback | null {
  const answer = replies[Math.min(sent, replies.length - 1)];
  if (!answer) return null;
  const replyId = `HF${hashOf(number).slice(0, 16).toUpperCase()}`;
  const body: TransferReply = { replyId, requestNumber, ...answer, repliedOn: isoDate(repliedOn) };
  return callbackOf('originAgency', caseNumber, 'transfer-replies', replyId, body);
}
