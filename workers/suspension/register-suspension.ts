/** S-02 to S-06: the case enters the process; from here on the engine knows what it needs to route it. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { suspensionReasons } from '../../src/policy/index.ts';
import { eligibility } from '../../src/processes/suspension/rules/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { startCase, startSchema } from '../../src/processes/start-case.ts';

export default defineWorker({
  jobType: 'register-suspension',
  input: z.object({ caseNumber: z.string() }),
  output: startSchema('suspension').extend({ suspensionReason: z.enum(suspensionReasons) }),
  async handle({ caseNumber }, context) {
    const { file, variables } = await startCase(context, caseNumber, 'suspension');
    const { suspensionReason, applicationDate, submittedBy } = file.application;
    await records.write(context, caseNumber, 'register-suspension', {
      inputs: { applicationDate, submittedBy, suspensionReason },
      outcome: { suspensionReason, deadlines: variables.deadlines },
      reasons: eligibility(file.application)?.reasons ?? [],
    });
    return { ...variables, suspensionReason };
  },
});
