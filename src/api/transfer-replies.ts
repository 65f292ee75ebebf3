import { z } from 'zod';
import { date, group, list, monthOfYear, text, yesOrNo } from '../applications/index.ts';
import type { Cases } from '../cases/index.ts';
import { caseParams } from './case-number.ts';
import { amountText, checkSignature, signature } from './callback.ts';
import { failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const paidPeriod = group('缴费记录', {
  from: monthOfYear('缴费起始年月'),
  to: monthOfYear('缴费截止年月'),
  place: text('缴费地点', 100),
  unit: text('缴费单位', 100),
}).refine(({ from, to }) => from <= to, { path: ['to'], error: '缴费截止年月不得早于缴费起始年月，请更正。' });

const replySchema = group('原参保地答复', {
  replyId: text('答复编号', 128).meta({ description: '答复编号：同一编号只登记一次' }),
  requestNumber: text('转移请求编号', 128),
  yearlyRecordsProvided: yesOrNo('是否提供各年度缴费及个人账户信息'),
  // Missing together with the account information (C-19).
  paid: list('各年度缴费记录', paidPeriod, 500).optional(),
  fundTransferred: amountText('基金划转额'),
  letterAmount: amountText('转移介绍信中的转移金额'),
  repliedOn: date('答复日期'),
})
  .refine(({ yearlyRecordsProvided, paid }) => yearlyRecordsProvided === (paid !== undefined), {
    path: ['paid'],
    error: '已提供各年度缴费及个人账户信息的，应填写各年度缴费记录；未提供的，不填。',
  })
  .meta({ id: 'TransferReply' });

interface Services {
  cases: Cases;
  callbackSecret: string;
  wakePublisher: () => void;
}

/** C-19, C-20: the agency of the original place answers the request for the transfer. */
export function transferRepliesRoute({ cases, callbackSecret, wakePublisher }: Services): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/transfer-replies',
    operationId: 'recordTransferReply',
    summary: '转移答复（原参保地经办机构）',
    description: '须签名。同一答复编号、同一内容重复通知的，不重复登记。',
    tag: '关系转移',
    request: { params: caseParams, headers: signature, body: replySchema },
    responses: {
      200: { description: '已登记', schema: z.object({ recorded: z.boolean() }).meta({ id: 'TransferReplyRecorded' }) },
      401: { description: '签名缺失、不符或者过期', schema: failureSchema },
      404: { description: '未找到该受理编号', schema: failureSchema },
      409: { description: '该答复编号已用于其他内容', schema: failureSchema },
    },
    authenticate: (request) => checkSignature(request, callbackSecret),
    handle: async ({ params: { caseNumber }, body: { requestNumber, paid = [], ...reply }, log }) => {
      const { recorded } = await cases.transferReplies.save(caseNumber, { ...reply, paid });
      if (recorded) wakePublisher();
      log.info({ caseNumber, requestNumber, recorded }, 'transfer reply recorded');
      return { status: 200, body: { recorded } };
    },
  });
}
