/** S-08: on the person's own application what is owed is deleted and does not count; the register does so with the transfer. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { Money } from '../../src/policy/index.ts';
import { transferOut } from '../../src/processes/suspension/rules/index.ts';
import { records } from '../../src/processes/suspension/records.ts';

export default defineWorker({
  jobType: 'record-arrears-deletion',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases } = context;
    const { arrearsAmount, arrearsMonths } = await records.read(cases, caseNumber, 'check-suspension');
    const found = transferOut({ suspensionReason: 'transferOut', arrearsAmount, arrearsMonths, deletionRequestedByPerson: true });
    // Nothing is due any more: what has been paid of it goes back.
    const { zero } = Money;
    await cases.ledgers.save(caseNumber, {
      unitTotal: zero,
      personalTotal: zero,
      total: zero,
      ledger: [],
      reasons: found?.reasons ?? [],
      parameterVersions: [],
    });
    await records.write(context, caseNumber, 'record-arrears-deletion', {
      inputs: { arrearsAmount, arrearsMonths },
      outcome: { arrearsDeleted: true },
      outcomeText: '欠费经本人申请删除',
      reasons: found?.reasons ?? [],
    });
    return {};
  },
});
