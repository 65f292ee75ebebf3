/** Which steps of the enrollment a rehearsal decides again. */
import { byRules, defineRehearsal, outside } from '../shared/index.ts';
import { records } from './records.ts';

export const rehearsal = defineRehearsal(records, {
  reruns: {
    'register-enrollment': byRules,
    'check-enrollment': byRules,
    'look-up-enrollment-status': outside,
    'enroll-participant': outside,
  },
});
