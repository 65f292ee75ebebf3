import { z } from 'zod';
import { choice, group, number, text } from '../applications/index.ts';
import { CaseNotFound, type Cases, type NewPayment, paymentKindNames } from '../cases/index.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { AgencyKeys } from '../registries/index.ts';
import { amountText, foreign, pastDate, signature, signedBy, unsigned } from './callback.ts';
import { caseParams } from './case-number.ts';
import { failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const paidBy = (clock: Clock) => ({
  paymentId: text('付款编号', 128).meta({ description: '付款编号：同一编号只入账一次' }),
  kind: choice('款项类别', paymentKindNames).meta({ description: '个人缴费部分，或者向征缴机构缴款' }),
  amount: amountText('金额', { positive: true }).meta({ description: '到账金额（元）', example: '1234.50' }),
  paidOn: pastDate('到账日期', clock).meta({ description: '到账日期', example: '2026-11-23' }),
  reference: text('凭证号', 128).meta({ description: '银行或者征缴机构的凭证号' }),
});

/** As somebody copies it from a letter: with blanks or hyphens between the digits. */
const paymentReference = number('缴款编号', '应为通知书上的10位数字，例如0123456789', (given) => /^\d([ -]?\d){9}$/.test(given))
  .transform((given) => given.replace(/[ -]/g, ''))
  .meta({ description: '通知书上的缴款编号，10位数字', example: '0123456789' });

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

const keptSchema = z.object({ kept: z.literal(true), message: z.string().meta({ description: '处理情况' }) }).meta({ id: 'PaymentKept' });

interface Services {
  cases: Cases;
  clock: Clock;
  agencyKeys: AgencyKeys;
  wakePublisher: () => void;
}

const answers = {
  200: { description: '已入账', schema: recordedSchema },
  202: { description: '没有对应的业务，或者此前没有，已登记待查', schema: keptSchema },
  401: unsigned,
  403: foreign,
  409: { description: '该付款编号已用于其他款项', schema: failureSchema },
} as const;

/** B-04, B-05: the bank or the collection agency tells that money has arrived. Money is recorded in any state of a case. */
export function paymentsRoutes({ cases, clock, agencyKeys, wakePublisher }: Services): Route[] {
  const callback = {
    method: 'post',
    tag: '到账',
    authenticate: signedBy(agencyKeys, 'bank', 'collectionAgency'),
  } as const;
  const paid = paidBy(clock);
  const paymentSchema = group('到账通知', paid).meta({ id: 'PaymentNotification' });
  const referredSchema = group('到账通知', { paymentReference, ...paid }).meta({ id: 'ReferredPaymentNotification' });

  async function record(caseNumber: string, payment: NewPayment, sender: string, log: Log) {
    const told = await cases.payments.told(caseNumber, payment, sender);
    if (!told) {
      log.warn({ caseNumber, kind: payment.kind }, 'payment waits: a treasurer is to approve whose it is');
      const message = '该款项此前没有对应的业务，已登记待查；本次通知的业务待财务人员审核后入账，请勿重复通知。';
      return { status: 202, body: { kept: true as const, message } };
    }
    const { recorded, totals } = told;
    if (recorded) wakePublisher();
    log.info({ caseNumber, kind: payment.kind, sender, recorded }, 'payment recorded');
    return { status: 200, body: { recorded, ...totals[payment.kind] } };
  }

  async function keep(named: string, payment: NewPayment, what: string, log: Log) {
    await cases.unmatched.keep(named, payment);
    log.warn({ kind: payment.kind }, 'payment kept: no case has what it names');
    const message = `没有与该${what}对应的业务，款项已登记待查，尚未入账。请与付款人核对${what}；更正后，以同一付款编号重新通知，由财务人员审核入账。`;
    return { status: 202, body: { kept: true as const, message } };
  }

  return [
    defineRoute({
      ...callback,
      path: '/api/cases/{caseNumber}/payments',
      operationId: 'recordPayment',
      summary: '到账通知（银行、征缴机构）',
      description:
        '须签名。同一付款编号、同一内容重复通知的，不重复入账。受理编号查无对应业务的，款项登记待查，不丢失、不入账。业务办结后到账的，入账后由经办人员核实退还。',
      request: { params: caseParams, headers: signature, body: paymentSchema },
      responses: answers,
      handle: async ({ params: { caseNumber }, body: { paymentId, ...payment }, sender, log }) => {
        const received = { idempotencyKey: paymentId, ...payment };
        try {
          return await record(caseNumber, received, sender, log);
        } catch (error) {
          if (!(error instanceof CaseNotFound)) throw error;
          return keep(caseNumber.slice(0, 64), received, '受理编号', log);
        }
      },
    }),
    defineRoute({
      ...callback,
      path: '/api/payments',
      operationId: 'recordReferredPayment',
      summary: '到账通知（按缴款编号）',
      description: '须签名。付款人只注明缴款编号的，以此通知。缴款编号查无对应业务的，款项登记待查，不丢失、不入账；查明后由经办人员入账。',
      request: { headers: signature, body: referredSchema },
      responses: answers,
      handle: async ({ body: { paymentReference: named, paymentId, ...payment }, sender, log }) => {
        const received = { idempotencyKey: paymentId, ...payment };
        const caseNumber = await cases.unmatched.caseOf(named);
        return caseNumber === null ? keep(named, received, '缴款编号', log) : record(caseNumber, received, sender, log);
      },
    }),
  ];
}
