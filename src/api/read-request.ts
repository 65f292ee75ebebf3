import type { Request } from 'express';
import type { z } from 'zod';
import type { Actor } from '../access/index.ts';
import { unstorableIn } from '../unstorable.ts';
import { chineseIssue, problemsOf } from './chinese-issues.ts';
import type { SentFile, SentForm } from './multipart.ts';
import { Failure, caseNotFound, invalidRequest, type Problem } from './problem.ts';
import { repeatedFields } from './repeated-fields.ts';
import type { RequestSchemas, Route } from './route.ts';

/** A schema that takes anything still wants JSON that is UTF-8: a broken byte must not become a silent U+FFFD. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

const unstorable = {
  character: '含有无法保存的字符（空字符或者不完整的字符），请删除后重新填写。',
  depth: '层次过多，请按接口说明填写。',
} as const;

export interface ReadRequest {
  params: unknown;
  headers: unknown;
  query: unknown;
  body: unknown;
  file: SentFile | undefined;
  sender: string | undefined;
}

/**
 * Takes a request apart by the schemas of its route.
 *
 * @throws Failure 401, 403 (sender), 404 (path), 415 and 400 (body); a 400 lists the problems of all headers and fields.
 */
export function readRequest(route: Route, request: Request, actor: Actor): ReadRequest {
  const { params, headers, query, body } = route.request;
  const readParams = params ? pathParameters(params, request) : undefined;
  const form = route.file && (request.body as SentForm);
  const rawBody = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const { method, originalUrl: target } = request;
  const sender = route.authenticate?.({ method, target, header: (name) => request.get(name), body: rawBody });
  const problems: Problem[] = [];
  const readHeaders = headers ? check(headers, headerValues(headers, request), problems) : undefined;
  const readQuery = query ? check(query, request.query, problems) : undefined;
  const sent = body ? (form ? eachOnce(form.fields) : route.page ? fieldsOf(request, rawBody) : json(request, rawBody)) : undefined;
  const odd = unstorableIn(sent);
  problems.push(...odd.map(({ path, kind }) => ({ field: path || '请求内容', message: unstorable[kind] })));
  // Whatever goes through it would call itself too often.
  if (odd.some(({ kind }) => kind === 'depth')) throw invalidRequest(problems);
  const completed = route.complete ? route.complete(sent, actor) : sent;
  const readBody = body ? check(body, completed, problems) : undefined;
  if (problems.length > 0) throw invalidRequest(problems);
  return { params: readParams, headers: readHeaders, query: readQuery, body: readBody, file: form?.file, sender };
}

export function pathParameters(schema: NonNullable<RequestSchemas['params']>, request: Request): unknown {
  const parsed = schema.safeParse(request.params);
  if (!parsed.success || unstorableIn(request.params).length > 0) throw caseNotFound();
  return parsed.data;
}

function headerValues(schema: z.ZodObject, request: Request): Record<string, string | undefined> {
  return Object.fromEntries(Object.keys(schema.shape).map((name) => [name, request.get(name)]));
}

function check(schema: z.ZodType, value: unknown, problems: Problem[]): unknown {
  const parsed = schema.safeParse(value, { error: chineseIssue });
  if (parsed.success) return parsed.data;
  problems.push(...problemsOf(parsed.error));
  return undefined;
}

function fieldsOf(request: Request, rawBody: Buffer): Record<string, string> {
  if (request.is('application/x-www-form-urlencoded') === false) {
    throw new Failure(415, '请求内容须为网页表单。', '请在网页上填写后提交。');
  }
  return eachOnce([...new URLSearchParams(rawBody.toString('utf8'))]);
}

/** Of a form, each name once. */
function eachOnce(fields: readonly (readonly [name: string, value: string])[]): Record<string, string> {
  const seen = new Set<string>();
  refuseRepeated(fields.flatMap(([name]) => (seen.size === seen.add(name).size ? [name] : [])));
  return Object.fromEntries(fields);
}

function json(request: Request, rawBody: Buffer): unknown {
  if (request.is('application/json') === false) {
    throw new Failure(415, '请求内容须为JSON格式。', '请以Content-Type: application/json提交。');
  }
  const { text, value } = parsed(rawBody);
  refuseRepeated(repeatedFields(text));
  return value;
}

/** Which of two is meant, nobody knows. */
function refuseRepeated(repeated: readonly string[]): void {
  if (repeated.length > 0) throw invalidRequest(repeated.map((field) => ({ field, message: '同一字段出现两次，请只保留一个。' })));
}

function parsed(rawBody: Buffer): { text: string; value: unknown } {
  try {
    const text = utf8.decode(rawBody);
    return { text, value: JSON.parse(text) };
  } catch {
    throw new Failure(400, '请求内容不是有效的JSON。', '请检查格式和编码（UTF-8）后重新提交。', {
      problems: [{ field: '请求内容', message: '不是有效的JSON' }],
    });
  }
}
