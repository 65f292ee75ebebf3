/** 核准困难个人: civil affairs checks what the database says (B-40, B-41). */
import { z } from 'zod';
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { hardshipSchema } from '../../../src/registries/index.ts';
import { clerkStep, type Visit } from '../../../src/processes/shared/index.ts';
import type { Hardship } from '../../../src/policy/index.ts';
import { records } from '../../../src/processes/veteran-back-pay/records/index.ts';

const registered = z.object({ hardship: hardshipSchema });

export default clerkStep({
  task: 'confirm-hardship',
  schema: records.outcomes['confirm-hardship'],
  outcomeText: ({ decision }) => (decision === 'confirm' ? '核准为困难人员' : '不核准'),
  async objections(answer, visit) {
    const nothing = answer.decision === 'confirm' && (await inDatabase(visit)) === 'none';
    return nothing ? ['decision: "confirm" is not possible, the database has no entry (B-40); choose "deny"'] : [];
  },
  derived: {
    schema: registered,
    from: async (answer, visit) => ({ hardship: answer.decision === 'confirm' ? await inDatabase(visit) : 'none' }),
  },
  reasons: (answer) =>
    answer.decision === 'confirm'
      ? [because('B-41', '经核准属于困难人员，个人承担部分由政府财政机关帮助缴纳。')]
      : [because('B-40', `经检查不予核准，理由：${answer.reason}`)],
});

async function inDatabase({ caseNumber, context }: Visit): Promise<Hardship> {
  return (await records.read(context.cases, caseNumber, 'look-up-hardship', ['hardship'])).hardship;
}
