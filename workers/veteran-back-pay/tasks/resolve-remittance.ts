/** 处理未到账: wait on, note an arrival that was confirmed in another way (B-05), or have the inability confirmed (B-48). */
import { voucherKey } from '../../../src/cases/index.ts';
import { dateInChina } from '../../../src/clock.ts';
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { clerkStep, type RecordOf, type Visit } from '../../../src/processes/shared/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';
import type { Reason } from '../../../src/policy/index.ts';

const words = { wait: '继续等待到账', received: '凭证核实已到账', inability: '责任单位未能缴款，报审核确认有无缴费能力' } as const;
type Answer = RecordOf<typeof records, 'resolve-remittance'>;

export default clerkStep({
  task: 'resolve-remittance',
  schema: records.outcomes['resolve-remittance'],
  outcomeText: ({ decision }) => words[decision],
  async objections({ decision }, { caseNumber, context }) {
    if (decision !== 'inability') return [];
    const { payer } = await records.read(context.cases, caseNumber, 'calculate-back-pay', ['payer']);
    return payer.remitter === 'veteransAffairsBureau'
      ? ['decision: "inability" is not possible, no unit was asked: the bureau itself remits (B-46); choose "wait"']
      : [];
  },
  reasons: (answer) => [reasonOf(answer)],
  async effect(answer, visit) {
    if (answer.decision === 'received') await recordVoucher(answer.voucherNumber, visit);
  },
});

function reasonOf(answer: Answer): Reason {
  if (answer.decision === 'wait') return because('B-05', `资金尚未到账，继续等待，理由：${answer.reason}`);
  if (answer.decision === 'inability') return because('B-48', `责任单位未能缴款，报请审核确认有无缴费能力，理由：${answer.reason}`);
  return because('B-05', `经核实资金已到账，凭证号：${answer.voucherNumber}，理由：${answer.reason}`);
}

/** The accounts must show what the voucher proves. What came by a statement of the agency and waits for its case is that very money. */
async function recordVoucher(voucherNumber: string, { caseNumber, context: { cases, clock, job } }: Visit): Promise<void> {
  const waiting = await cases.unmatched.find(voucherNumber);
  if (waiting?.kind === 'remittance') {
    const { idempotencyKey, kind, amount, paidOn, reference } = waiting;
    await cases.payments.record(caseNumber, { idempotencyKey, kind, amount, paidOn, reference });
  }
  const { outstanding } = (await cases.payments.totals(caseNumber)).remittance;
  if (outstanding.isZero()) return;
  await cases.payments.record(caseNumber, {
    idempotencyKey: voucherKey(caseNumber, job.elementInstanceKey),
    kind: 'remittance',
    amount: outstanding,
    paidOn: dateInChina(clock()),
    reference: voucherNumber,
  });
}
