/** S-15: contributions go on; the months before and after count together, and so does what is in the account. */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { countText, type Month, monthOf, monthText } from '../../src/policy/index.ts';
import { because, goingOnBy } from '../../src/processes/suspension/rules/index.ts';
import { type PensionRelations, RegistryRejected } from '../../src/registries/index.ts';
import type { Visit } from '../../src/processes/shared/index.ts';
import { sentenceServedIn } from '../../src/processes/suspension/facts/sentence-served.ts';
import { records } from '../../src/processes/suspension/records.ts';

export default defineWorker({
  jobType: 'resume-relation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { application } = await cases.files.get(caseNumber, 'suspension');
    const { idNumber } = application.applicant;
    const { place, resumedOn, countedMonths, creditedActualMonths } = await records.read(cases, caseNumber, 'assess-resumption');
    if (place === null)
      throw new NeedsOperator(
        'the register names no place of the relation',
        'Clear up with the register where the relation is, then let the instance take assess-resumption again.',
      );
    const from = monthOf(resumedOn);
    const servedUntil = await servedUntilOf({ caseNumber, context });
    await resume(registries.pensionRelations, {
      idempotencyKey: `${caseNumber}:resume-relation`,
      caseNumber,
      idNumber,
      place,
      from,
      suspensionMonthsCounted: countedMonths,
      servedUntil,
    });
    await records.write(context, caseNumber, 'resume-relation', {
      inputs: { place, from, countedMonths, servedUntil },
      outcome: { from },
      outcomeText: `自${monthText(from)}起恢复缴费`,
      reasons: [
        because(
          goingOnBy(application),
          `自${monthText(from)}起在${place}恢复缴费，实际缴费年限${countText(creditedActualMonths)}合并计算，个人账户储存额累计计算。`,
        ),
      ],
    });
    return {};
  },
});

/** S-14: the last month of the sentence, as the clerk has confirmed it; of other suspensions nothing. */
async function servedUntilOf(visit: Visit): Promise<Month | undefined> {
  const answer = (await records.find(visit.context.cases, visit.caseNumber, 'confirm-resumption'))?.outcome;
  const endedOn = answer?.decision === 'confirm' ? answer.endedOn : undefined;
  return endedOn && (await sentenceServedIn(visit, endedOn)).servedUntil;
}

/** Another case may have resumed it while the clerk had the task. */
async function resume(relations: PensionRelations, order: Parameters<PensionRelations['resume']>[0]): Promise<void> {
  try {
    await relations.resume(order);
  } catch (error) {
    if (!(error instanceof RegistryRejected)) throw error;
    const { status } = await relations.relation({ idNumber: order.idNumber });
    if (status !== 'active') throw error;
  }
}
