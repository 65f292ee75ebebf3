/** S-01, S-07, S-13: where the pension relation stands, which months count, what is in the account and what is owed. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { because } from '../../src/processes/suspension/rules/index.ts';
import { checkName } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { askForParticipation } from '../../src/processes/suspension/facts/participation.ts';
import {
  participationFinding,
  participationView,
  participationViewSchema,
} from '../../src/processes/suspension/views/participation-view.ts';

export default defineWorker({
  jobType: 'look-up-participation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ participation: participationViewSchema }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { applicant } = (await cases.files.get(caseNumber, 'suspension')).application;
    const found = await askForParticipation(registries, applicant.idNumber);
    // Delivered twice, the first answer is on record: the clerk sees what the rules go by.
    const { outcome } = await records.write(context, caseNumber, 'look-up-participation', {
      inputs: { asked: '养老保险关系、个人账户和欠费' },
      outcome: { participation: found, nameCheck: await checkName(context, applicant) },
      outcomeText: participationView(found).statusLabel,
      reasons: [because('S-01', participationFinding(found))],
    });
    return { participation: participationView(outcome.participation) };
  },
});
