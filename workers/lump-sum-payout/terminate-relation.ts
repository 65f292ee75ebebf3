/** L-01: the pension relation ends; what the account held then is compared with what was paid. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { records } from '../../src/processes/lump-sum-payout/records.ts';
import { endSuspensions, settle } from '../../src/processes/shared/index.ts';
import { approvedEnding, paidOut } from '../../src/processes/lump-sum-payout/facts/termination.ts';
import { terminationFinding, terminationView, terminationViewSchema } from '../../src/processes/lump-sum-payout/views/termination-view.ts';

export default defineWorker({
  jobType: 'terminate-relation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ balanceAgrees: z.boolean(), termination: terminationViewSchema }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const file = await cases.files.get(caseNumber, 'lump-sum-payout');
    const ending = await approvedEnding(cases, file);
    // Where nothing was to be paid, this is the first effect outside.
    await settle({ caseNumber, context });
    const { terminatedOn, principal, interest } = await registries.pensionRelations.terminate({
      idempotencyKey: `${caseNumber}:terminate-relation`,
      caseNumber,
      idNumber: file.application.applicant.idNumber,
      ...ending,
    });
    await endSuspensions({ caseNumber, context }, file.application.applicant.idNumber, terminatedOn);
    const terminated = {
      terminatedOn,
      cutoffDate: ending.cutoffDate,
      balance: principal.plus(interest),
      paid: await paidOut(cases, caseNumber),
    };
    const balanceAgrees = terminated.balance.equals(terminated.paid);
    await records.write(context, caseNumber, 'terminate-relation', {
      inputs: ending,
      outcome: terminated,
      outcomeText: balanceAgrees ? '关系已终止' : '关系已终止，余额与支付金额不一致',
      reasons: [because('L-01', terminationFinding(terminated))],
    });
    return { balanceAgrees, termination: terminationView(terminated) };
  },
});
