/** S-08: on the person's own application what is owed is deleted and does not count; the register does so with the transfer. */
import { z } from 'zod';
import { defineWorker } from '../../src/engine/worker.ts';
import { Money } from '../../src/policy/money.ts';
import { transferOut } from '../../src/processes/suspension/rules/index.ts';
import { recordByRules } from '../../src/processes/shared/record-by-rules.ts';
import { checkedSuspension } from '../../src/processes/suspension/facts/assessment.ts';

export default defineWorker({
  jobType: 'record-arrears-deletion',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases } = context;
    const { arrearsAmount, arrearsMonths } = await checkedSuspension(cases, caseNumber);
    const found = transferOut({ suspensionReason: 'transferOut', arrearsAmount, arrearsMonths, deletionRequestedByPerson: true });
    // Nothing is due any more: what has been paid of it goes back.
    const { zero } = Money;
    await cases.saveLedger(caseNumber, {
      unitTotal: zero,
      personalTotal: zero,
      total: zero,
      ledger: [],
      reasons: found?.reasons ?? [],
      parameterVersions: [],
    });
    await recordByRules(context, caseNumber, {
      inputs: { arrearsAmount, arrearsMonths },
      outcome: { arrearsDeleted: true },
      outcomeText: '欠费经本人申请删除',
      reasons: found?.reasons ?? [],
    });
    return {};
  },
});
