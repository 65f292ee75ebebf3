import { z } from 'zod';
import { rightTo, type Role } from '../access/index.ts';
import { docsPage, docsPolicy } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';
import { defineRoute, type Route } from './route.ts';

/** Whose operations are nobody else's business. */
const backOffice: readonly Role[] = ['operator', 'monitor', 'treasurer', 'auditor'];

function isPublic({ operationId }: Route): boolean {
  const { for: whom } = rightTo(operationId);
  return !Array.isArray(whom) || whom.some((role: Role) => !backOffice.includes(role));
}

/** `/openapi.json` and `/docs` for what people and other bodies reach, and the whole for operators. */
export function documentationRoutes(routes: readonly Route[]): Route[] {
  const own: Route[] = [
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      operationId: 'openApiDocument',
      summary: '接口文件（OpenAPI 3.1）',
      tag: '接口说明',
      request: {},
      responses: { 200: { description: '接口文件', schema: z.looseObject({ openapi: z.string() }) } },
      handle: () => ({ status: 200, body: document }),
    }),
    defineRoute({
      method: 'get',
      path: '/docs',
      operationId: 'documentation',
      summary: '接口说明',
      tag: '接口说明',
      request: {},
      responses: { 200: { description: '接口说明页面', contentType: 'text/html' } },
      handle: () => ({
        status: 200,
        body: described,
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': docsPolicy },
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/api/operations/openapi.json',
      operationId: 'operationsDocument',
      summary: '全部接口，包括运行维护（OpenAPI 3.1）',
      tag: '接口说明',
      request: {},
      responses: { 200: { description: '接口文件', schema: z.looseObject({ openapi: z.string() }) } },
      handle: () => ({ status: 200, body: whole }),
    }),
  ];
  const all = [...routes.filter(({ page }) => !page), ...own];
  const whole = openApiDocument(all);
  const document = openApiDocument(all.filter(isPublic));
  const described = docsPage(document);
  return own;
}
