/** C-19: the transfer materials go back to the original place, and the missing details are demanded. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { returnMaterials } from '../../src/processes/continuation/facts/transfer-return.ts';

export default defineWorker({
  jobType: 'return-transfer-materials',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { value: outcome, reasons } = await returnMaterials({ caseNumber, context }, 'transferMaterials');
    await records.write(context, caseNumber, 'return-transfer-materials', {
      inputs: {},
      outcome,
      outcomeText: '已退回转入资料，并要求补齐明细',
      reasons,
    });
    return {};
  },
});
