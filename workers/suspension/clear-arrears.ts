/** S-07: what was owed has been paid in full, as it was assessed (S-09): the register takes the debt out. */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/suspension/rules/index.ts';
import { dateText } from '../../src/policy/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { type RecordOf, settle, type Visit } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'clear-arrears',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const visit = { caseNumber, context };
    await settle(visit);
    // Noted first, so that a repetition orders the same: more money may arrive in between.
    const { amount, paidOn } = await noteClearance(visit);
    const { idNumber } = (await cases.files.get(caseNumber, 'suspension')).application.applicant;
    await registries.pensionRelations.clearArrears({ idempotencyKey: `${caseNumber}:clear-arrears`, caseNumber, idNumber, amount, paidOn });
    return {};
  },
});

async function noteClearance({ caseNumber, context }: Visit): Promise<RecordOf<typeof records, 'clear-arrears'>> {
  const { arrearsAmount, arrearsMonths } = await records.read(context.cases, caseNumber, 'check-suspension');
  const paidOn = (await context.cases.progress.of(caseNumber))?.payments.at(-1)?.paidOn;
  if (!paidOn) {
    throw new NeedsOperator(
      'the case file has no payment of what was owed',
      'Let the instance go back to settle-arrears (Operate: modify the instance), then resolve the incident.',
    );
  }
  const recorded = await records.write(context, caseNumber, 'clear-arrears', {
    inputs: { arrearsMonths },
    outcome: { amount: arrearsAmount, paidOn },
    outcomeText: '欠费已完清',
    reasons: [because('S-07', `欠费${arrearsAmount}元（${arrearsMonths}个月）已于${dateText(paidOn)}完清，计算缴费年限。`)],
  });
  return recorded.outcome;
}
