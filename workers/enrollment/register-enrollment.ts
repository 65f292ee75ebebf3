/** E-02 to E-09, E-36: the case enters the process; from here on the engine knows what its decision tables ask. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { materialsQuestion, placeQuestion, treatedAs } from '../../src/processes/enrollment/rules/index.ts';
import { records } from '../../src/processes/enrollment/records.ts';
import { startCase, startSchema } from '../../src/processes/start-case.ts';
import { statedFacts } from '../../src/processes/enrollment/facts/enrollment-facts.ts';
import { applicationSummary, applicationSummarySchema } from '../../src/processes/enrollment/views/application-summary.ts';

const orNull = z.string().nullable();

export default defineWorker({
  jobType: 'register-enrollment',
  input: z.object({ caseNumber: z.string() }),
  output: startSchema('enrollment').extend({
    application: applicationSummarySchema,
    applicantCategory: z.string(),
    hasWrittenContract: z.boolean(),
    hukou: orNull,
    idCardIssuer: orNull,
    ownerHukou: orNull,
  }),
  async handle({ caseNumber }, context) {
    const { file, variables } = await startCase(context, caseNumber, 'enrollment');
    const facts = statedFacts(file.application, context.parameters);
    const { hukou = null, idCardIssuer = null, ownerHukou = null } = placeQuestion(facts);
    const { hasWrittenContract } = materialsQuestion(facts, file.documents);
    await records.write(context, caseNumber, 'register-enrollment', {
      inputs: { applicationDate: file.application.applicationDate, submittedBy: file.application.submittedBy },
      outcome: { applicantCategory: file.application.category, deadlines: variables.deadlines },
      reasons: treatedAs(facts)?.reasons ?? [],
    });
    return {
      ...variables,
      application: applicationSummary(file),
      applicantCategory: file.application.category,
      hasWrittenContract,
      hukou,
      idCardIssuer,
      ownerHukou,
    };
  },
});
