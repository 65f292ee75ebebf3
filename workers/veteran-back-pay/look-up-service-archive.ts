/** B-31, B-32: the bureau's own archive of the service, compared with what the application states. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { archiveDifferences } from '../../src/processes/veteran-back-pay/rules/archive-differences.ts';
import { because } from '../../src/processes/veteran-back-pay/rules/clauses.ts';
import { orIfUnknown } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/veteran-back-pay/records/index.ts';
import { noArchive } from '../../src/processes/veteran-back-pay/facts/service-archive.ts';
import { archiveView, archiveViewSchema } from '../../src/processes/veteran-back-pay/views/archive-view.ts';
import { archiveStatusNames } from '../../src/policy/index.ts';

export default defineWorker({
  jobType: 'look-up-service-archive',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ archive: archiveViewSchema }),
  async handle({ caseNumber }, context) {
    const { application } = await context.cases.files.get(caseNumber, 'veteran-back-pay');
    const { idNumber } = application.applicant;
    const archive = await orIfUnknown(context.registries.veteransArchive.lookUp(idNumber), noArchive);
    const differences = archiveDifferences(application.service, archive);
    const status = `档案${archiveStatusNames[archive.status]}`;
    const missing = archive.missingPapers.length > 0 ? `，缺少${archive.missingPapers.join('、')}` : '';
    await records.write(context, caseNumber, 'look-up-service-archive', {
      inputs: { service: application.service },
      outcome: archive,
      outcomeText: status,
      reasons: [
        because('B-32', `${status}${missing}。`),
        ...differences.map(({ finding }) => because('B-32', `申请表与档案不一致，${finding}。`)),
      ],
    });
    return { archive: archiveView(application.service, archive) };
  },
});
