/** 续保审核 (C-01 to C-08, C-18, C-21): against a finding an approval needs a reason, or is not possible. */
import { afterRetirementAgeNames, because } from '../../../src/processes/continuation/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/continuation/records.ts';

const words = { approve: '同意续保', supplement: '退回补正', refuse: '不予续保' } as const;

export default clerkStep({
  task: 'review-continuation',
  schema: records.outcomes['review-continuation'],
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context }) {
    if (answer.decision !== 'approve') return [];
    const { eligible, barred } = await records.read(context.cases, caseNumber, 'check-continuation');
    if (barred)
      return ['decision: "approve" is not possible, the rules leave no room (C-01 to C-08, C-21, C-22); choose "refuse" or "supplement"'];
    if (!eligible && !answer.reason) return ['reason: required to approve against what the rules found (C-08, C-18, C-21)'];
    return [];
  },
  reasons(answer) {
    if (answer.decision === 'supplement') return [because('C-22', `续保审核要求补正：${answer.supplementRequest}`)];
    const why = answer.reason ? `，理由：${answer.reason}` : '。';
    const decided = because('C-22', `续保审核决定${words[answer.decision]}${why}`);
    const after = answer.decision === 'approve' ? answer.afterRetirementAge : undefined;
    return after
      ? [decided, because('C-18', `提出申请之月已达到法定退休年龄，决定${afterRetirementAgeNames[after]}。`, 'AMB-57')]
      : [decided];
  },
});
