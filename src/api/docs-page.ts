/** The page at /docs: the OpenAPI document for people. Made here, without scripts, so that nothing is fetched from elsewhere. */
import { createHash } from 'node:crypto';
import { Html, html } from '../html.ts';
import type { OpenApiDocument } from './openapi.ts';
import { fieldTable, typeOf, type Schema } from './schema-table.ts';

interface Content {
  content?: Record<string, { schema?: Schema }>;
}

interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: { name: string; in: string; required?: boolean; description?: string; schema?: Schema }[];
  requestBody?: Content;
  responses: Record<string, { description?: string } & Content>;
}

const style = `
body { font: 16px/1.6 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; overflow-wrap: anywhere; }
h2 { border-bottom: 1px solid #bbb; margin-top: 3rem; }
h3 { display: inline; margin: 0; font-size: 1rem; } details { margin: .5rem 0; } summary { cursor: pointer; }
code { font-family: monospace; background: #f2f2f2; padding: 0 .2em; } .method { text-transform: uppercase; font-weight: bold; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; } th, td { border: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #f2f2f2; }
`;

/** What the browser may use on this page: its one style sheet, to the letter. */
export const docsPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Each operation and each structure is opened by whoever wants it; a browser opens the one that a link leads into. */
export function docsPage(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => section(method, path, operation)),
  );
  const schemas = Object.entries(document.components?.schemas ?? {}) as [string, Schema][];
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${document.info.title}</title>
        ${new Html(`<style>${style}</style>`)}
      </head>
      <body>
        <main>
          <h1>${document.info.title}</h1>
          <p>${document.info.description}</p>
          <p>机器可读的接口文件：<a href="/openapi.json">/openapi.json</a></p>
          <h2>操作</h2>
          ${operations}
          <h2>数据结构</h2>
          ${schemas.map(
            ([name, schema]) =>
              html`<details>
                <summary><h3>${name}</h3></summary>
                <p id="${name}">${schema.description}</p>
                ${fieldTable(schema)}
              </details>`,
          )}
        </main>
      </body>
    </html>`.text;
}

function section(method: string, path: string, operation: Operation): Html {
  return html`<details>
    <summary>
      <h3><span class="method">${method}</span> <code>${path}</code> ${operation.summary}</h3>
    </summary>
    <p>${operation.description}</p>
    ${parameterTable(operation)}${requestOf(operation)}
    <table>
      <tr>
        <th>状态码</th>
        <th>说明</th>
        <th>内容</th>
      </tr>
      ${Object.entries(operation.responses).map(
        ([status, response]) =>
          html`<tr>
            <td>${status}</td>
            <td>${response.description}</td>
            <td>${contentOf(response)}</td>
          </tr>`,
      )}
    </table>
  </details>`;
}

function parameterTable({ parameters = [] }: Operation): Html | undefined {
  if (parameters.length === 0) return undefined;
  return html`<table>
    <tr>
      <th>参数</th>
      <th>位置</th>
      <th>必填</th>
      <th>说明</th>
    </tr>
    ${parameters.map(
      (parameter) =>
        html`<tr>
          <td><code>${parameter.name}</code></td>
          <td>${parameter.in === 'path' ? '地址' : '请求头'}</td>
          <td>${parameter.required ? '是' : '否'}</td>
          <td>${parameter.description ?? parameter.schema?.description}</td>
        </tr>`,
    )}
  </table>`;
}

function requestOf({ requestBody }: Operation): Html | undefined {
  return (
    requestBody &&
    html`<p>请求内容：</p>
      ${contentOf(requestBody)}`
  );
}

function contentOf({ content = {} }: Content): Html[] {
  return Object.entries(content).map(([type, { schema }]) => {
    if (!schema || type !== 'application/json') return html`<code>${type}</code>`;
    return schema.properties ? fieldTable(schema) : typeOf(schema);
  });
}
