/** S-07 to S-09: what is owed now, before the transfer and again after every payment: months fall due while a case waits. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { arrearsTreatmentOf, arrearsTreatments } from '../../src/processes/suspension/rules/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { assessed, clearedRows, registeredArrears, saveDue } from '../../src/processes/suspension/facts/arrears.ts';

export default defineWorker({
  jobType: 'assess-arrears',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ arrearsTreatment: z.enum(arrearsTreatments) }),
  async handle({ caseNumber }, context) {
    const visit = { caseNumber, context };
    const file = await context.cases.files.get(caseNumber, 'suspension');
    const registered = await registeredArrears(context.registries, file);
    const found = assessed(file, registered, context.parameters);
    const { total } = found;
    const { value, reasons } = arrearsTreatmentOf(found, file.application.arrearsDeletionRequested);
    // Delivered twice, the first answer of the register is on record: by it is gone on.
    const { outcome } = await records.write(context, caseNumber, 'assess-arrears', {
      inputs: { asked: '欠费' },
      outcome: { registered, arrearsTreatment: value, arrearsAmount: total },
      outcomeText: total.isZero() ? '没有欠费' : `尚欠${total}元`,
      reasons,
    });
    const owed = assessed(file, outcome.registered, context.parameters);
    await saveDue(visit, [...(await clearedRows(visit, file)), ...owed.ledger], owed.reasons);
    return { arrearsTreatment: outcome.arrearsTreatment };
  },
});
