/** L-02, B-04: what an applicant who has died leaves in the case, and whether the heirs have something to do. */
import { z } from 'zod';
import { dateInChina } from '../../src/clock.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { deadlines } from '../../src/policy/index.ts';
import { caseProcessOf, timersOf } from '../../src/processes/index.ts';
import { partyOf, taskContext } from '../../src/processes/shared/index.ts';
import { estateOf } from '../../src/processes/settle-with-heirs/estate.ts';

const text = z.string();

export default defineWorker({
  jobType: 'list-estate',
  input: z.object({ caseNumber: text }),
  output: z.object({
    heirsToAct: z.boolean(),
    // The case may have ended before it had any.
    deadlines: z.object(Object.fromEntries(Object.keys(timersOf('settle-with-heirs')).map((timer) => [timer, text]))),
    taskContextDisplayName: text,
  }),
  async handle({ caseNumber }, { cases, clock, parameters, log }) {
    const file = await cases.files.get(caseNumber);
    const anythingPaid = !(await estateOf(cases, file)).isZero();
    const heirsToAct = anythingPaid || caseProcessOf(file.process).death.heirsContinue === true;
    log.info({ heirsToAct, anythingPaid }, 'the estate of a case is listed');
    return {
      heirsToAct,
      deadlines: deadlines(parameters, dateInChina(clock()), timersOf('settle-with-heirs')),
      taskContextDisplayName: taskContext(caseNumber, partyOf(file)),
    };
  },
});
