/** 复核核定结果: a second person checks the calculation before anybody is told an amount. */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

export default clerkStep({
  task: 'review-calculation',
  schema: records.outcomes['review-calculation'],
  outcomeText: ({ decision }) => (decision === 'approve' ? '复核同意' : '退回重新核查'),
  reasons: (answer) => [because('B-43', answer.decision === 'approve' ? '核定结果经复核同意，启动补缴。' : `复核退回：${answer.remark}`)],
});
