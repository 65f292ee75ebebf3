/** S-07, S-08: the relation goes to another place, with nothing owed. */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { accountSealed, because } from '../../src/processes/suspension/rules/index.ts';
import { dateText } from '../../src/policy/index.ts';
import { records } from '../../src/processes/suspension/records.ts';
import { settle } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'transfer-relation',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({}),
  async handle({ caseNumber }, context) {
    const { cases, registries } = context;
    const { applicant, transferTo: to } = (await cases.files.get(caseNumber, 'suspension')).application;
    if (to === undefined)
      throw new NeedsOperator('the application names no place to transfer to', 'Cancel the instance and have the applicant apply again.');
    const deletion = await records.find(cases, caseNumber, 'record-arrears-deletion', ['arrearsDeleted']);
    const deleteArrears = deletion !== null;
    const arrearsDeleted = deletion?.outcome.arrearsDeleted ?? false;
    await settle({ caseNumber, context });
    const { transferredOn } = await registries.pensionRelations.transferOut({
      idempotencyKey: `${caseNumber}:transfer-relation`,
      caseNumber,
      idNumber: applicant.idNumber,
      to,
      deleteArrears,
    });
    const deleted = arrearsDeleted ? '，尚欠的基本养老保险费已作删除处理' : '';
    await records.write(context, caseNumber, 'transfer-relation', {
      inputs: { to, deleteArrears },
      outcome: { transferredOn, arrearsDeleted },
      outcomeText: '关系已转出',
      reasons: [
        because('S-07', `基本养老保险关系于${dateText(transferredOn)}转往${to}${deleted}。`),
        ...(accountSealed({ suspensionReason: 'transferOut' })?.reasons ?? []),
      ],
    });
    return {};
  },
});
