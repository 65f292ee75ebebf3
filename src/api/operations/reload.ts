import { z } from 'zod';
import { RulesUnusable, type RulesInUse } from '../../rules.ts';
import { Failure, failureSchema } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';

const reloadedSchema = z
  .object({
    folder: z.string().meta({ description: '读取文件的目录' }),
    digest: z.string().meta({ description: '内容摘要，内容相同则相同' }),
  })
  .meta({ id: 'Reloaded' });

export function reloadRoute(rules: RulesInUse, operatorToken: string): Route {
  return defineRoute({
    method: 'post',
    path: '/api/operations/reload',
    operationId: 'reload',
    summary: '重新读取参数、通知书模板和决策表',
    description: '先检查，全部可用才一并启用；有问题的，继续使用原有内容。正在办理的步骤不受影响。',
    tag: '运行维护',
    operatorToken,
    request: {},
    responses: {
      200: { description: '已启用', schema: reloadedSchema },
      422: { description: '文件有问题，逐项列出', schema: failureSchema },
    },
    handle: async ({ log }) => {
      const { folder, digest } = await usable(rules);
      log.info({ digest }, 'parameters, notice templates and tables read anew');
      return { status: 200, body: { folder, digest } };
    },
  });
}

async function usable(rules: RulesInUse): ReturnType<RulesInUse['reload']> {
  try {
    return await rules.reload();
  } catch (error) {
    if (!(error instanceof RulesUnusable)) throw error;
    const problems = error.problems.map(({ folder, problem }) => ({ field: folder, message: problem }));
    throw new Failure(422, '文件有问题，继续使用原有的参数、模板和决策表。', '请按所列问题更正文件后重新读取。', { problems });
  }
}
