/** Money whose case nobody knows yet, for programs; what becomes of it two persons decide on a page (src/api/staff/unmatched-money.ts). */
import { z } from 'zod';
import { paymentKindNames } from '../../cases/index.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';

const waitingSchema = z
  .object({
    paymentId: z.string().meta({ description: '付款编号' }),
    named: z.string().meta({ description: '通知中写的缴款编号或者受理编号' }),
    kindName: z.string().meta({ description: '款项类别' }),
    amount: z.string().meta({ description: '金额（元）', example: '1234.50' }),
    paidOn: z.string().meta({ description: '到账日期', example: '2026-11-23' }),
    reference: z.string().meta({ description: '凭证号' }),
    receivedAt: z.string().meta({ description: '收到通知的时间' }),
  })
  .meta({ id: 'UnmatchedPayment' });

export function unmatchedPaymentRoutes({ cases }: Pick<ApiServices, 'cases'>): Route[] {
  return [
    defineRoute({
      tag: '运行维护',
      method: 'get',
      path: '/api/operations/unmatched-payments',
      operationId: 'listUnmatchedPayments',
      summary: '待查款项',
      description: '由两名财务人员在“对账”页面提出、审核处理意见：记入一件业务，或者退还付款人。',
      request: {},
      responses: { 200: { description: '没有对应业务的款项', schema: z.object({ payments: z.array(waitingSchema) }) } },
      handle: async () => ({
        status: 200,
        body: {
          payments: (await cases.unmatched.waiting()).map(({ idempotencyKey, kind, amount, receivedAt, named, paidOn, reference }) => ({
            paymentId: idempotencyKey,
            named,
            kindName: paymentKindNames[kind],
            amount: amount.toString(),
            paidOn,
            reference,
            receivedAt: receivedAt.toISOString(),
          })),
        },
      }),
    }),
  ];
}
