import { z } from 'zod';
import { choice, date, group, text } from '../applications/index.ts';
import { type Cases, paymentKindNames } from '../cases/index.ts';
import { amountText, checkSignature, signature } from './callback.ts';
import { caseParams } from './case-number.ts';
import { failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const paymentSchema = group('到账通知', {
  paymentId: text('付款编号', 128).meta({ description: '付款编号：同一编号只入账一次' }),
  kind: choice('款项类别', paymentKindNames).meta({ description: '个人缴费部分，或者向征缴机构缴款' }),
  amount: amountText('金额', { positive: true }).meta({ description: '到账金额（元）', example: '1234.50' }),
  paidOn: date('到账日期').meta({ description: '到账日期', example: '2026-11-23' }),
  reference: text('凭证号', 128).meta({ description: '银行或者征缴机构的凭证号' }),
}).meta({ id: 'PaymentNotification' });

const money = z.string().meta({ example: '1234.50' });
const recordedSchema = z
  .object({
    recorded: z.boolean().meta({ description: '首次收到为true，重复通知为false' }),
    due: money.nullable().meta({ description: '应缴；金额尚未核定的为null' }),
    received: money.meta({ description: '已收' }),
    outstanding: money.meta({ description: '尚欠' }),
    surplus: money.meta({ description: '多收，将予以退还' }),
  })
  .meta({ id: 'PaymentRecorded' });

interface Services {
  cases: Cases;
  callbackSecret: string;
  wakePublisher: () => void;
}

/** B-04, B-05: the bank or the collection agency tells that money has arrived. Money is recorded in any state of a case. */
export function paymentsRoute({ cases, callbackSecret, wakePublisher }: Services): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/payments',
    operationId: 'recordPayment',
    summary: '到账通知（银行、征缴机构）',
    description: '须签名。同一付款编号、同一内容重复通知的，不重复入账。',
    tag: '到账',
    request: { params: caseParams, headers: signature, body: paymentSchema },
    responses: {
      200: { description: '已入账', schema: recordedSchema },
      401: { description: '签名缺失、不符或者过期', schema: failureSchema },
      404: { description: '未找到该受理编号', schema: failureSchema },
      409: { description: '该付款编号已用于其他款项', schema: failureSchema },
    },
    authenticate: (request) => checkSignature(request, callbackSecret),
    handle: async ({ params: { caseNumber }, body: { paymentId, ...payment }, log }) => {
      const { recorded, totals } = await cases.payments.record(caseNumber, { idempotencyKey: paymentId, ...payment });
      if (recorded) wakePublisher();
      log.info({ caseNumber, kind: payment.kind, recorded }, 'payment recorded');
      return { status: 200, body: { recorded, ...totals[payment.kind] } };
    },
  });
}
