/** 身份认定: the rules propose, the clerk determines; who does not meet B-08 cannot be confirmed. */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

const words = { confirm: '予以认定', refuse: '不予认定', correct: '退回补正' } as const;

export default clerkStep({
  task: 'determine-identity',
  schema: records.outcomes['determine-identity'],
  outcomeText: ({ decision }) => words[decision],
  async objections(answer, { caseNumber, context }) {
    if (answer.decision !== 'confirm') return [];
    const { eligible, proposal } = await records.read(context.cases, caseNumber, 'assess-identity');
    if (!eligible) {
      return ['decision: "confirm" is not possible, the conditions of B-08 are not met; choose "refuse" or "correct"'];
    }
    if (proposal === 'refuse' && !answer.reason) {
      return ['reason: required to confirm an identity that the rules propose to refuse (B-32, B-33)'];
    }
    return [];
  },
  reasons(answer) {
    if (answer.decision === 'correct') return [because('B-33', `身份认定要求补正：${answer.supplementRequest}`)];
    const because32 = answer.reason ? `，理由：${answer.reason}` : '。';
    return [because('B-32', `身份认定决定${words[answer.decision]}${because32}`)];
  },
});
