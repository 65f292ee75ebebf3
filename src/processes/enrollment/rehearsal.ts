/** Which steps of the enrollment a rehearsal decides again, and the words for what they decide. */
import { byRules, outside } from '../shared/rehearsal.ts';
import { defineRehearsal } from '../shared/define-rehearsal.ts';
import { recordLabels } from './record-labels.ts';

export const rehearsal = defineRehearsal({
  reruns: {
    'register-enrollment': byRules,
    'check-enrollment': byRules,
    'look-up-enrollment-status': outside,
    'enroll-participant': outside,
  },
  labels: recordLabels,
});
