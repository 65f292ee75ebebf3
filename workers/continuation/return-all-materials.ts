/** C-20: all materials go back to the original place, with the reason. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { returnMaterials } from '../../src/processes/continuation/facts/transfer-return.ts';

export default defineWorker({
  jobType: 'return-all-materials',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { value: outcome, reasons } = await returnMaterials({ caseNumber, context }, 'allMaterials');
    await records.write(context, caseNumber, 'return-all-materials', {
      inputs: {},
      outcome,
      outcomeText: '已说明原因，退回所有资料',
      reasons,
    });
    return {};
  },
});
