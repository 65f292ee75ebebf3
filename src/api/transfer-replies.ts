import { z } from 'zod';
import { group, list, monthOfYear, text, yesOrNo } from '../applications/index.ts';
import type { Cases } from '../cases/index.ts';
import type { Clock } from '../clock.ts';
import type { AgencyKeys } from '../registries/index.ts';
import { caseParams } from './case-number.ts';
import { amountText, foreign, pastDate, signature, signedBy, unsigned } from './callback.ts';
import { failureSchema } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

const paidPeriod = group('缴费记录', {
  from: monthOfYear('缴费起始年月'),
  to: monthOfYear('缴费截止年月'),
  place: text('缴费地点', 100),
  unit: text('缴费单位', 100),
}).refine(({ from, to }) => from <= to, { path: ['to'], error: '缴费截止年月不得早于缴费起始年月，请更正。' });

const replyBy = (clock: Clock) =>
  group('原参保地答复', {
    replyId: text('答复编号', 128).meta({ description: '答复编号：同一编号只登记一次' }),
    requestNumber: text('转移请求编号', 128),
    yearlyRecordsProvided: yesOrNo('是否提供各年度缴费及个人账户信息'),
    // Missing together with the account information (C-19).
    paid: list('各年度缴费记录', paidPeriod, 500).optional(),
    fundTransferred: amountText('基金划转额'),
    letterAmount: amountText('转移介绍信中的转移金额'),
    repliedOn: pastDate('答复日期', clock),
  })
    .check(({ value: { paid = [], repliedOn }, issues }) => {
      // Of a date that is none nothing can be said.
      if (issues.length > 0) return;
      for (const [index, { to }] of paid.entries()) {
        if (to <= repliedOn.slice(0, 7)) continue;
        issues.push({ code: 'custom', path: ['paid', index, 'to'], message: '缴费截止年月不得晚于答复日期，请更正。', input: to });
      }
    })
    .refine(({ yearlyRecordsProvided, paid }) => yearlyRecordsProvided === (paid !== undefined), {
      path: ['paid'],
      error: '已提供各年度缴费及个人账户信息的，应填写各年度缴费记录；未提供的，不填。',
    })
    .meta({ id: 'TransferReply' });

const keptSchema = z
  .object({ kept: z.literal(true), message: z.string().meta({ description: '处理情况' }) })
  .meta({ id: 'TransferReplyKept' });
const keptMessage =
  '本局在该受理编号下没有发出过该转移请求，或者该请求已经答复。本答复已登记待查，尚未计入业务。请核对受理编号和转移请求编号；有误的，更换答复编号后重新报送。';

interface Services {
  cases: Cases;
  clock: Clock;
  agencyKeys: AgencyKeys;
  wakePublisher: () => void;
}

/** C-19, C-20: the agency of the original place answers the request for the transfer. */
export function transferRepliesRoute({ cases, clock, agencyKeys, wakePublisher }: Services): Route {
  return defineRoute({
    method: 'post',
    path: '/api/cases/{caseNumber}/transfer-replies',
    operationId: 'recordTransferReply',
    summary: '转移答复（原参保地经办机构）',
    description:
      '须签名。同一答复编号、同一内容重复通知的，不重复登记。只接收对本局在该业务中发出、尚未答复的转移请求的答复；其他的登记待查，不丢失、不计入，查明后由经办人员登记。',
    tag: '关系转移',
    request: { params: caseParams, headers: signature, body: replyBy(clock) },
    responses: {
      200: { description: '已登记', schema: z.object({ recorded: z.boolean() }).meta({ id: 'TransferReplyRecorded' }) },
      202: { description: '不是对尚待答复的请求的答复，已登记待查', schema: keptSchema },
      401: unsigned,
      403: foreign,
      409: { description: '该答复编号已用于其他内容', schema: failureSchema },
    },
    authenticate: signedBy(agencyKeys, 'originAgency'),
    handle: async ({ params: { caseNumber }, body: { requestNumber, paid = [], ...reply }, sender, log }) => {
      const outcome = await cases.transferReplies.take(caseNumber.slice(0, 64), requestNumber, { ...reply, paid }, sender);
      log.info({ caseNumber, requestNumber, outcome }, 'transfer reply received');
      if (outcome === 'kept') return { status: 202, body: { kept: true as const, message: keptMessage } };
      if (outcome === 'recorded') wakePublisher();
      return { status: 200, body: { recorded: outcome === 'recorded' } };
    },
  });
}
