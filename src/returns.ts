/** Money of no case that two treasurers have decided to send back: whoever received it is ordered to, once, until it has answered. */
import type { Cases } from './cases/index.ts';
import type { Log } from './log.ts';
import type { Registries } from './registries/index.ts';
import { type Repeating, repeating } from './repeating.ts';

interface Returning {
  cases: Pick<Cases, 'unmatched'>;
  registries: Pick<Registries, 'bank' | 'collectionAgency'>;
  log: Log;
}

/** @param pollMs between two looks */
export function startReturns(returning: Returning, pollMs = 10_000): Repeating {
  const failed = (error: unknown) => returning.log.warn({ err: error }, 'money of no case cannot be looked for; tried again');
  return repeating((signal) => sendBack(returning, signal).then(() => false), { pollMs, failed });
}

/** All that is to go back. What one of the agencies does not take is tried again another time, and stays in sight until then. */
export async function sendBack({ cases: { unmatched }, registries, log }: Returning, signal?: AbortSignal): Promise<void> {
  for (const { idempotencyKey: paymentId, kind, amount, decision } of await unmatched.waiting()) {
    if (signal?.aborted) return;
    if (!decision || decision.approvedBy === null || decision.caseNumber !== null) continue;
    const agency = kind === 'personalShare' ? registries.bank : registries.collectionAgency;
    try {
      const receipt = await agency.returnPayment({ idempotencyKey: `return:${paymentId}`, paymentId, amount });
      await unmatched.returned(paymentId, { reference: receipt.returnNumber, returnedOn: receipt.returnedOn });
      log.info({ kind }, 'money of no case sent back');
    } catch (error) {
      log.warn({ err: error }, 'money of no case could not be sent back; tried again');
    }
  }
}
