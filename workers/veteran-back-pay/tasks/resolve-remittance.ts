/** 处理未到账: wait on, or note an arrival that the collection agency confirmed in another way (B-05). */
import { dateInChina } from '../../../src/clock.ts';
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

export default clerkStep({
  task: 'resolve-remittance',
  schema: records.outcomes['resolve-remittance'],
  outcomeText: ({ decision }) => (decision === 'wait' ? '继续等待到账' : '凭证核实已到账'),
  reasons: (answer) => [
    because(
      'B-05',
      answer.decision === 'wait'
        ? `资金尚未到账，继续等待，理由：${answer.reason}`
        : `经核实资金已到账，凭证号：${answer.voucherNumber}，理由：${answer.reason}`,
    ),
  ],
  /** The accounts must show what the voucher proves. */
  async effect(answer, { caseNumber, context }) {
    if (answer.decision !== 'received') return;
    const { cases, clock, job } = context;
    const { outstanding } = (await cases.payments.totals(caseNumber)).remittance;
    if (outstanding.isZero()) return;
    await cases.payments.record(caseNumber, {
      idempotencyKey: `${caseNumber}:voucher:${job.elementInstanceKey}`,
      kind: 'remittance',
      amount: outstanding,
      paidOn: dateInChina(clock()),
      reference: answer.voucherNumber,
    });
  },
});
