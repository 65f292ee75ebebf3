import { z } from 'zod';
import { safeError } from '../log.ts';
import { defineRoute, type Route } from './route.ts';

/** Name of a part of the system, and a check that rejects when the part does not work. */
export type HealthChecks = Record<'database' | 'engine' | 'registries', () => Promise<void>>;

/** A part that does not answer within this time, in milliseconds, counts as down. */
const patienceMs = 3000;

const partSchema = z.enum(['up', 'down']);
const healthSchema = z
  .object({
    status: partSchema,
    checks: z.object({ database: partSchema, engine: partSchema, registries: partSchema }),
    down: z.array(z.string()).meta({ description: '不可用的部分', example: ['engine'] }),
  })
  .meta({ id: 'Health' });

export function healthRoute(checks: HealthChecks): Route {
  return defineRoute({
    method: 'get',
    path: '/healthz',
    operationId: 'health',
    summary: '运行状况',
    tag: '运行维护',
    request: {},
    responses: {
      200: { description: '数据库、流程引擎和部门接口均可用', schema: healthSchema },
      503: { description: '列出不可用的部分', schema: healthSchema },
    },
    handle: async ({ log }) => {
      const parts = await Promise.all(Object.entries(checks).map(([part, check]) => run(part, check)));
      const down = parts.filter(({ problem }) => problem !== undefined);
      if (down.length > 0) log.warn({ down }, 'health check failed');
      const status = down.length === 0 ? 'up' : 'down';
      const states = Object.fromEntries(parts.map(({ part, problem }) => [part, problem === undefined ? 'up' : 'down']));
      return { status: down.length === 0 ? 200 : 503, body: { status, checks: states, down: down.map(({ part }) => part) } };
    },
  });
}

async function run(part: string, check: () => Promise<void>): Promise<{ part: string; problem?: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${patienceMs} ms`)), patienceMs);
  });
  try {
    await Promise.race([check(), late]);
    return { part };
  } catch (error) {
    return { part, problem: safeError(error).message };
  } finally {
    clearTimeout(timer);
  }
}
