/** 放行支付: the fund's finance office, a third person, releases what two have decided, or sends it back (L-14). */
import { because } from '../../../src/processes/lump-sum-payout/rules/index.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/lump-sum-payout/records.ts';

const words = { release: '放行支付', return: '退回重新核查' } as const;

export default clerkStep({
  task: 'release-payout',
  schema: records.outcomes['release-payout'],
  outcomeText: ({ decision }) => words[decision],
  async reasons(answer, { caseNumber, context }) {
    if (answer.decision === 'return') return [because('L-15', `基金财务决定${words.return}，理由：${answer.reason}`)];
    const { amount } = await records.read(context.cases, caseNumber, 'check-payout');
    return [because('L-14', `由审核人、复核人以外的基金财务人员放行，金额${amount}元。`)];
  },
});
