/** Which steps of the suspension a rehearsal decides again, and from what. */
import type { Decision } from '../../cases/index.ts';
import { Money } from '../../policy/index.ts';
import { answer, byRules, type Decided, defineRehearsal, lastAmount, NotOnRecord, type OnRecord, outside } from '../shared/index.ts';
import { creditsIn } from './facts/interest.ts';
import { resumptionFactsSchema } from './facts/resumption.ts';
import { records } from './records.ts';

export const rehearsal = defineRehearsal(records, {
  reruns: {
    'register-suspension': byRules,
    'check-suspension': byRules,
    'credit-interest': {
      registries: (record) => ({
        pensionRelations: {
          relation: answer({ status: 'suspended', account: { principal: balanceOf(record), interest: Money.zero } }),
          creditInterest: answer({}),
        },
      }),
    },
    'assess-resumption': {
      registries: ({ decision }) => ({ pensionRelations: { relation: answer(resumptionFactsOf(decision)) } }),
      variables: ({ decision }) => ({ resumedOn: (decision.inputs as { resumedOn: string }).resumedOn }),
    },
    'look-up-participation': outside,
    'suspend-relation': outside,
    'resume-relation': outside,
    'assess-arrears': outside,
    'clear-arrears': outside,
    'record-arrears-deletion': outside,
    'transfer-relation': outside,
  },
  money: (decided) => lastAmount(decided, 'check-suspension', 'arrearsAmount').plus(credited(decided)),
});

const credited = (decided: readonly Decided[]): Money => Money.sum(creditsIn(decided).map(({ amount }) => amount));

function resumptionFactsOf({ inputs }: Decision): unknown {
  const facts = resumptionFactsSchema.safeParse(inputs);
  if (facts.success) return facts.data;
  throw new NotOnRecord('恢复缴费时的养老保险关系没有记入案卷');
}

/** What was in the account, with the interest that the rehearsal has credited before instead of what was credited. */
function balanceOf({ decision, all, rehearsed }: OnRecord): Money {
  const { balance } = decision.inputs as { balance: string };
  const before = all.slice(0, all.indexOf(decision));
  return Money.of(balance).plus(credited(rehearsed)).minus(credited(before));
}
