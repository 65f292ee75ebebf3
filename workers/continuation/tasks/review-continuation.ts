/** 续保审核 (C-01 to C-08, C-18, C-21): against a finding an approval needs a reason, or is not possible. */
import { z } from 'zod';
import { because } from '../../../src/processes/continuation/rules/index.ts';
import { oneOf, optionalText, requiredText } from '../../../src/processes/shared/answer-fields.ts';
import { clerkStep } from '../../../src/processes/shared/clerk-step.ts';
import { recordedAssessment } from '../../../src/processes/continuation/facts/assessment.ts';

const words = { approve: '同意续保', supplement: '退回补正', refuse: '不予续保' } as const;

export default clerkStep({
  task: 'review-continuation',
  schema: oneOf(
    z.object({ decision: z.literal('approve'), reason: optionalText }),
    z.object({ decision: z.literal('supplement'), supplementRequest: requiredText }),
    z.object({ decision: z.literal('refuse'), reason: requiredText }),
  ),
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context }) {
    if (answer.decision !== 'approve') return [];
    const { eligible, barred } = await recordedAssessment(context.cases, caseNumber);
    if (barred)
      return ['decision: "approve" is not possible, the rules leave no room (C-01 to C-08, C-21, C-22); choose "refuse" or "supplement"'];
    if (!eligible && !answer.reason) return ['reason: required to approve against what the rules found (C-08, C-18, C-21)'];
    return [];
  },
  reasons(answer) {
    if (answer.decision === 'supplement') return [because('C-22', `续保审核要求补正：${answer.supplementRequest}`)];
    const why = answer.reason ? `，理由：${answer.reason}` : '。';
    return [because('C-22', `续保审核决定${words[answer.decision]}${why}`)];
  },
});
