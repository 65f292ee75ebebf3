/** Which cases run on which version, and the move of one of them to another: for those who hold the operator token. */
import { z } from 'zod';
import type { Cases, Deployment } from '../../cases/index.ts';
import type { ApiServices } from '../services.ts';
import { Failure, failureSchema } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';
import { doneBy } from './done-by.ts';

const key = z.string().regex(/^\d{1,19}$/, '应为数字');
const elementId = z.string().min(1).max(200);

const instanceSchema = z
  .object({
    instanceKey: key.meta({ description: '引擎的流程实例编号', example: '2251799813685301' }),
    caseNumber: z.string().meta({ description: '受理编号' }),
    processId: z.string().meta({ description: '流程', example: 'enrollment' }),
    definitionKey: z.string().nullable().meta({ description: '引擎的流程定义编号；尚不清楚的为空' }),
    version: z.int().nullable().meta({ description: '流程的版本号；尚不清楚的为空' }),
    waits: z.array(z.string()).meta({ description: '正在等待的步骤' }),
    calls: z.array(z.string()).meta({ description: '正在运行的被调用流程' }),
  })
  .meta({ id: 'RunningInstance' });

const moveSchema = z
  .object({
    instanceKey: key.meta({ description: '引擎的流程实例编号' }),
    definitionKey: key.meta({ description: '目标版本的流程定义编号' }),
    elements: z.record(elementId, elementId).meta({ description: '原版本的步骤编号对应的目标版本的步骤编号' }),
    movedBy: z.string().trim().min(1).max(200).meta({ description: '办理人' }),
  })
  .meta({ id: 'Move' });

const movedSchema = z
  .object({
    result: z.enum(['moved', 'alreadyThere', 'ended', 'refused']).meta({ description: '已迁移、已在目标版本、已办结或者引擎不予迁移' }),
    reason: z.string().optional().meta({ description: '引擎不予迁移的原因' }),
  })
  .meta({ id: 'Moved' });

export function instanceRoutes({ cases, move }: Pick<ApiServices, 'cases' | 'move'>): Route[] {
  const operations = { tag: '运行维护' } as const;
  return [
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/processes/{processId}/instances',
      operationId: 'listInstances',
      summary: '在办业务的流程版本和所在步骤',
      request: { params: z.object({ processId: z.string().meta({ description: '流程', example: 'enrollment' }) }) },
      responses: { 200: { description: '在办的流程实例', schema: z.object({ instances: z.array(instanceSchema) }) } },
      handle: async ({ params: { processId } }) => ({ status: 200, body: { instances: await cases.instances.running(processId) } }),
    }),
    defineRoute({
      ...operations,
      method: 'post',
      path: '/api/operations/moves',
      operationId: 'moveInstance',
      summary: '将一件在办业务迁移到另一流程版本',
      description: '重复提交不会重复迁移。',
      request: { body: moveSchema },
      responses: {
        200: { description: '迁移结果', schema: movedSchema },
        404: { description: '没有目标版本的部署记录', schema: failureSchema },
      },
      handle: async ({ body: { instanceKey, definitionKey, elements, movedBy }, actor, log }) => {
        const moved = await move({ instanceKey, target: await recorded(cases, definitionKey), elements, movedBy: doneBy(actor, movedBy) });
        log.info({ instanceKey, definitionKey, result: moved.result }, 'move of a process instance');
        return { status: 200, body: moved };
      },
    }),
  ];
}

async function recorded(cases: Cases, definitionKey: string): Promise<Deployment> {
  const found = await cases.deployments.find(definitionKey);
  if (!found) throw new Failure(404, '没有目标版本的部署记录。', '请在/api/operations/deployments核对流程定义编号。');
  return found;
}
