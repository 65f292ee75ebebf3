/** The liable body is asked to remit (B-05, B-44, B-50): from here on the application cannot be withdrawn. */
import { z } from 'zod';
import { remitters } from '../../../policy/ledger.ts';
import type { Visit } from '../../shared/visit.ts';
import { latestOrFail } from '../../shared/stored.ts';

const outcome = z.object({ payer: z.object({ remitter: z.enum(remitters) }) });

/** @returns false if the applicant withdrew before: then nobody is asked for money */
export async function noteRemittanceRequest({ caseNumber, context }: Visit): Promise<boolean> {
  const { payer } = (await latestOrFail(context.cases, caseNumber, 'calculate-back-pay', outcome)).outcome;
  const idempotencyKey = `${caseNumber}:remittance`;
  const noted = await context.cases.recordOrder(caseNumber, { idempotencyKey, remitter: payer.remitter });
  return noted.ordered;
}
