/** 复核陈述申辩: what the applicant said against the intended refusal is answered with reasons. */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

export default clerkStep({
  task: 'review-statement',
  schema: records.outcomes['review-statement'],
  outcomeText: ({ decision }) => (decision === 'uphold' ? '维持拟不予办理的意见' : '采纳陈述申辩，重新办理'),
  reasons: ({ decision, reason }) => [
    because('B-31', `复核陈述申辩，${decision === 'uphold' ? '维持拟不予办理的意见' : '予以采纳，重新办理'}，理由：${reason}`),
  ],
});
