/** S-11, S-13, S-17: the sealed account bears interest every year, each year once. */
import { z } from 'zod';
import { dateInChina } from '../../src/clock.ts';
import { CaseStateError } from '../../src/cases/index.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import type { Visit } from '../../src/processes/shared/index.ts';
import { contributionsResumed } from '../../src/processes/suspension/resumption.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { noteCredits } from '../../src/processes/suspension/facts/interest.ts';

export default defineWorker({
  jobType: 'credit-interest',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, registries, log } = context;
    const visit = { caseNumber, context };
    const { idNumber } = (await cases.files.get(caseNumber, 'suspension')).application.applicant;
    const { status, account } = await registries.pensionRelations.relation({ idNumber });
    // At the death of its applicant a case may not have come to the suspension.
    const sealed = await records.find(cases, caseNumber, 'suspend-relation');
    if (status !== 'suspended' || !sealed) {
      await endWait(visit);
      return {};
    }
    const credits = await noteCredits(visit, account.principal.plus(account.interest));
    for (const { year, amount } of credits) {
      await registries.pensionRelations.creditInterest({
        idempotencyKey: `${caseNumber}:interest-${year}`,
        caseNumber,
        idNumber,
        year,
        amount,
      });
    }
    log.info({ years: credits.map(({ year }) => year) }, 'interest credited');
    return {};
  },
});

/** Another case has resumed, transferred or ended the relation, and did not say so: this one must not wait for ever. */
async function endWait({ caseNumber, context: { cases, clock, job } }: Visit): Promise<void> {
  try {
    await cases.announcements.announce(caseNumber, contributionsResumed(dateInChina(clock())), job.elementInstanceKey);
  } catch (error) {
    // It does not wait any more.
    if (!(error instanceof CaseStateError)) throw error;
  }
}
