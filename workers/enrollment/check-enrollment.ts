/** E-01 to E-09, E-22 to E-40: what the rules say of the application, for the window to decide. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { readOffice } from '../../src/notices/index.ts';
import { records } from '../../src/processes/enrollment/records.ts';
import { checkEnrollment, placeRowSchema } from '../../src/processes/enrollment/facts/check.ts';
import { deemedService } from '../../src/processes/enrollment/facts/deemed-service.ts';
import { establishedFacts } from '../../src/processes/enrollment/facts/enrollment-facts.ts';
import { checkView, checkViewSchema, proposalLabels, proposalOf } from '../../src/processes/enrollment/views/check-view.ts';
import { deemedServiceView, deemedServiceViewSchema } from '../../src/processes/enrollment/views/deemed-service-view.ts';

export default defineWorker({
  jobType: 'check-enrollment',
  input: z.object({ caseNumber: z.string(), enrollmentPlaces: z.array(placeRowSchema).describe('参保地') }),
  output: z.object({ enrollmentCheck: checkViewSchema, deemedService: deemedServiceViewSchema.nullable() }),
  async handle({ caseNumber, enrollmentPlaces }, context) {
    const facts = await establishedFacts({ caseNumber, context });
    const service = await deemedService(context.cases, caseNumber, facts);
    const { district } = readOffice('socialInsurance');
    const { checked, reasons: found } = checkEnrollment(facts, enrollmentPlaces, context.parameters, district);
    // Delivered twice, the first answer is on record; what people wrote is masked there.
    const { outcome, reasons } = await records.write(context, caseNumber, 'check-enrollment', {
      inputs: facts,
      outcome: { ...checked, deemedMonths: service?.months ?? null, workStart: service?.workStart ?? null },
      outcomeText: proposalLabels[proposalOf(checked)],
      reasons: [...found, ...(service?.reasons ?? [])],
    });
    return {
      enrollmentCheck: checkView({ checked: outcome, reasons, ownDistrict: district, versions: context.parameters.versions() }, context),
      deemedService: service && deemedServiceView(service, facts),
    };
  },
});
