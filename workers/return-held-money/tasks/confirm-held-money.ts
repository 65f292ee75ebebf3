/** 核实单位退款: the unit has given the money back, or the bureau does so in its place (B-04; the source says neither). */
import { clerkStep } from '../../../src/processes/shared/index.ts';
import { caseProcessOf } from '../../../src/processes/index.ts';
import { records } from '../../../src/processes/return-held-money/records.ts';

export default clerkStep({
  task: 'confirm-held-money',
  schema: records.outcomes['confirm-held-money'],
  outcomeText: ({ decision }) => (decision === 'returned' ? '单位已退还本人' : '由退役军人事务局先行退还'),
  async reasons(answer, { caseNumber, context }) {
    const { process } = await context.cases.files.get(caseNumber);
    const finding =
      answer.decision === 'returned'
        ? `代收单位已于${answer.returnedOn}将款项退还本人，凭证号：${answer.voucherNumber}`
        : `代收单位未退还，由退役军人事务局先行退还并向其追缴，资金文件：${answer.fundDocument}，理由：${answer.reason}`;
    return [{ requirement: 'B-04', clause: caseProcessOf(process).clauses['B-04'] ?? '', finding }];
  },
});
