/** B-46, B-52: the bureau pays the whole sum to the social insurance collection agency. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { savedCalculation } from '../../src/processes/veteran-back-pay/facts/saved-calculation.ts';

export default defineWorker({
  jobType: 'order-remittance',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries, log }) {
    const file = await cases.files.get(caseNumber, 'veteran-back-pay');
    const { pension, medical } = savedCalculation(file);
    const wanted = { idempotencyKey: `${caseNumber}:remittance`, remitter: 'veteransAffairsBureau' } as const;
    // First the note, then the order: from here on no withdrawal is taken, and one that came before stops the order.
    const noted = await cases.orders.record(caseNumber, wanted);
    if (!noted.ordered) {
      log.info({ reason: noted.reason }, 'nothing ordered; the event subprocess of the withdrawal ends the case');
      return {};
    }
    const { idempotencyKey } = noted.order;
    const receipt = await registries.collectionAgency.orderRemittance({
      idempotencyKey,
      caseNumber,
      idNumber: file.application.applicant.idNumber,
      pension: { unitShare: pension.unitTotal, personalShare: pension.personalTotal },
      medical: { unitShare: medical.unitTotal, personalShare: medical.personalTotal },
    });
    await cases.orders.recordAccepted(caseNumber, idempotencyKey, receipt.orderNumber);
    return {};
  },
});
