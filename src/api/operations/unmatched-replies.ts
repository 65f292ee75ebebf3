/** Replies of other agencies to nothing that a case has asked: what waits, and to which case it belongs. For those who hold the operator token. */
import { z } from 'zod';
import { group, text } from '../../applications/index.ts';
import { Failure, failureSchema } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { doneBy } from './done-by.ts';

const waitingSchema = z
  .object({
    replyId: z.string().meta({ description: '答复编号' }),
    named: z.string().meta({ description: '答复中写的受理编号' }),
    requestNumber: z.string().meta({ description: '答复中写的转移请求编号' }),
    fundTransferred: z.string().meta({ description: '基金划转额（元）', example: '1234.50' }),
    repliedOn: z.string().meta({ description: '答复日期', example: '2026-11-23' }),
    receivedAt: z.string().meta({ description: '收到答复的时间' }),
  })
  .meta({ id: 'UnmatchedTransferReply' });

const assignment = group('登记', { caseNumber: text('受理编号', 32), assignedBy: text('办理人', 200) }).meta({
  id: 'TransferReplyAssignment',
});

export function unmatchedReplyRoutes({ cases, wakePublisher }: Pick<ApiServices, 'cases' | 'wakePublisher'>): Route[] {
  const operations = { tag: '运行维护' } as const;
  return [
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/unmatched-transfer-replies',
      operationId: 'listUnmatchedTransferReplies',
      summary: '待查的转移答复',
      request: {},
      responses: { 200: { description: '没有对应的转移请求的答复', schema: z.object({ replies: z.array(waitingSchema) }) } },
      handle: async () => ({
        status: 200,
        body: {
          replies: (await cases.transferReplies.waiting()).map((reply) => ({
            ...reply,
            fundTransferred: reply.fundTransferred.toString(),
            receivedAt: reply.receivedAt.toISOString(),
          })),
        },
      }),
    }),
    defineRoute({
      ...operations,
      method: 'post',
      path: '/api/operations/unmatched-transfer-replies/{replyId}/case',
      operationId: 'assignTransferReply',
      summary: '将待查的转移答复登记到一件业务',
      description: '与原参保地核实之后办理。业务正在等待转移答复的，按该答复继续办理；业务已经办结的，只登记。',
      request: { params: z.object({ replyId: z.string().min(1).max(128).meta({ description: '答复编号' }) }), body: assignment },
      responses: {
        200: { description: '已登记', schema: z.object({ recorded: z.boolean() }) },
        404: { description: '没有这件待查的答复，或者没有这件业务', schema: failureSchema },
        409: { description: '业务没有在等待转移答复', schema: failureSchema },
      },
      handle: async ({ params: { replyId }, body: { caseNumber, assignedBy }, actor, log }) => {
        if (!(await cases.transferReplies.assign(caseNumber, replyId, doneBy(actor, assignedBy)))) {
          throw new Failure(404, '没有这件待查的答复。', '请核对答复编号；已经登记的，不必重复办理。');
        }
        wakePublisher();
        log.info({ caseNumber }, 'unmatched transfer reply assigned to its case');
        return { status: 200, body: { recorded: true } };
      },
    }),
  ];
}
