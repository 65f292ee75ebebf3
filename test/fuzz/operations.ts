/** The operations to try: those of the interface as the server's own OpenAPI document describes them, those of its pages as their routes do. */
import { z } from 'zod';
import type { Route } from '../../src/api/route.ts';
import type { Schema, Schemas } from './right-values.ts';

export interface Operation {
  id: string;
  method: string;
  /** `/api/cases/{caseNumber}` */
  path: string;
  page: boolean;
  /** Names of what follows the `?`, and of the headers. */
  query: readonly { name: string; schema: Schema }[];
  headers: readonly { name: string; schema: Schema }[];
  body: { type: string; schema: Schema } | undefined;
  /** The statuses that it says it answers with; of an answer in JSON, how that is built. None of a page. */
  answers: ReadonlyMap<number, z.ZodType | undefined>;
}

interface Content {
  content?: Record<string, { schema: Schema }>;
}

interface Described {
  operationId: string;
  parameters?: { name: string; in: string; schema: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

export interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Schemas };
}

/** @param document as the server sends it */
export function describedIn(document: Document): Operation[] {
  const checks = checksOf(document.components.schemas);
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, parameters = [], requestBody, responses }]) => {
      const [type, sent] = Object.entries(requestBody?.content ?? {})[0] ?? [];
      const answers = Object.entries(responses).map(([status, { content }]) => [
        Number(status),
        content?.['application/json'] && checks(content['application/json'].schema),
      ]);
      return {
        id: operationId,
        method: method.toUpperCase(),
        path,
        page: false,
        query: parameters.filter((one) => one.in === 'query'),
        headers: parameters.filter((one) => one.in === 'header'),
        body: type && sent ? { type, schema: sent.schema } : undefined,
        answers: new Map(answers as [number, z.ZodType | undefined][]),
      };
    }),
  );
}

/** Checks of values by the schemas of the document, each made once. */
function checksOf(schemas: Schemas): (schema: Schema) => z.ZodType {
  const made = new Map<string, z.ZodType>();
  const local = (schema: unknown) => JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')) as object;
  const $defs = local(schemas);
  return (schema) => {
    const key = JSON.stringify(schema);
    const check = made.get(key) ?? z.fromJSONSchema({ ...local(schema), $defs } as Parameters<typeof z.fromJSONSchema>[0]);
    made.set(key, check);
    return check;
  };
}

const schemaOf = (type: z.ZodType): Schema => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema;

/** Pages are for people, and in no document. */
export function pagesAmong(routes: readonly Route[]): Operation[] {
  return routes
    .filter(({ page }) => page)
    .map(({ operationId, method, path, request, file }) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      page: true,
      query: request.query ? fieldsOf(request.query) : [],
      headers: [],
      body: request.body && {
        type: file ? 'multipart/form-data' : 'application/x-www-form-urlencoded',
        schema: schemaOf(request.body),
      },
      answers: new Map(),
    }));
}

const fieldsOf = (query: z.ZodObject) => Object.entries(schemaOf(query).properties ?? {}).map(([name, schema]) => ({ name, schema }));
