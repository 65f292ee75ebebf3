/** C-01 to C-08, C-12, C-18, C-21, C-22: what the rules say of the application, for the window to decide. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { assessApplication, exemptedMaterials } from '../../src/processes/continuation/rules/index.ts';
import { requiredDocument } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { applicationFacts } from '../../src/processes/continuation/facts/application-facts.ts';
import { checkView, checkViewSchema, proposalOf } from '../../src/processes/continuation/views/check-view.ts';

export default defineWorker({
  jobType: 'check-continuation',
  input: z.object({ caseNumber: z.string(), requiredDocuments: z.array(requiredDocument).min(1).describe('应交材料') }),
  output: z.object({ continuationCheck: checkViewSchema, transferNeeded: z.boolean() }),
  async handle({ caseNumber, requiredDocuments }, context) {
    const { cases, parameters } = context;
    const { application } = await cases.files.get(caseNumber, 'continuation');
    const facts = applicationFacts(application, await records.read(cases, caseNumber, 'look-up-relation'), parameters);
    const { reasons: found, ...assessment } = assessApplication(facts);
    const exemptions = exemptedMaterials(application, requiredDocuments);
    // Delivered twice, the first answer is on record; what people wrote is masked there.
    const { outcome, reasons } = await records.write(context, caseNumber, 'check-continuation', {
      inputs: facts,
      outcome: assessment,
      outcomeText: proposalOf(assessment),
      reasons: [...found, ...exemptions],
    });
    const view = checkView(
      { ...outcome, against: outcome.against ?? assessment.against },
      { facts, reasons, versions: parameters.versions(), now: context },
    );
    return { continuationCheck: view, transferNeeded: outcome.transferNeeded };
  },
});
