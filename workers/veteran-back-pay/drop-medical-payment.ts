/**
 * B-49: the medical one-off that was not gone through with is not due any more. What the veteran paid of it becomes a
 * surplus, which the next steps give back. A repeated job finds nothing left of it.
 */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { savedCalculation } from '../../src/processes/veteran-back-pay/facts/saved-calculation.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { withoutMedical } from '../../src/processes/veteran-back-pay/rules/without-medical.ts';

export default defineWorker({
  jobType: 'drop-medical-payment',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases } = context;
    const { remaining, unitShare, personalShare, total, reason } = withoutMedical(
      savedCalculation(await cases.files.get(caseNumber, 'veteran-back-pay')),
    );
    if (total.isZero()) return {};
    await records.write(context, caseNumber, 'drop-medical-payment', {
      inputs: {},
      outcome: { unitShare, personalShare, total },
      outcomeText: `核减医疗保险一次性缴费${total}元`,
      reasons: [reason],
    });
    await cases.ledgers.save(caseNumber, remaining);
    return {};
  },
});
