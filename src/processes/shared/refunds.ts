/** What of a case is to be given back, and how the bureau gives back what it has. */
import type { CaseFile, Refundable } from '../../cases/index.ts';
import type { WorkerContext } from '../../jobs/index.ts';
import type { Remitter } from '../../policy/index.ts';
import type { Refund } from '../../registries/index.ts';
import type { Visit } from './visit.ts';

/** All that was paid if the case ends without effect; once it took effect, what was paid too much. */
export function refundScope({ remittanceOrderedAt, settledAt }: CaseFile): 'everything' | 'surplus' {
  return remittanceOrderedAt === null && settledAt === null ? 'everything' : 'surplus';
}

/** From the bureau's bank, to the heir where the applicant has died and one is proved. A repetition pays nothing twice. */
export async function payBack(
  { cases, registries }: WorkerContext,
  file: CaseFile,
  payee: Refund['payee'],
  due: readonly Pick<Refundable, 'idempotencyKey' | 'paymentId' | 'amount'>[],
  purpose: string = purposeOf(file),
): Promise<void> {
  const { caseNumber, survivors } = file;
  const { heir } = survivors;
  const to = heir ? { payee: heir.role, account: heir.bankAccount } : { payee };
  for (const { idempotencyKey, paymentId, amount } of due) {
    const receipt = await registries.bank.refund({ idempotencyKey, caseNumber, ...to, amount, purpose });
    const { refundNumber: reference, refundedOn } = receipt;
    await cases.refunds.record(caseNumber, { idempotencyKey, paymentId, amount, reference, refundedOn });
  }
}

/** What a process says of who has money, and of who gets it back. */
interface Refunding {
  refundsTo: Refund['payee'];
  holders?(visit: Visit): Promise<(money: Refundable) => Remitter>;
}

/** B-04: what the bureau itself received; what a unit received the unit gives back. @param process the case's own */
export async function payBackOwn(context: WorkerContext, file: CaseFile, process: Refunding): Promise<void> {
  const { caseNumber } = file;
  const holderOf = await process.holders?.({ caseNumber, context });
  const due = await context.cases.refunds.due(caseNumber, refundScope(file));
  const own = due.filter((money) => !holderOf || holderOf(money) === 'veteransAffairsBureau');
  await payBack(context, file, process.refundsTo, own);
  context.log.info({ refunds: own.length, withUnits: due.length - own.length }, 'payments refunded');
}

/** For the statement of account. */
function purposeOf(file: CaseFile): string {
  const ended = refundScope(file) === 'everything';
  return ended ? `业务${file.caseNumber}终止办理，退还已缴款项` : `业务${file.caseNumber}退还多缴的款项`;
}
