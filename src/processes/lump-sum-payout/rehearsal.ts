/** Which steps of the payout a rehearsal decides again. */
import { byRules, defineRehearsal, lastAmount, outside } from '../shared/index.ts';
import { records } from './records.ts';

export const rehearsal = defineRehearsal(records, {
  reruns: {
    'register-payout': byRules,
    'check-payout': byRules,
    'look-up-account': outside,
    'confirm-account': outside,
    'terminate-relation': outside,
    'continue-for-heir': outside,
  },
  money: (decided) => lastAmount(decided, 'check-payout', 'amount'),
});
