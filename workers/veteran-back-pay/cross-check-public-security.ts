/** B-33: public security (公安部门) compares the name with the identity number. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { crossCheckView, crossCheckViewSchema } from '../../src/processes/veteran-back-pay/views/cross-check-view.ts';

export default defineWorker({
  jobType: 'cross-check-public-security',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ policeCheck: crossCheckViewSchema }),
  async handle({ caseNumber }, context) {
    const { name, idNumber } = (await context.cases.files.get(caseNumber, 'veteran-back-pay')).application.applicant;
    const answer = await context.registries.publicSecurity.crossCheck({ idNumber, name });
    const view = crossCheckView(answer);
    await records.write(context, caseNumber, 'cross-check-public-security', {
      inputs: { asked: '姓名与公民身份号码是否相符' },
      outcome: answer,
      outcomeText: view.resultLabel,
      reasons: [because('B-33', `公安部门：${answer.finding}`)],
    });
    return { policeCheck: view };
  },
});
