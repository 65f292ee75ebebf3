/** Which steps of the payout a rehearsal decides again, and the words for what they decide. */
import { byRules, outside } from '../shared/rehearsal.ts';
import { defineRehearsal, lastAmount } from '../shared/define-rehearsal.ts';
import { recordLabels } from './record-labels.ts';

export const rehearsal = defineRehearsal({
  reruns: {
    'register-payout': byRules,
    'check-payout': byRules,
    'look-up-account': outside,
    'confirm-account': outside,
    'terminate-relation': outside,
  },
  money: (decided) => lastAmount(decided, 'check-payout', 'amount'),
  labels: recordLabels,
});
