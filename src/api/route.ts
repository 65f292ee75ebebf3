import type { z } from 'zod';
import type { Actor, Role } from '../access/index.ts';
import type { Log } from '../log.ts';
import type { Sessioned } from '../sign-in/index.ts';
import type { Counted } from './allowances.ts';
import type { SentFile } from './multipart.ts';

/** What a request may carry; a part that is not named is not looked at. */
export interface RequestSchemas {
  /** The names in the path. Whatever does not fit is answered 404. */
  params?: z.ZodObject;
  /** Header names as a person writes them: `Idempotency-Key`. */
  headers?: z.ZodObject;
  /** What follows the `?`, each name once. */
  query?: z.ZodObject;
  body?: z.ZodType;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;

export interface RouteRequest<R extends RequestSchemas> {
  params: Parsed<R['params']>;
  headers: Parsed<R['headers']>;
  query: Parsed<R['query']>;
  body: Parsed<R['body']>;
  /** Where the route takes one; undefined where none was sent. */
  file: SentFile | undefined;
  /** Who asks; that it may is settled. */
  actor: Actor;
  /** The roles of the table that it asks in: in this case, where the address names one. */
  roles: readonly Role[];
  /** Of a browser. */
  browser: Sessioned;
  /** Path and query, as they were asked for. */
  address: string;
  /** Counts wrong guesses of who asks. */
  guess: { check: () => Promise<void>; miss: () => Promise<void> };
  /** Counts one of these for who asks; throws a Failure 429 where they have had all of an hour. */
  take: (what: Counted) => Promise<void>;
  /** Whom `authenticate` has found. */
  sender: string;
  log: Log;
}

export interface Reply {
  status: number;
  headers?: Record<string, string>;
  /** A text or bytes are sent as the `contentType` says, another object as JSON; nothing where the answer leads elsewhere. */
  body?: object | string | Buffer;
  contentType?: string;
}

export interface ResponseDescription {
  /** Chinese. */
  description: string;
  /** Missing where the answer is not JSON. */
  schema?: z.ZodType;
  contentType?: string;
  headers?: z.ZodObject;
}

/** A request before anything in it has been believed: for checks of where it comes from. */
export interface UnreadRequest {
  method: string;
  /** Path and query as they came. */
  target: string;
  header: (name: string) => string | undefined;
  body: Buffer;
}

/**
 * One operation: the schemas check its requests and make its part of the OpenAPI document, so that the two cannot
 * differ. What can go wrong at any route of its kind goes without saying, and is added (openapi.ts).
 */
export interface Route<R extends RequestSchemas = RequestSchemas> {
  method: 'get' | 'post';
  /** `/api/cases/{caseNumber}` */
  path: string;
  operationId: string;
  /** Chinese, as are `description` and `tag`. */
  summary: string;
  description?: string;
  tag: string;
  request: R;
  responses: Record<number, ResponseDescription>;
  /** A page for people: a body comes as a browser sends a form, and it is no part of the description of the interface. */
  page?: true;
  /** Takes one file beside the fields: the body comes as multipart/form-data. */
  file?: { maxBytes: number };
  /** Where a request may be larger than usual, in KB. */
  bodyLimitKb?: number;
  /** Puts into a body what the sign-in knows of who asks, before it is checked. Throws a Failure where the two do not agree. */
  complete?: (body: unknown, actor: Actor) => unknown;
  /** Of an agency: says who sends; throws a Failure where it is not who it must be. Runs before the body is parsed. */
  authenticate?: (request: UnreadRequest) => string;
  handle: (request: RouteRequest<R>) => Promise<Reply> | Reply;
}

/** Ties the types of the schemas to those of the handler; the list of routes need not know them. */
export function defineRoute<const R extends RequestSchemas>(route: Route<R>): Route {
  return route;
}
