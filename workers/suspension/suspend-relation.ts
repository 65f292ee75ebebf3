/** S-01, S-10 to S-13: the relation is interrupted and the account sealed, with what is in it. */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/suspension/rules/index.ts';
import { dateText, monthText } from '../../src/policy/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { settle } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'suspend-relation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { application } = await cases.files.get(caseNumber, 'suspension');
    const { suspensionReason: reason, custodyType = null } = application;
    const { suspendedFrom: from, loseDeemedMonths } = await records.read(cases, caseNumber, 'check-suspension');
    if (from === null) throw nothingSuspended();
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
    await records.write(context, caseNumber, 'suspend-relation', {
      inputs: { reason, custodyType, loseDeemedMonths },
      outcome: { from, sealedOn, principal, interest },
      outcomeText: '关系已中断，账户已封存',
      reasons: [because('S-01', finding)],
    });
    return {};
  },
});

/** The diagram does not come here with a transfer-out. */
function nothingSuspended(): NeedsOperator {
  return new NeedsOperator(
    'the case is a transfer-out, in which no month of suspension begins',
    'Let the instance go to transfer-relation (Operate: modify the instance), then resolve the incident.',
  );
}
