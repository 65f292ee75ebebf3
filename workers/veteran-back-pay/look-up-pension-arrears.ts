/** B-35, B-36: the pension contributions that the collection agency has on record. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { checkRecords } from '../../src/processes/veteran-back-pay/facts/check-records.ts';
import { servicePeriod } from '../../src/processes/veteran-back-pay/facts/months.ts';
import { orIfUnknown } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { noPensionRecords } from '../../src/processes/veteran-back-pay/facts/records.ts';
import { arrearsView, arrearsViewSchema } from '../../src/processes/veteran-back-pay/views/arrears-view.ts';

export default defineWorker({
  jobType: 'look-up-pension-arrears',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ pensionArrears: arrearsViewSchema }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const file = await cases.files.get(caseNumber, 'veteran-back-pay');
    const { idNumber } = file.application.applicant;
    const { established } = await records.read(cases, caseNumber, 'assess-identity');
    const onRecord = await orIfUnknown(registries.socialInsurance.pensionRecords({ idNumber }), noPensionRecords);
    const checked = await checkRecords(cases, file, {
      insurance: 'pension',
      paid: onRecord.paid,
      gaps: (await records.read(cases, caseNumber, 'determine-break-time')).periods,
      service: servicePeriod(established),
    });
    await records.write(context, caseNumber, 'look-up-pension-arrears', {
      inputs: { stated: file.application.statedContributions },
      outcome: { ...onRecord, recordsAgree: checked.recordsAgree },
      outcomeText: checked.recordsAgree ? '缴费记录一致' : '缴费记录须人工核对',
      reasons: [...checked.reasons],
    });
    return { pensionArrears: arrearsView(checked) };
  },
});
