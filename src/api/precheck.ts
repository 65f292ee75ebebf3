import { z } from 'zod';
import { group } from '../applications/index.ts';
import { estimated, ImpossibleFacts, outcomeSchemaOf, precheck, type PrecheckServices, whatWouldChange } from '../pre-check/index.ts';
import { prechecks } from '../processes/index.ts';
import { failureSchema, invalidRequest, retryAfter } from './problem.ts';
import { reason } from './progress-schema.ts';
import { defineRoute, type Route } from './route.ts';

const resultSchema = z
  .object({
    outcome: outcomeSchemaOf(prechecks).meta({
      id: 'PrecheckOutcome',
      description: '预审结论：已知情况足以判断的各项，尚不能判断的不列出',
    }),
    reasons: z
      .array(reason.extend({ keys: z.array(z.string()).meta({ description: '以此为依据的结论', example: ['eligible'] }) }))
      .meta({ description: '各项结论的依据' }),
  })
  .meta({ id: 'PrecheckResult' });

const changesSchema = z
  .object({
    changes: z.array(
      z.object({
        outcome: z.string().meta({ description: '会改变的结论', example: 'eligible' }),
        becomes: z.boolean().meta({ description: '改变以后的结论' }),
        instead: z.array(z.record(z.string(), z.unknown())).meta({
          description: '代替所填情况的内容，各项单独成立',
          example: [{ ageMonths: 192 }],
        }),
        words: z.string().meta({ description: '说明', example: '如果再过1个月申请，则符合新参保的条件，可以办理。' }),
        reasons: z.array(reason).meta({ description: '改变以后的依据' }),
      }),
    ),
  })
  .meta({ id: 'PrecheckChanges' });

const item = z.object({
  item: z.string().meta({ example: '基本养老保险补缴' }),
  months: z.int().meta({ description: '月数' }),
  unitShare: z.string().meta({ description: '单位部分（元）', example: '24123.00' }),
  personalShare: z.string().meta({ description: '个人部分（元）', example: '12061.20' }),
  total: z.string().meta({ description: '合计（元）', example: '36184.20' }),
});

const estimateSchema = z
  .object({
    items: z.array(item).meta({ description: '应缴的各项，没有应缴的为空' }),
    sum: item.optional().meta({ description: '合计；有的项目还不能估算的不列出' }),
    open: z
      .array(z.object({ item: z.string(), missing: z.array(z.string()).meta({ description: '还缺的已知情况', example: ['birthDate'] }) }))
      .meta({ description: '还不能估算的各项' }),
    payer: z.string().optional().meta({ description: '由谁缴费；全部由本人缴费的不列出' }),
    supposed: z.array(z.string()).meta({ description: '估算的前提' }),
    reasons: z.array(reason).meta({ description: '依据' }),
    parameterVersions: z.array(z.string()).meta({ description: '所用政策参数：名称@起始日期' }),
  })
  .meta({ id: 'PrecheckEstimate' });

/** What can be asked with the same facts. */
const questions = [
  {
    ...{ path: '', id: '', summary: '预审', answered: '预审结论', schema: resultSchema },
    description: '按已知情况预先判断，情况可以不全；不受理申请，不保存所填内容。',
    answer: precheck,
  },
  {
    ...{
      path: '/what-would-change',
      id: 'WhatWouldChange',
      summary: '什么情况下预审结论会变',
      answered: '会变的结论',
      schema: changesSchema,
    },
    description:
      '只改变一项已知情况、或者过一段时间再申请，所希望的结论会怎样改变：按规则逐一重新判断，给出离所填情况最近的界限。不能改变的情况（性别、死亡日期等）不列；没有哪一项单独能改变结论的，列表为空。',
    answer: (...asked: Parameters<typeof precheck>) => ({ changes: whatWouldChange(...asked) }),
  },
];

/** Only where the rules compute an amount. */
const estimateQuestion = {
  ...{ path: '/estimate', id: 'Estimate', summary: '估算应缴金额', answered: '估算', schema: estimateSchema },
  description: '按已知情况，用办理时所用的同一规则估算应缴金额；缺少的情况列出，不以推测代替。以办理时核定的为准。',
  answer: estimated,
};

/**
 * Routes for each process, because each takes its own facts. Nothing is kept, and nothing is asked of the engine.
 * @param services asked for each request
 */
export function precheckRoutes(services: () => PrecheckServices): Route[] {
  return prechecks.flatMap((preCheck) => {
    const { key, name, given } = preCheck;
    const process = `${key[0]?.toUpperCase()}${key.slice(1)}`;
    const body = group('预审请求', { given }).meta({ id: `Precheck${process}` });
    const asking = preCheck.estimate ? [...questions, estimateQuestion] : questions;
    return asking.map(({ path, id, summary, description, answered, schema, answer }) =>
      defineRoute({
        method: 'post',
        path: `/api/precheck/${key}${path}`,
        operationId: `precheck${process}${id}`,
        summary: `${summary}：${name}`,
        description,
        tag: '预审',
        request: { body },
        responses: {
          200: { description: answered, schema },
          429: { description: '预审过于频繁', schema: failureSchema, headers: retryAfter },
        },
        handle: async ({ body, take }) => {
          await take('prechecks');
          return { status: 200, body: asked(() => answer(preCheck, body.given, services())) };
        },
      }),
    );
  });
}

/** Facts that no rule can be applied to are the sender's to correct. */
function asked<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof ImpossibleFacts)) throw error;
    throw invalidRequest([{ field: 'given', message: error.message }]);
  }
}
