/** B-33: the military service organ (兵役机关) compares the service with its register. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { crossCheckView, crossCheckViewSchema } from '../../src/processes/veteran-back-pay/views/cross-check-view.ts';

export default defineWorker({
  jobType: 'cross-check-military-service',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ militaryCheck: crossCheckViewSchema }),
  async handle({ caseNumber }, context) {
    const { application } = await context.cases.files.get(caseNumber, 'veteran-back-pay');
    const { enlistmentDate, dischargeDate } = application.service;
    const { idNumber } = application.applicant;
    const answer = await context.registries.militaryService.crossCheck({ idNumber, enlistmentDate, dischargeDate });
    const view = crossCheckView(answer);
    await records.write(context, caseNumber, 'cross-check-military-service', {
      inputs: { enlistmentDate, dischargeDate },
      outcome: answer,
      outcomeText: view.resultLabel,
      reasons: [because('B-33', `兵役机关：${answer.finding}`)],
    });
    return { militaryCheck: view };
  },
});
