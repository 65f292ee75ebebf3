/** A report of a death begins its way: what the clerk is told, and until when he decides. */
import { z } from 'zod';
import { dateInChina } from '../../src/clock.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { deadlines } from '../../src/policy/index.ts';
import { partyOf, taskContext } from '../../src/processes/shared/index.ts';

const text = z.string();

export default defineWorker({
  jobType: 'register-death-report',
  input: z.object({ caseNumber: text }),
  output: z.object({ deadlines: z.object({ clerkTask: text }), taskContextDisplayName: text }),
  async handle({ caseNumber }, { cases, clock, parameters }) {
    const party = partyOf(await cases.files.get(caseNumber));
    return {
      deadlines: { clerkTask: deadlines(parameters, dateInChina(clock()), { clerkTask: 'deadlineClerkTask' })['clerkTask'] ?? '' },
      taskContextDisplayName: taskContext(caseNumber, party),
    };
  },
});
