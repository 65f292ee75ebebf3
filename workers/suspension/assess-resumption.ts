/** S-12 to S-16: contributions are to go on: where the relation stands now, and which months count. */
import { z } from 'zod';
import { dateInChina } from '../../src/clock.ts';
import { defineWorker } from '../../src/jobs/index.ts';
import { dateSchema } from '../../src/registries/index.ts';
import { countText } from '../../src/policy/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { assessResumption, resumptionFacts } from '../../src/processes/suspension/facts/resumption.ts';
import { resumptionView, resumptionViewSchema } from '../../src/processes/suspension/views/resumption-view.ts';

export default defineWorker({
  jobType: 'assess-resumption',
  input: z.object({ caseNumber: z.string(), resumedOn: dateSchema.describe('恢复缴费的日期') }),
  output: z.object({ relationNow: records.outcomes['assess-resumption'].shape.relationNow, resumption: resumptionViewSchema }),
  async handle({ caseNumber, resumedOn }, context) {
    const { cases, registries, parameters, clock } = context;
    const file = await cases.files.get(caseNumber, 'suspension');
    const relation = await registries.pensionRelations.relation({ idNumber: file.application.applicant.idNumber });
    const { value, reasons } = await assessResumption(cases, file, {
      relation,
      resumedOn,
      today: dateInChina(clock()),
      parameters,
    });
    // Delivered twice, what was found first is on record.
    const { outcome: assessed, reasons: found } = await records.write(context, caseNumber, 'assess-resumption', {
      inputs: { resumedOn, ...resumptionFacts(relation) },
      outcome: value,
      outcomeText: `实际缴费年限共${countText(value.creditedActualMonths)}`,
      reasons,
    });
    return { relationNow: assessed.relationNow, resumption: await resumptionView(cases, file, { assessed, reasons: found }) };
  },
});
