import { choice, group } from '../../applications/index.ts';
import { defineAct } from './act.ts';

const answers = { arrived: '是，已按告知书所载的金额到账', missing: '否，没有到账或者金额不符' } as const;

/** Of a payout of the sample: whether the money has arrived. What was missing may still arrive. */
export const payoutArrival = defineAct({
  path: 'payout-arrival',
  operationId: 'confirmPayoutArrival',
  summary: '核实款项到账',
  description: '本笔支付被抽取核实，请领款人核对收款账户后答复。答复没有到账的，由财务人员向银行查询；后来到账的，可以再次答复。',
  body: group('核实到账', { arrival: choice('是否到账', answers).meta({ example: 'arrived' }) }).meta({ id: 'PayoutArrival' }),
  accepted: '已收到答复',
  answer: '答复已收到，感谢您的核实。',
  isOpen: ({ payout }) => payout?.arrival === 'asked' || payout?.arrival === 'missing',
  asks: () => [{ field: 'arrival', label: '款项是否到账', as: { choice: answers } }],
  perform: async ({ cases }, { caseNumber, body: { arrival }, by }) => {
    await cases.arrivals.answer(caseNumber, arrival, by);
    return undefined;
  },
});
