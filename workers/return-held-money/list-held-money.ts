/** B-04: what a unit or department received of a personal share that is to be given back. */
import { z } from 'zod';
import { defineWorker } from '../../src/jobs/index.ts';
import { codesOf, Money } from '../../src/policy/index.ts';
import { caseProcessOf } from '../../src/processes/index.ts';
import { holderNames, records } from '../../src/processes/return-held-money/records.ts';
import { heldByOthers } from '../../src/processes/return-held-money/held-money.ts';
import { refundScope } from '../../src/processes/shared/index.ts';

export default defineWorker({
  jobType: 'list-held-money',
  input: z.object({ caseNumber: z.string() }),
  output: z.object({
    moneyHeld: z.boolean(),
    holders: z.array(z.enum(codesOf(holderNames))),
    heldMoney: z.object({ scopeLabel: z.string(), total: z.string(), rows: z.array(z.object({ holder: z.string(), amount: z.string() })) }),
  }),
  async handle({ caseNumber }, context) {
    const file = await context.cases.files.get(caseNumber);
    const scope = refundScope(file);
    const held = await heldByOthers(caseProcessOf(file.process), { caseNumber, context });
    // Delivered twice, what was listed first is on record: by it the unit is asked, and by it the money is given back.
    const { outcome } = await records.write(context, caseNumber, 'list-held-money', {
      inputs: {},
      outcome: {
        scope,
        holdings: [...Map.groupBy(held, ({ holder }) => holder)].map(([holder, money]) => ({ holder, amount: sum(money) })),
        money: held.map(({ paymentId, idempotencyKey, amount }) => ({ paymentId, idempotencyKey, amount })),
      },
      outcomeText: held.length === 0 ? '单位未代收应退款项' : `单位代收应退款项${sum(held)}元`,
      reasons: [],
    });
    const { holdings } = outcome;
    return {
      moneyHeld: holdings.length > 0,
      holders: holdings.map(({ holder }) => holder),
      heldMoney: {
        scopeLabel: outcome.scope === 'everything' ? '申请终止，退还全部已缴款项' : '退还多缴的款项',
        total: sum(holdings).toString(),
        rows: holdings.map(({ holder, amount }) => ({ holder: holderNames[holder], amount: amount.toString() })),
      },
    };
  },
});

const sum = (money: readonly { amount: Money }[]): Money => Money.sum(money.map(({ amount }) => amount));
