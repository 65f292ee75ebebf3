/** 核对恢复缴费: the sentence is served, the service is over or the other reason has ceased, before contributions go on (S-14, S-15). */
import { because } from '../../../src/processes/suspension/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/suspension/records.ts';

export default clerkStep({
  task: 'confirm-resumption',
  schema: records.outcomes['confirm-resumption'],
  outcomeText: ({ decision }) => (decision === 'confirm' ? '同意恢复缴费' : '不同意恢复，继续中断'),
  async objections({ decision }, { caseNumber, context }) {
    if (decision === 'reject') return [];
    const { possible } = await records.read(context.cases, caseNumber, 'assess-resumption');
    return possible ? [] : ['decision: "confirm" is not possible, no month lies between suspension and resumption (S-15); choose "reject"'];
  },
  reasons: (answer) => [
    answer.decision === 'confirm'
      ? because('S-15', '经核对，中断的原因已经消除，同意恢复缴费。')
      : because('S-15', `经核对不能恢复缴费，关系继续中断，理由：${answer.reason}`),
  ],
});
