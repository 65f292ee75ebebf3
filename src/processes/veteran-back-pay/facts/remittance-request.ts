/** The liable body is asked to remit (B-05, B-44, B-50), or no more (B-48). */
import type { Visit } from '../../shared/index.ts';
import { records } from '../records/index.ts';

/**
 * From here on the application cannot be withdrawn.
 *
 * @returns false if the applicant withdrew before: then nobody is asked for money
 */
export async function noteRemittanceRequest({ caseNumber, context }: Visit): Promise<boolean> {
  const { payer } = await records.read(context.cases, caseNumber, 'calculate-back-pay', ['payer']);
  const idempotencyKey = `${caseNumber}:remittance`;
  const noted = await context.cases.orders.record(caseNumber, { idempotencyKey, remitter: payer.remitter });
  return noted.ordered;
}

/** What has arrived until now stays received; the rest is nobody's until it is determined anew who pays. */
export async function recallRemittanceRequest({ caseNumber, context }: Visit): Promise<boolean> {
  await context.cases.orders.recall(caseNumber);
  return true;
}
