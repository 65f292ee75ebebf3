/** B-27: whether the bureau keeps the archive. The applicant says so too, but what need not be handed in rests on the archive. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { noCustody } from '../../src/processes/veteran-back-pay/facts/service-archive.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { applicationSummary, applicationSummarySchema } from '../../src/processes/veteran-back-pay/views/application-summary.ts';
import { orIfUnknown } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'look-up-archive-custody',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ archiveManagedByVeteransBureau: z.boolean(), application: applicationSummarySchema }),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber, 'veteran-back-pay');
    const { applicant, service } = file.application;
    const custody = await orIfUnknown(context.registries.veteransArchive.custody(applicant.idNumber), noCustody);
    const { managedByVeteransBureau } = custody;
    const found = managedByVeteransBureau ? '经查询，档案由退役军人事务局负责管理' : '经查询，档案未由退役军人事务局管理';
    const papers = managedByVeteransBureau ? '服役材料不需要提供' : '服役材料应当提供';
    const stated =
      managedByVeteransBureau === service.archiveManagedByVeteransBureau ? '与申请人填报一致' : '与申请人填报不一致，以查询结果为准';
    const { outcome } = await records.write(context, caseNumber, 'look-up-archive-custody', {
      inputs: { stated: service.archiveManagedByVeteransBureau },
      outcome: custody,
      outcomeText: found,
      reasons: [because('B-27', `${found}，${stated}；${papers}。`)],
    });
    return {
      archiveManagedByVeteransBureau: outcome.managedByVeteransBureau,
      application: applicationSummary(file, { ...outcome, parameters: context.parameters }),
    };
  },
});
