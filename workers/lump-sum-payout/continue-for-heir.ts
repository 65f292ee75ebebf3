/**
 * L-02, L-11: the participant died before the payout: the heir or beneficiary claims what the account holds, as after any
 * death. Their application is handed in for them, with what lies in this case already.
 */
import { z } from 'zod';
import { DuplicateCase } from '../../src/cases/index.ts';
import { dateInChina } from '../../src/clock.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/lump-sum-payout/rules/index.ts';
import { heirApplication } from '../../src/processes/lump-sum-payout/facts/heir-application.ts';
import { records } from '../../src/processes/lump-sum-payout/records.ts';

export default defineWorker({
  jobType: 'continue-for-heir',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, clock } = context;
    const file = await cases.files.get(caseNumber, 'lump-sum-payout');
    const application = heirApplication(file, dateInChina(clock()));
    const successor = await cases.files.create(application, `${caseNumber}:heir`).catch((error: unknown) => {
      // They have applied by themselves meanwhile.
      if (error instanceof DuplicateCase && error.caseNumber !== null) return { caseNumber: error.caseNumber };
      throw error;
    });
    await records.write(context, caseNumber, 'continue-for-heir', {
      inputs: { role: application.claimant.role, deathDate: application.deathDate },
      outcome: { successor: successor.caseNumber },
      outcomeText: '已转由继承人或者受益人办理',
      reasons: [because('L-02', `由继承人或者受益人继续办理，受理编号：${successor.caseNumber}`)],
    });
    return {};
  },
});
