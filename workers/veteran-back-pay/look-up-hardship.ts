/** B-40: the minimum-living database of the civil affairs bureau. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { hardshipSchema } from '../../src/registries/index.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { groundViews, groundViewSchema } from '../../src/processes/shared/index.ts';
import { hardshipNames } from '../../src/policy/index.ts';

export default defineWorker({
  jobType: 'look-up-hardship',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    hardship: hardshipSchema,
    hardshipCheck: z.object({ hardshipLabel: z.string(), finding: z.string(), reasons: z.array(groundViewSchema) }),
  }),
  async handle({ caseNumber }, context) {
    const { idNumber } = (await context.cases.files.get(caseNumber, 'veteran-back-pay')).application.applicant;
    const answer = await context.registries.civilAffairs.hardship({ idNumber });
    const hardshipLabel = hardshipNames[answer.hardship];
    const since = answer.since === null ? '' : `，自${answer.since}起`;
    const finding = `民政局最低生活保障数据库查询结果：${hardshipLabel}${since}。`;
    const reasons = [because('B-40', finding)];
    await records.write(context, caseNumber, 'look-up-hardship', { inputs: {}, outcome: answer, outcomeText: hardshipLabel, reasons });
    return { hardship: answer.hardship, hardshipCheck: { hardshipLabel, finding, reasons: groundViews(reasons) } };
  },
});
