/** B-19 to B-24: the case enters the process; from here on the engine knows what it needs to route it. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { startCase, startSchema } from '../../src/processes/start-case.ts';
import { admission, bureauLevel } from '../../src/processes/veteran-back-pay/facts/admission.ts';
import { applicationSummary, applicationSummarySchema } from '../../src/processes/veteran-back-pay/views/application-summary.ts';

export default defineWorker({
  jobType: 'register-application',
  input: z.object({ caseNumber: z.string() }),
  output: startSchema('veteran-back-pay').extend({
    application: applicationSummarySchema,
    archiveManagedByVeteransBureau: z.boolean(),
    insuredRegionCount: z.int(),
  }),
  async handle({ caseNumber }, context) {
    const { file, variables } = await startCase(context, caseNumber, 'veteran-back-pay');
    const { reasons, levelAgrees, ...outcome } = admission(file, bureauLevel(file, context.parameters));
    await records.write(context, caseNumber, 'register-application', {
      inputs: { applicationDate: file.application.applicationDate, submittedBy: file.application.submittedBy },
      // Cases from before the level was asked for have none: a rehearsal finds them as they were.
      outcome: { ...outcome, ...(levelAgrees !== null && { levelAgrees }), deadlines: variables.deadlines },
      reasons,
    });
    return {
      ...variables,
      application: applicationSummary(file, { managedByVeteransBureau: null, parameters: context.parameters }),
      archiveManagedByVeteransBureau: file.application.service.archiveManagedByVeteransBureau,
      insuredRegionCount: file.application.insuredRegionCount,
    };
  },
});
