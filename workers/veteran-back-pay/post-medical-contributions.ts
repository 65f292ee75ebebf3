/** B-06, B-49: the one-off payment enters the medical insurance account. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { postContributions } from '../../src/processes/veteran-back-pay/facts/posting.ts';

export default defineWorker({
  jobType: 'post-medical-contributions',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, { cases, registries }) {
    const file = await cases.files.get(caseNumber, 'veteran-back-pay');
    await postContributions(cases, file, 'medical', (posting) => registries.medicalInsurance.postContributions(posting));
    return {};
  },
});
