/** 落实财政代缴: government finance bears the personal share (B-41, B-45, B-47, B-51, B-53). */
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

export default clerkStep({
  task: 'confirm-finance-share',
  schema: records.outcomes['confirm-finance-share'],
  outcomeText: ({ decision }) => (decision === 'approve' ? '财政代缴资金已落实' : '退回重新核查'),
  reasons: (answer) => [
    because(
      'B-41',
      answer.decision === 'approve'
        ? `个人承担部分由政府财政缴纳，资金文件：${answer.fundDocument}`
        : `财政代缴未予确认，理由：${answer.reason}`,
    ),
  ],
});
