import { docsPage, docsPolicy } from './docs-page.ts';
import { openApiDocument } from './openapi.ts';
import { defineRoute, type Route } from './route.ts';

/** `/openapi.json` and `/docs` for the given routes and for these two themselves. */
export function documentationRoutes(routes: readonly Route[]): Route[] {
  const own: Route[] = [
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      operationId: 'openApiDocument',
      summary: '接口文件（OpenAPI 3.1）',
      tag: '接口说明',
      request: {},
      responses: { 200: { description: '接口文件', contentType: 'application/json' } },
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
        body: page,
        contentType: 'text/html; charset=utf-8',
        headers: { 'Content-Security-Policy': docsPolicy },
      }),
    }),
  ];
  const document = openApiDocument([...routes, ...own]);
  const page = docsPage(document);
  return own;
}
