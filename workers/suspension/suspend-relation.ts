/** S-01, S-10 to S-13: the relation is interrupted and the account sealed, with what is in it. */
import { z } from 'zod';
import { defineWorker } from '../../src/engine/worker.ts';
import { because } from '../../src/processes/suspension/rules/index.ts';
import { dateText, monthText } from '../../src/policy/wording.ts';
import { recordByRules } from '../../src/processes/shared/record-by-rules.ts';
import { settle } from '../../src/processes/shared/settle.ts';
import { checkedSuspension, suspendedFromMonth } from '../../src/processes/suspension/facts/assessment.ts';

export default defineWorker({
  jobType: 'suspend-relation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { application } = await cases.getCase(caseNumber, 'suspension');
    const { suspensionReason: reason, custodyType = null } = application;
    const from = await suspendedFromMonth(cases, caseNumber);
    const { loseDeemedMonths } = await checkedSuspension(cases, caseNumber);
    await settle({ caseNumber, context });
    const { sealedOn, principal, interest } = await registries.pensionRelations.suspend({
      idempotencyKey: `${caseNumber}:suspend-relation`,
      caseNumber,
      idNumber: application.applicant.idNumber,
      reason,
      custodyType,
      from,
      // S-08 deletes what is owed for a transfer-out only.
      deleteArrears: false,
      loseDeemedMonths,
    });
    const finding = `自${monthText(from)}起中断缴费，个人账户于${dateText(sealedOn)}封存，本金${principal}元、利息${interest}元。`;
    await recordByRules(context, caseNumber, {
      inputs: { reason, custodyType, loseDeemedMonths },
      outcome: { from, sealedOn, principal, interest },
      outcomeText: '关系已中断，账户已封存',
      reasons: [because('S-01', finding)],
    });
    return {};
  },
});
