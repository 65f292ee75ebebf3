/** Which parameters, notice templates and tables are in use, and how they are read anew. */
import { z } from 'zod';
import { digestOf } from '../../models/index.ts';
import { RulesUnusable, type RulesInUse } from '../../rules.ts';
import { Failure, failureSchema } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';

const inUseSchema = z
  .object({
    folder: z.string().meta({ description: '读取文件的目录' }),
    digest: z.string().meta({ description: '内容摘要，内容相同则相同' }),
  })
  .meta({ id: 'RulesInUse' });
const withFilesSchema = inUseSchema
  .extend({ files: z.record(z.string(), z.string()).meta({ description: '路径和内容' }) })
  .meta({ id: 'RulesInUseWithFiles' });

export function rulesRoutes(rules: RulesInUse): Route[] {
  const operations = { tag: '运行维护' } as const;
  const inUse = () => ({ folder: rules.folder, digest: digestOf(rules.current().files) });
  return [
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/rules',
      operationId: 'rulesInUse',
      summary: '现行的参数、通知书模板和决策表',
      request: {},
      responses: { 200: { description: '正在使用的文件', schema: withFilesSchema } },
      handle: () => ({ status: 200, body: { ...inUse(), files: Object.fromEntries(rules.current().files) } }),
    }),
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/rules/waiting',
      operationId: 'rulesWaiting',
      summary: '重新读取时将启用的内容，只检查，不启用',
      request: {},
      responses: {
        200: { description: '文件全部可用', schema: inUseSchema },
        422: { description: '文件有问题，逐项列出', schema: failureSchema },
      },
      handle: async () => {
        const files = await usable(() => rules.waiting());
        return { status: 200, body: { folder: rules.folder, digest: digestOf(files) } };
      },
    }),
    defineRoute({
      ...operations,
      method: 'post',
      path: '/api/operations/reload',
      operationId: 'reload',
      summary: '重新读取参数、通知书模板和决策表',
      description: '先检查，全部可用才一并启用；有问题的，继续使用原有内容。正在办理的步骤不受影响。',
      request: {},
      responses: {
        200: { description: '已启用', schema: inUseSchema },
        422: { description: '文件有问题，逐项列出', schema: failureSchema },
      },
      handle: async ({ log }) => {
        await usable(() => rules.reload());
        log.info(inUse(), 'parameters, notice templates and tables read anew');
        return { status: 200, body: inUse() };
      },
    }),
  ];
}

/** @throws Failure naming each problem of the files */
async function usable<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RulesUnusable)) throw error;
    const problems = error.problems.map(({ folder, problem }) => ({ field: folder, message: problem }));
    throw new Failure(422, '文件有问题，继续使用原有的参数、模板和决策表。', '请按所列问题更正文件后重新读取。', { problems });
  }
}
