/** Money whose case nobody knows yet: what waits, and to which case it belongs. For those who hold the operator token. */
import { z } from 'zod';
import { group, text } from '../../applications/index.ts';
import { paymentKindNames } from '../../cases/index.ts';
import type { Log } from '../../log.ts';
import { Failure, failureSchema } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { doneBy } from './done-by.ts';

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

const assignment = group('入账', { caseNumber: text('受理编号', 32), assignedBy: text('办理人', 200) }).meta({ id: 'PaymentAssignment' });

type Services = Pick<ApiServices, 'cases' | 'wakePublisher'>;

/** Records money that waits in its case. @throws Failure 404 */
export const assignIn =
  ({ cases, wakePublisher }: Services) =>
  async (paymentId: string, caseNumber: string, by: string, log: Log): Promise<{ recorded: boolean }> => {
    const waiting = await cases.unmatched.find(paymentId);
    if (!waiting) throw new Failure(404, '没有这笔待查款项。', '请核对付款编号；已经入账的，不必重复办理。');
    const { idempotencyKey, kind, amount, paidOn, reference } = waiting;
    const payment = { idempotencyKey, kind, amount, paidOn, reference };
    const { recorded } = await cases.payments.record(caseNumber, payment, by);
    if (recorded) wakePublisher();
    log.info({ caseNumber, recorded }, 'unmatched payment assigned to its case');
    return { recorded };
  };
export type Assign = ReturnType<typeof assignIn>;

export function unmatchedPaymentRoutes(services: Services): Route[] {
  const { cases } = services;
  const assign = assignIn(services);
  const operations = { tag: '运行维护' } as const;
  return [
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/unmatched-payments',
      operationId: 'listUnmatchedPayments',
      summary: '待查款项',
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
    defineRoute({
      ...operations,
      method: 'post',
      path: '/api/operations/unmatched-payments/{paymentId}/case',
      operationId: 'assignPayment',
      summary: '将待查款项记入一件业务',
      description: '查明付款人之后办理。业务已经办结的，入账后由经办人员核实退还。',
      request: { params: z.object({ paymentId: z.string().min(1).max(128).meta({ description: '付款编号' }) }), body: assignment },
      responses: {
        200: { description: '已入账', schema: z.object({ recorded: z.boolean() }) },
        404: { description: '没有这笔待查款项，或者没有这件业务', schema: failureSchema },
      },
      handle: async ({ params: { paymentId }, body: { caseNumber, assignedBy }, actor, log }) => ({
        status: 200,
        body: await assign(paymentId, caseNumber, doneBy(actor, assignedBy), log),
      }),
    }),
  ];
}
