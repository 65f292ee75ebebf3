/** For who has no account: the receipt bears a query code beside the number. Both together show the state of the case, and change nothing. */
import { z } from 'zod';
import { actorId } from '../access/index.ts';
import { group, text } from '../applications/index.ts';
import { caseNumberIn, type Cases, TooManyGuesses } from '../cases/index.ts';
import { dateInChina } from '../clock.ts';
import { caseParams } from './case-number.ts';
import { Failure, failureSchema, retryAfter } from './problem.ts';
import { defineRoute, type RequestSchemas, type Route, type RouteRequest } from './route.ts';

export const askedFor = group('回执', { caseNumber: text('受理编号', 32), queryCode: text('查询码', 20) }).meta({ id: 'Receipt' });

const stateSchema = z
  .object({
    processName: z.string().meta({ description: '办理事项' }),
    stateName: z.string().meta({ description: '办理状态' }),
    outcomeName: z.string().nullable().meta({ description: '办理结果' }),
    receivedOn: z.string(),
    closedOn: z.string().nullable(),
    remedy: z.string().meta({ description: '如何查询详情、办理事项' }),
  })
  .meta({ id: 'ReceiptState' });

const codeSchema = z
  .object({ queryCode: z.string().meta({ description: '新的查询码；原查询码作废', example: '7K3Q-F0T9' }) })
  .meta({ id: 'QueryCode' });

const remedy = '查询详情、补正材料或者撤回申请，请登录办理，或者持身份证到受理窗口。';

type ReceiptState = z.output<typeof stateSchema>;
/** @throws Failure 404 for what does not fit, 429 for who has guessed too often */
export type LookByReceipt = (receipt: z.output<typeof askedFor>, guess: RouteRequest<RequestSchemas>['guess']) => Promise<ReceiptState>;

export const receiptsIn =
  ({ queryCodes }: Pick<Cases, 'queryCodes'>): LookByReceipt =>
  async ({ caseNumber, queryCode }, guess) => {
    await guess.check();
    const state = await queryCodes.look(caseNumberIn(caseNumber) ?? caseNumber, queryCode).catch((error: unknown) => {
      throw error instanceof TooManyGuesses ? tooMany() : error;
    });
    if (!state) {
      await guess.miss();
      throw new Failure(404, '受理编号与查询码不符。', '请按回执核对；回执遗失的，请持身份证到受理窗口重新打印。');
    }
    const { processName, stateName, outcomeName, receivedAt, closedAt } = state;
    return {
      ...{ processName, stateName, outcomeName, remedy },
      receivedOn: dateInChina(receivedAt),
      closedOn: closedAt && dateInChina(closedAt),
    };
  };

export function receiptRoutes({ queryCodes }: Pick<Cases, 'queryCodes'>, look: LookByReceipt): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/api/receipts',
      operationId: 'receiptState',
      summary: '凭回执查询办理状态',
      description: '凭受理编号和查询码，不需要登录；只显示办理状态，不显示个人信息。',
      tag: '申请',
      request: { body: askedFor },
      responses: {
        200: { description: '办理状态', schema: stateSchema },
        404: { description: '受理编号与查询码不符', schema: failureSchema },
        429: { description: '查询次数过多', schema: failureSchema, headers: retryAfter },
      },
      handle: async ({ body, guess }) => ({ status: 200, body: await look(body, guess) }),
    }),
    defineRoute({
      method: 'post',
      path: '/api/cases/{caseNumber}/query-code',
      operationId: 'issueQueryCode',
      summary: '重新取得查询码',
      tag: '申请',
      request: { params: caseParams },
      responses: {
        200: { description: '新的查询码', schema: codeSchema },
        404: { description: '未找到该受理编号', schema: failureSchema },
      },
      handle: async ({ params: { caseNumber }, actor }) => ({
        status: 200,
        body: { queryCode: await queryCodes.issue(caseNumber, actorId(actor)) },
      }),
    }),
  ];
}

const tooMany = (): Failure =>
  new Failure(429, '查询码多次不符，暂停凭回执查询。', '请在一小时后再试，或者登录、到受理窗口查询。', {
    headers: { 'Retry-After': '3600' },
  });
