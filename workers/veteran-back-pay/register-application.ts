/** B-19 to B-24: the case enters the process; from here on the engine knows what it needs to route it. */
import { z } from 'zod';
import { dateInChina } from '../../src/cases/clock.ts';
import { maskIdNumber, maskName } from '../../src/cases/masking.ts';
import { defineWorker, NeedsOperator } from '../../src/engine/worker.ts';
import { deadlines } from '../../src/policy/deadlines.ts';
import { notedParameters } from '../../src/policy/noted-parameters.ts';
import { recordByRules } from './facts/record.ts';
import { admission, applicationSummary, applicationSummarySchema } from './views/application-summary.ts';

export const deadlinesSchema = z.object({
  supplement: z.string(),
  supplementReminder: z.string(),
  hearing: z.string(),
  personalShare: z.string(),
  personalShareReminder: z.string(),
  remittance: z.string(),
  remittanceReminder: z.string(),
});

export default defineWorker({
  jobType: 'register-application',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    deadlines: deadlinesSchema,
    applicant: z.object({ name: z.string(), idNumber: z.string() }),
    application: applicationSummarySchema,
    archiveManagedByVeteransBureau: z.boolean(),
    insuredRegionCount: z.int(),
    taskContextDisplayName: z.string(),
  }),
  async handle({ caseNumber }, context) {
    const { cases, parameters, clock, job } = context;
    const { processInstanceKey } = await cases.recordStarted(caseNumber, job.processInstanceKey);
    if (processInstanceKey !== job.processInstanceKey) {
      throw new NeedsOperator(
        `the case is already worked on by process instance ${processInstanceKey}`,
        `Cancel this instance (${job.processInstanceKey}) in Operate: it was started twice, nothing is lost.`,
      );
    }
    const file = await cases.getCase(caseNumber);
    const noted = notedParameters(parameters);
    const lengths = deadlines(noted, dateInChina(clock()));
    const { reasons, ...outcome } = admission(file);
    await recordByRules(context, caseNumber, {
      inputs: { applicationDate: file.application.applicationDate, submittedBy: file.application.submittedBy },
      outcome: { ...outcome, deadlines: lengths },
      reasons,
      parameterVersions: noted.versions(),
    });
    const { name, idNumber } = file.application.applicant;
    return {
      deadlines: lengths,
      applicant: { name: maskName(name), idNumber: maskIdNumber(idNumber) },
      // Tasklist shows it under the task's name: without it all tasks of a kind look alike.
      taskContextDisplayName: `${caseNumber} ${maskName(name)}`,
      application: applicationSummary(file),
      archiveManagedByVeteransBureau: file.application.service.archiveManagedByVeteransBureau,
      insuredRegionCount: file.application.insuredRegionCount,
    };
  },
});
