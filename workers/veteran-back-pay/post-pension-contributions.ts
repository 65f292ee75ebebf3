/** B-06: the back-paid months enter the pension account. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { postContributions } from '../../src/processes/veteran-back-pay/facts/posting.ts';

export default defineWorker({
  jobType: 'post-pension-contributions',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries }) {
    const file = await cases.files.get(caseNumber, 'veteran-back-pay');
    await postContributions(cases, file, 'pension', (posting) => registries.collectionAgency.postPension(posting));
    return {};
  },
});
