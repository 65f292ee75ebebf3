/** What is deployed, and by whom: told to and recorded for those who hold the operator token. */
import { z } from 'zod';
import type { Cases, DeploymentHead } from '../../cases/index.ts';
import { owners } from '../../models/index.ts';
import { Failure, failureSchema } from '../problem.ts';
import { defineRoute, type Route } from '../route.ts';

/** The engine itself takes no more than 4 MB in one deployment. The largest bundle of the project has about 0.4 MB. */
const bundleLimitKb = 4096;

const folders = [owners.diagrams, owners.tables, owners.forms].map(({ folder }) => folder);
const bundledPath = new RegExp(`^(${folders.join('|')})/[^/]+(/[^/]+)*$`);

const bundle = z
  .record(z.string().regex(bundledPath, `应为${folders.slice(0, -1).join('、')}或者${folders.at(-1)}目录下的路径`), z.string())
  .refine((files) => Object.keys(files).some((path) => owners.diagrams.has(path)), '应含流程图')
  .meta({ description: '部署的文件：路径和内容' });

const newDeploymentSchema = z
  .object({
    processId: z.string().min(1).max(200).meta({ description: '流程', example: 'enrollment' }),
    version: z.int().min(1).meta({ description: '引擎的版本号' }),
    definitionKey: z
      .string()
      .regex(/^\d{1,19}$/, '应为数字')
      .meta({ description: '引擎的流程定义编号', example: '2251799813685251' }),
    versionTag: z.string().min(1).max(200).nullable().meta({ description: '版本标签', example: '0.1.0' }),
    bundle,
    deployedBy: z.string().trim().min(1).max(200).meta({ description: '部署人', example: 'deployer' }),
    revision: z
      .string()
      .regex(/^[0-9a-f]{7,64}\+?$/, '应为git提交编号')
      .nullable()
      .meta({ description: 'git提交编号；末尾的+表示另有未提交的修改' }),
  })
  .meta({ id: 'NewDeployment', description: '部署登记' });

const headSchema = newDeploymentSchema
  .omit({ bundle: true })
  .extend({
    digest: z.string().meta({ description: '内容摘要，内容相同则相同' }),
    deployedAt: z.string().meta({ description: '登记时间' }),
  })
  .meta({ id: 'Deployment' });
const wholeSchema = headSchema.extend({ bundle }).meta({ id: 'DeploymentWithFiles' });

const shown = <D extends DeploymentHead>(deployment: D) => ({ ...deployment, deployedAt: deployment.deployedAt.toISOString() });

export function deploymentRoutes(cases: Cases): Route[] {
  const operations = { tag: '运行维护' } as const;
  return [
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/deployments',
      operationId: 'listDeployments',
      summary: '全部部署记录',
      description: '最近的在前，不含文件。',
      request: {},
      responses: { 200: { description: '部署记录', schema: z.object({ deployments: z.array(headSchema) }) } },
      handle: async () => ({ status: 200, body: { deployments: (await cases.deployments.all()).map(shown) } }),
    }),
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/deployments/latest',
      operationId: 'latestDeployments',
      summary: '各流程现行的部署',
      request: {},
      responses: { 200: { description: '各流程最近一次部署，含文件', schema: z.object({ deployments: z.array(wholeSchema) }) } },
      handle: async () => ({ status: 200, body: { deployments: (await cases.deployments.latest()).map(shown) } }),
    }),
    defineRoute({
      ...operations,
      method: 'get',
      path: '/api/operations/deployments/{definitionKey}',
      operationId: 'getDeployment',
      summary: '一次部署',
      request: { params: z.object({ definitionKey: z.string().meta({ description: '引擎的流程定义编号' }) }) },
      responses: {
        200: { description: '部署记录，含文件', schema: wholeSchema },
        404: { description: '没有记录', schema: failureSchema },
      },
      handle: async ({ params: { definitionKey } }) => {
        const found = await cases.deployments.find(definitionKey);
        if (!found) throw new Failure(404, '没有该流程定义的部署记录。', '请在/api/operations/deployments核对编号。');
        return { status: 200, body: shown(found) };
      },
    }),
    defineRoute({
      ...operations,
      method: 'post',
      path: '/api/operations/deployments',
      operationId: 'recordDeployment',
      summary: '登记部署',
      description: '部署到引擎之后登记；重复登记不改变记录。',
      bodyLimitKb: bundleLimitKb,
      request: { body: newDeploymentSchema },
      responses: {
        201: { description: '已登记', schema: headSchema },
        200: { description: '此前已登记', schema: headSchema },
      },
      handle: async ({ body, log }) => {
        const { recorded, deployment } = await cases.deployments.record(body);
        const { processId, version, deployedBy } = deployment;
        if (recorded) log.info({ processId, version, deployedBy }, 'deployment recorded');
        return { status: recorded ? 201 : 200, body: shown(deployment) };
      },
    }),
  ];
}
