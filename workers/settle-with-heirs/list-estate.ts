/** L-02, B-04: what an applicant who has died leaves in the case, and whether the heirs have something to do. */
import { z } from 'zod';
import { dateInChina } from '../../src/clock.ts';
import { maskName, type PersonalData } from '../../src/applications/index.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { deadlines } from '../../src/policy/index.ts';
import { caseProcessOf, timersOf } from '../../src/processes/index.ts';
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
    const { applicant, claimant }: PersonalData = file.application;
    const { amount, toAct } = await estateOf(cases, file, caseProcessOf(file.process));
    log.info({ toAct, anythingPaid: !amount.isZero() }, 'the estate of a case is listed');
    return {
      heirsToAct: toAct,
      deadlines: deadlines(parameters, dateInChina(clock()), timersOf('settle-with-heirs')),
      taskContextDisplayName: `${caseNumber} ${maskName((claimant ?? applicant).name)}`,
    };
  },
});
