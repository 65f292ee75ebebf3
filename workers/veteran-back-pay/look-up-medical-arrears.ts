/** B-37, B-36: the medical contributions that the collection agency has on record. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { timeConcerned } from '../../src/processes/veteran-back-pay/facts/break-time.ts';
import { checkRecords } from '../../src/processes/veteran-back-pay/facts/check-records.ts';
import { periodsWithout, servicePeriod } from '../../src/processes/veteran-back-pay/facts/months.ts';
import { orIfUnknown } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { noMedicalRecords } from '../../src/processes/veteran-back-pay/facts/records.ts';
import { arrearsView, arrearsViewSchema } from '../../src/processes/veteran-back-pay/views/arrears-view.ts';

export default defineWorker({
  jobType: 'look-up-medical-arrears',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ medicalArrears: arrearsViewSchema }),
  async handle({ caseNumber }, context) {
    const { cases, registries, parameters } = context;
    const file = await cases.files.get(caseNumber, 'veteran-back-pay');
    const { applicant, applicationDate } = file.application;
    const { established } = await records.read(cases, caseNumber, 'assess-identity');
    const { paid } = await orIfUnknown(registries.medicalInsurance.records({ idNumber: applicant.idNumber }), noMedicalRecords);
    const checked = await checkRecords(cases, file, {
      insurance: 'medical',
      paid,
      gaps: periodsWithout(timeConcerned(established.dischargeDate, applicationDate, parameters), paid),
      service: servicePeriod(established),
    });
    await records.write(context, caseNumber, 'look-up-medical-arrears', {
      inputs: { stated: file.application.statedContributions },
      outcome: { paid, recordsAgree: checked.recordsAgree },
      outcomeText: checked.recordsAgree ? '缴费记录一致' : '缴费记录须人工核对',
      reasons: [...checked.reasons],
    });
    return { medicalArrears: arrearsView(checked) };
  },
});
