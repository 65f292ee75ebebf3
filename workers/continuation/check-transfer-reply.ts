/** C-19, C-20: is what the agency of the original place answered complete, and does the fund agree with its letter? */
import { z } from 'zod';
import { defineWorker, NeedsOperator } from '../../src/jobs/index.ts';
import { transferReply } from '../../src/processes/continuation/rules/index.ts';
import { records } from '../../src/processes/continuation/records.ts';
import { transferView, transferViewSchema } from '../../src/processes/continuation/views/transfer-view.ts';

const transferResults = ['accept', 'transferMaterials', 'allMaterials'] as const;
type TransferResult = (typeof transferResults)[number];

const labels = {
  accept: '接收',
  transferMaterials: '退回转入资料，要求补齐明细',
  allMaterials: '说明原因，退回所有资料',
} as const satisfies Record<TransferResult, string>;

export default defineWorker({
  jobType: 'check-transfer-reply',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({ transferCheck: transferViewSchema, transferResult: z.enum(transferResults) }),
  async handle({ caseNumber }, context) {
    const { transferReply: reply } = await context.cases.files.get(caseNumber, 'continuation');
    const checked = transferReply(reply ?? {});
    if (!reply || !checked) throw nothingToCheck();
    const transferResult: TransferResult = checked.value.returnedScope ?? 'accept';
    await records.write(context, caseNumber, 'check-transfer-reply', {
      inputs: reply,
      outcome: { ...checked.value, transferResult },
      outcomeText: labels[transferResult],
      reasons: checked.reasons,
    });
    return { transferCheck: transferView(reply, checked.reasons), transferResult };
  },
});

function nothingToCheck(): NeedsOperator {
  return new NeedsOperator(
    'the case file has no reply of the agency of the original place',
    'Move the instance back to await-transfer-reply (Operate: modify the instance).',
  );
}
