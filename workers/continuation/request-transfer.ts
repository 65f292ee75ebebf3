/** C-03 to C-08: asks the agency of the original place for the relation. It can still be withdrawn. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { readOffice } from '../../src/notices/index.ts';
import { because } from '../../src/processes/continuation/rules/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { originOf } from '../../src/processes/continuation/facts/application-facts.ts';

export default defineWorker({
  jobType: 'request-transfer',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ transferFrom: z.string() }),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { application } = await cases.files.get(caseNumber, 'continuation');
    const fromPlace = originOf(application, await records.read(cases, caseNumber, 'look-up-relation'));
    const toPlace = readOffice('socialInsurance').district;
    const idempotencyKey = `${caseNumber}:request-transfer`;
    const { requestNumber } = await registries.pensionRelations.requestTransfer({
      idempotencyKey,
      caseNumber,
      idNumber: application.applicant.idNumber,
      fromPlace,
      toPlace,
    });
    await cases.transferReplies.requested(caseNumber, idempotencyKey, requestNumber);
    await records.write(context, caseNumber, 'request-transfer', {
      inputs: { fromPlace, toPlace },
      outcome: { requestNumber, fromPlace },
      outcomeText: `已向${fromPlace}发出转移请求`,
      reasons: [because('C-22', `关系在${fromPlace}，由接收地${toPlace}社会保险局请求转移。`)],
    });
    return { transferFrom: fromPlace };
  },
});
