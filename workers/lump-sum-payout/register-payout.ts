/** L-02 to L-04: the case enters the process; from here on the engine knows what it needs to route it. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import * as policy from '../../src/processes/lump-sum-payout/rules/index.ts';
import { offeredProof } from '../../src/processes/lump-sum-payout/facts/other-proof.ts';
import { records } from '../../src/processes/lump-sum-payout/records.ts';
import { startCase, startSchema } from '../../src/processes/start-case.ts';
import { applicationView, applicationViewSchema } from '../../src/processes/lump-sum-payout/views/application-view.ts';

export default defineWorker({
  jobType: 'register-payout',
  input: z.object({ caseNumber: z.string() }),
  output: startSchema('lump-sum-payout').extend({
    application: applicationViewSchema,
    // What the table of materials asks for.
    event: z.string(),
    destination: z.string().nullable(),
    heirProofFromRetiree: z.boolean(),
    withinScope: z.boolean(),
    heirProofWaivable: z.boolean(),
  }),
  async handle({ caseNumber }, context) {
    const { file, variables } = await startCase(context, caseNumber, 'lump-sum-payout');
    const { event, destination = null, claimant, applicationDate } = file.application;
    const heirProofFromRetiree = context.parameters.parameter('lumpSumHeirProofFromRetiree', applicationDate).value;
    const eligible = policy.eligibility(file.application);
    const withinScope = eligible?.value === true;
    await records.write(context, caseNumber, 'register-payout', {
      inputs: { event, destination, applicationDate, submittedBy: file.application.submittedBy },
      outcome: { withinScope, heirProofFromRetiree, deadlines: variables.deadlines },
      outcomeText: withinScope ? '事由属于受理范围' : '事由不属于受理范围',
      reasons: eligible?.reasons ?? [],
    });
    return {
      ...variables,
      application: applicationView(file, offeredProof(file.application)),
      event,
      destination,
      heirProofFromRetiree,
      withinScope,
      heirProofWaivable: policy.heirProofWaivable({ event, claimantRole: claimant.role }),
    };
  },
});
