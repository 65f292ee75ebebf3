import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { rightTo } from '../access/index.ts';
import { failureSchema, retryAfter } from './problem.ts';
import type { ResponseDescription, Route } from './route.ts';

export type OpenApiDocument = ReturnType<OpenApiGeneratorV31['generateDocument']>;

/** The ways to say who one is. */
const schemes = {
  session: { type: 'apiKey', in: 'cookie', name: 'session', description: '在/sign-in登录后的会话（正式环境的名称为__Host-session）' },
  token: { type: 'http', scheme: 'bearer', description: '其他系统以客户端凭据取得的访问令牌；系统运维也可以用运维令牌' },
} as const;

const failures: Readonly<Record<number, ResponseDescription>> = {
  400: { description: '地址或者内容不符合要求，逐项列出问题', schema: failureSchema },
  401: { description: '没有登录，或者令牌无效', schema: failureSchema },
  403: { description: '当前身份或者认证级别不能办理，或者请求来自其他网站', schema: failureSchema },
  404: { description: '未找到地址所指的业务', schema: failureSchema },
  411: { description: '没有写明内容的长度', schema: failureSchema },
  413: { description: '内容过长', schema: failureSchema },
  415: { description: '内容的类型或者编码不受支持', schema: failureSchema },
  429: { description: '请求过于频繁', schema: failureSchema, headers: retryAfter },
  500: { description: '系统暂时不能办理', schema: failureSchema },
  503: { description: '系统正在维护', schema: failureSchema, headers: retryAfter },
};

/** What can go wrong at any route of its kind. */
function usualAt(route: Route): number[] {
  const { params, headers, query, body } = route.request;
  const posts = route.method === 'post';
  return [
    ...(params || headers || query || body ? [400] : []),
    // Whoever sends a token that is none is told so, also where it takes none.
    401,
    ...(needsSignIn(route) ? [403, 429] : posts ? [403] : []),
    ...(params ? [404] : []),
    ...(route.file ? [411] : []),
    ...(posts ? [413, 415] : []),
    500,
    503,
  ];
}

/** The OpenAPI document of the routes, made from the schemas that check their requests. */
export function openApiDocument(routes: readonly Route[]): OpenApiDocument {
  const registry = new OpenAPIRegistry();
  for (const [name, scheme] of Object.entries(schemes)) registry.registerComponent('securitySchemes', name, scheme);
  for (const route of routes) registry.registerPath(pathOf(route));
  const document = new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: '社会保险业务办理接口',
      version: '1.0.0',
      description:
        '预审、提交申请、查询进度、补正材料、陈述申辩和撤回申请。返回的姓名和身份证号码均已遮蔽。请求本身不合HTTP规定的，任何接口均以400、408、417、421或者431答复。',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  });
  return JSON.parse(JSON.stringify(document), withNull) as OpenApiDocument;
}

/** The generator says of a choice that may be null that it may, and forgets null among what can be chosen: nothing would fit. */
function withNull(_name: string, schema: { type?: unknown; enum?: unknown[] } | null): unknown {
  if (schema && Array.isArray(schema.type) && schema.type.includes('null') && Array.isArray(schema.enum) && !schema.enum.includes(null))
    return { ...schema, enum: [...schema.enum, null] };
  return schema;
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

/** By status: what the route says itself, and what goes without saying. */
function answersOf(route: Route): Record<number, ResponseDescription> {
  const usual = usualAt(route).map((status) => [status, failures[status]] as const);
  return { ...(Object.fromEntries(usual) as Record<number, ResponseDescription>), ...route.responses };
}

function responsesOf(route: Route): RouteConfig['responses'] {
  return Object.fromEntries(
    Object.entries(answersOf(route)).map(([status, response]) => [
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
