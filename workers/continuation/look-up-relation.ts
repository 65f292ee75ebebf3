/** C-01, C-21: what the register of pension relations says of the person, and whether a suspension is still open. */
import { z } from 'zod';
import { relationStatusNames } from '../../src/policy/index.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { interruptedRelation } from '../../src/processes/continuation/rules/index.ts';
import { checkName } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { askForRelation } from '../../src/processes/continuation/facts/relation.ts';
import { relationView, relationViewSchema } from '../../src/processes/continuation/views/relation-view.ts';

export default defineWorker({
  jobType: 'look-up-relation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ pensionRelation: relationViewSchema }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { applicant } = (await cases.files.get(caseNumber, 'continuation')).application;
    const { idNumber } = applicant;
    const relation = await askForRelation(registries, idNumber);
    const openSuspensions = await cases.announcements.openCasesOf(idNumber, ({ endedByResumption }) => endedByResumption !== undefined);
    await records.write(context, caseNumber, 'look-up-relation', {
      inputs: {},
      outcome: { ...relation, nameCheck: await checkName(context, applicant) },
      outcomeText: relationStatusNames[relation.status],
      reasons: interruptedRelation(relation)?.reasons ?? [],
    });
    return {
      pensionRelation: relationView(
        relation,
        openSuspensions.map(({ caseNumber }) => caseNumber),
      ),
    };
  },
});
