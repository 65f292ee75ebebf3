import { z } from 'zod';
import { group } from '../applications/index.ts';
import { ImpossibleFacts, outcomeSchemaOf, precheck, type PrecheckServices, whatWouldChange } from '../pre-check/index.ts';
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

/**
 * Routes for each process, because each takes its own facts. Nothing is kept, and nothing is asked of the engine.
 * @param services asked for each request
 */
export function precheckRoutes(services: () => PrecheckServices): Route[] {
  return prechecks.flatMap((preCheck) => {
    const { key, name, given } = preCheck;
    const process = `${key[0]?.toUpperCase()}${key.slice(1)}`;
    const body = group('预审请求', { given }).meta({ id: `Precheck${process}` });
    return questions.map(({ path, id, summary, description, answered, schema, answer }) =>
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
