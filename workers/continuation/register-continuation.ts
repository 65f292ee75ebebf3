/** C-01 to C-08, C-22: the case enters the process; from here on the engine knows what its decision table asks. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { continuationScope } from '../../src/processes/continuation/rules/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { startCase, startSchema } from '../../src/processes/start-case.ts';
import { applicationSummary, applicationSummarySchema } from '../../src/processes/continuation/views/application-summary.ts';

export default defineWorker({
  jobType: 'register-continuation',
  input: z.object({ caseNumber: z.string() }),
  output: startSchema('continuation').extend({
    application: applicationSummarySchema,
    transferType: z.string(),
    continuationReason: z.string(),
    goldenInsuranceSystemUsed: z.boolean().nullable(),
  }),
  async handle({ caseNumber }, context) {
    const { file, variables } = await startCase(context, caseNumber, 'continuation');
    const { applicationDate, submittedBy, transferType, continuationReason, goldenInsuranceSystemUsed = null } = file.application;
    await records.write(context, caseNumber, 'register-continuation', {
      inputs: { applicationDate, submittedBy },
      outcome: { transferType, continuationReason, deadlines: variables.deadlines },
      reasons: continuationScope({ transferType, continuationReason })?.reasons ?? [],
    });
    return { ...variables, application: applicationSummary(file), transferType, continuationReason, goldenInsuranceSystemUsed };
  },
});
