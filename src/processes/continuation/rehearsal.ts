/** Which steps of the continuation a rehearsal decides again, and from what. */
import type { CaseFile, Decision } from '../../cases/index.ts';
import { transferReplySchema } from '../../registries/index.ts';
import { byRules, defineRehearsal, lastAmount, outside } from '../shared/index.ts';
import { records } from './records.ts';

export const rehearsal = defineRehearsal(records, {
  reruns: {
    'register-continuation': byRules,
    'check-continuation': byRules,
    'check-transfer-reply': byRules,
    'calculate-collection': byRules,
    'look-up-relation': outside,
    'request-transfer': outside,
    'return-transfer-materials': outside,
    'return-all-materials': outside,
    'resume-participation': outside,
    'post-collection': outside,
  },
  fileAt: (decided) => ({ transferReply: replyCheckedLast(decided) }),
  money: (decided) => lastAmount(decided, 'calculate-collection', 'total'),
});

const recordedReply = transferReplySchema.omit({ requestNumber: true });

function replyCheckedLast(decided: readonly Decision[]): CaseFile['transferReply'] {
  const reply = decided.findLast(({ step }) => step === 'check-transfer-reply')?.inputs;
  return reply === undefined ? null : (recordedReply.parse(reply) as CaseFile['transferReply']);
}
