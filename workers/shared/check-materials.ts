/** B-25 to B-30, E-10 to E-21, C-09 to C-13, L-05 to L-10, S-04 to S-06: what was handed in, against the list that the decision table made for this case. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { assessMaterials } from '../../src/policy/index.ts';
import { caseProcesses, caseProcessOf } from '../../src/processes/index.ts';
import { materials, requiredDocument } from '../../src/processes/shared/index.ts';

const output = z.object({
  documentsComplete: z.boolean(),
  missingDocuments: z.array(requiredDocument),
  application: z.record(z.string(), z.unknown()),
});

export default defineWorker({
  jobType: 'check-materials',
  input: z.object({ caseNumber: z.string(), requiredDocuments: z.array(requiredDocument).min(1).describe('应交材料') }),
  output,
  outputAt({ processId }) {
    const process = caseProcesses.find(({ id }) => id === processId);
    return output.extend({ application: process?.applicationSchema ?? output.shape.application });
  },
  async handle({ caseNumber, requiredDocuments }, context) {
    const file = await context.cases.files.get(caseNumber);
    const { value: missingDocuments, reasons } = assessMaterials(requiredDocuments, file.documents);
    const documentsComplete = missingDocuments.length === 0;
    await materials.write(context, caseNumber, 'check-materials', {
      inputs: { required: requiredDocuments.map(({ code }) => code), handedIn: file.documents },
      outcome: { documentsComplete, missingDocuments },
      outcomeText: documentsComplete ? '材料齐全' : `材料不齐全，尚缺${missingDocuments.length}项`,
      reasons,
    });
    // After a supplement the forms must show the documents of now.
    const application = await caseProcessOf(context.job.bpmnProcessId).applicationView({ caseNumber, context });
    return { documentsComplete, missingDocuments, application };
  },
});
