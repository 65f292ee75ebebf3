import { z } from 'zod';
import { group } from '../applications/index.ts';
import { ImpossibleFacts, type NamedPreCheck, outcomeSchemaOf, precheck, type PrecheckServices } from '../pre-check/index.ts';
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

/**
 * One route for each process, because each takes its own facts. Nothing is kept, and nothing is asked of the engine.
 * @param services asked for each request
 */
export function precheckRoutes(services: () => PrecheckServices): Route[] {
  return prechecks.map((preCheck) => precheckRoute(preCheck, services));
}

function precheckRoute(preCheck: NamedPreCheck, services: () => PrecheckServices): Route {
  const { key, name, given } = preCheck;
  const id = `${key[0]?.toUpperCase()}${key.slice(1)}`;
  return defineRoute({
    method: 'post',
    path: `/api/precheck/${key}`,
    operationId: `precheck${id}`,
    summary: `预审：${name}`,
    description: '按已知情况预先判断，情况可以不全；不受理申请，不保存所填内容。',
    tag: '预审',
    request: { body: group('预审请求', { given }).meta({ id: `Precheck${id}` }) },
    responses: {
      200: { description: '预审结论', schema: resultSchema },
      429: { description: '预审过于频繁', schema: failureSchema, headers: retryAfter },
    },
    handle: async ({ body, take }) => {
      await take('prechecks');
      return { status: 200, body: asked(() => precheck(preCheck, body.given, services())) };
    },
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
