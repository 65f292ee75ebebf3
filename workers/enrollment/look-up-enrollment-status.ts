/** E-01, AMB-24: does the register of pension relations know the applicant already? */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { notYetInsured } from '../../src/processes/enrollment/rules/index.ts';
import { checkName, orIfUnknown } from '../../src/processes/shared/index.ts';
import { records } from '../../src/processes/enrollment/records.ts';
import {
  enrollmentStatus,
  insuranceFacts,
  type KnownRelation,
  notInRegister,
} from '../../src/processes/enrollment/facts/enrollment-status.ts';
import { enrollmentStatusView, enrollmentStatusViewSchema } from '../../src/processes/enrollment/views/enrollment-status-view.ts';

export default defineWorker({
  jobType: 'look-up-enrollment-status',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ enrollmentStatus: enrollmentStatusViewSchema }),
  async handle({ caseNumber }, context) {
    const { applicant } = (await context.cases.files.get(caseNumber, 'enrollment')).application;
    const { idNumber } = applicant;
    const relation = await orIfUnknown<KnownRelation>(context.registries.pensionRelations.relation({ idNumber }), notInRegister);
    const status = enrollmentStatus(relation);
    const nameCheck = await checkName(context, applicant);
    const condition = notYetInsured(insuranceFacts(status));
    await records.write(context, caseNumber, 'look-up-enrollment-status', {
      inputs: {},
      outcome: { ...status, nameCheck },
      outcomeText: condition?.value ? '未参加基本养老保险' : '已参加基本养老保险',
      reasons: condition?.reasons ?? [],
    });
    return { enrollmentStatus: enrollmentStatusView(status) };
  },
});
