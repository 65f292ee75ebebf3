/** L-01: the pension relation ends; what the account held then is what is paid. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { Money } from '../../src/policy/index.ts';
import { records } from '../../src/processes/lump-sum-payout/records.ts';
import { endSuspensions, settle } from '../../src/processes/shared/index.ts';
import { approvedEnding } from '../../src/processes/lump-sum-payout/facts/termination.ts';
import { terminationFinding, terminationView, terminationViewSchema } from '../../src/processes/lump-sum-payout/views/termination-view.ts';

export default defineWorker({
  jobType: 'terminate-relation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    payable: z.boolean(),
    // What the diagram of version 0.1.0 asks, which paid before.
    balanceAgrees: z.boolean(),
    termination: terminationViewSchema,
  }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const file = await cases.files.get(caseNumber, 'lump-sum-payout');
    const ending = await approvedEnding(cases, file);
    // The first effect outside: from here on no withdrawal is taken, and one that came before stops it.
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
      principal,
      interest,
      paid: (await cases.payouts.of(caseNumber))?.amount ?? null,
    };
    const { balance, paid } = terminated;
    const balanceAgrees = balance.equals(paid ?? Money.zero);
    await records.write(context, caseNumber, 'terminate-relation', {
      inputs: ending,
      outcome: terminated,
      outcomeText: paid && !balanceAgrees ? '关系已终止，余额与支付金额不一致' : '关系已终止',
      reasons: [because('L-01', terminationFinding(terminated))],
    });
    return { payable: !balance.isZero(), balanceAgrees, termination: terminationView(terminated) };
  },
});
