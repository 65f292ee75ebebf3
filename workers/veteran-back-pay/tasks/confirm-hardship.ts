/** 核准困难个人: civil affairs checks what the database says (B-40, B-41). */
import { z } from 'zod';
import { because } from '../../../src/processes/veteran-back-pay/rules/clauses.ts';
import { hardshipSchema } from '../../../src/registries/values.ts';
import { oneOf, requiredText } from '../../../src/processes/shared/answer-fields.ts';
import { clerkStep } from '../../../src/processes/shared/clerk-step.ts';
import type { Visit } from '../../../src/processes/shared/visit.ts';
import { latestOrFail } from '../../../src/processes/shared/stored.ts';
import type { Hardship } from '../../../src/policy/person.ts';

const schema = oneOf(z.object({ decision: z.literal('confirm') }), z.object({ decision: z.literal('deny'), reason: requiredText }));

const registered = z.object({ hardship: hardshipSchema });

export default clerkStep({
  task: 'confirm-hardship',
  schema,
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
  return (await latestOrFail(context.cases, caseNumber, 'look-up-hardship', registered)).outcome.hardship;
}
