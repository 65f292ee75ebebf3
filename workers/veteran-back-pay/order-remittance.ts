/** B-46, B-52: the bureau pays to the social insurance collection agency; after a unit that paid a part, the rest (B-48). */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { savedCalculation } from '../../src/processes/veteran-back-pay/facts/saved-calculation.ts';
import type { BackPayCalculation } from '../../src/processes/veteran-back-pay/rules/calculation.ts';
import { type Remittance, remainingRemittance } from '../../src/processes/veteran-back-pay/rules/remaining-remittance.ts';

export default defineWorker({
  jobType: 'order-remittance',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries, log }) {
    const file = await cases.files.get(caseNumber, 'veteran-back-pay');
    const calculation = savedCalculation(file);
    const wanted = { idempotencyKey: `${caseNumber}:remittance`, remitter: 'veteransAffairsBureau' } as const;
    // First the note, then the order: from here on no withdrawal is taken, and one that came before stops the order.
    const noted = await cases.orders.record(caseNumber, wanted);
    if (!noted.ordered) {
      log.info({ reason: noted.reason }, 'nothing ordered; the event subprocess of the withdrawal ends the case');
      return {};
    }
    const { idempotencyKey, amount } = noted.order;
    if (amount.isZero()) {
      log.info({}, 'all has arrived before, from the unit; nothing is left to order');
      return {};
    }
    const { pension, medical } = remainingRemittance(sharesOf(calculation), calculation.total.minus(amount));
    const receipt = await registries.collectionAgency.orderRemittance({
      idempotencyKey,
      caseNumber,
      idNumber: file.application.applicant.idNumber,
      pension,
      medical,
    });
    await cases.orders.recordAccepted(caseNumber, idempotencyKey, { reference: receipt.orderNumber, acceptedOn: receipt.acceptedOn });
    return {};
  },
});

function sharesOf({ pension, medical }: BackPayCalculation): Remittance {
  return {
    pension: { unitShare: pension.unitTotal, personalShare: pension.personalTotal },
    medical: { unitShare: medical.unitTotal, personalShare: medical.personalTotal },
  };
}
