/** 处理逾期未申请补助: an application on paper is noted, or another term, or the end (B-45, B-51; the source names no term). */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';
import { hardshipNames } from '../../../src/policy/index.ts';

const words = { received: '已收到书面申请', extend: '延长申请期限', terminate: '终止办理' } as const;

export default clerkStep({
  task: 'decide-overdue-subsidy',
  schema: records.outcomes['decide-overdue-subsidy'],
  outcomeText: ({ decision }) => words[decision],
  reasons: (answer) => [
    because(
      'B-45',
      answer.decision === 'received'
        ? `本人已于${answer.receivedOn}提出书面申请，申报类别：${hardshipNames[answer.category]}`
        : `期满未申请个人应缴部分补助，决定${words[answer.decision]}，理由：${answer.reason}`,
    ),
  ],
});
