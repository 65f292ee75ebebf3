import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { rightTo } from '../access/index.ts';
import { failureSchema } from './problem.ts';
import type { ResponseDescription, Route } from './route.ts';

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

/** The ways to say who one is. */
const schemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: '在/sign-in登录后的会话（正式环境的名称为__Host-session）' },
  token: { type: 'http', scheme: 'bearer', description: '其他系统以客户端凭据取得的访问令牌；系统运维也可以用运维令牌' },
} as const;

const failures: Record<number, string> = {
  400: '内容不符合要求，逐项列出问题',
  401: '没有登录，或者令牌无效',
  403: '当前身份或者认证级别不能办理',
  413: '内容过长',
  415: '内容不是JSON',
  500: '系统暂时不能办理',
};

/** The OpenAPI document of the routes, made from the schemas that check their requests. */
export function openApiDocument(routes: readonly Route[]): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  for (const [name, scheme] of Object.entries(schemes)) registry.registerComponent('securitySchemes', name, scheme);
  for (const route of routes) registry.registerPath(pathOf(route));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: '社会保险业务办理接口',
      version: '1.0.0',
      description: '预审、提交申请、查询进度、补正材料、陈述申辩和撤回申请。返回的姓名和身份证号码均已遮蔽。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  });
}

const needsSignIn = ({ operationId }: Route): boolean => Array.isArray(rightTo(operationId).for);

function pathOf(route: Route): RouteConfig {
  const { params, headers, query, body } = route.request;
  return {
    method: route.method,
    path: route.path,
    operationId: route.operationId,
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    tags: [route.tag],
    ...(needsSignIn(route) ? { security: Object.keys(schemes).map((name) => ({ [name]: [] })) } : {}),
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(headers ? { headers } : {}),
      ...(body ? { body: { required: true, content: sentAs(route, body) } } : {}),
    },
    responses: responsesOf(route),
  };
}

const file = z.object({ file: z.string().meta({ format: 'binary', description: '文件' }) });

const sentAs = (route: Route, body: z.ZodType) =>
  route.file ? { 'multipart/form-data': { schema: z.intersection(body, file) } } : { 'application/json': { schema: body } };

function responsesOf(route: Route): RouteConfig['responses'] {
  const usual = Object.keys(failures)
    .map(Number)
    .filter((status) => {
      if (status === 401 || status === 403) return needsSignIn(route);
      return status === 500 || route.request.body;
    });
  const described: Record<number, ResponseDescription> = { ...route.responses };
  for (const status of usual) described[status] ??= { description: failures[status] ?? '', schema: failureSchema };
  return Object.fromEntries(
    Object.entries(described).map(([status, response]) => [
      status,
      {
        description: response.description,
        ...(response.headers ? { headers: response.headers } : {}),
        content: contentOf(response),
      },
    ]),
  );
}

function contentOf({ schema, contentType }: ResponseDescription): Record<string, { schema: z.ZodType | { type: 'string' } }> {
  return schema ? { 'application/json': { schema } } : { [contentType ?? 'text/plain']: { schema: { type: 'string' } } };
}
