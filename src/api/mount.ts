import { posix } from 'node:path';
import express, { type Express, type RequestHandler, type Response } from 'express';
import { actorId } from '../access/index.ts';
import type { Log } from '../log.ts';
import type { Allowances, Counted } from './allowances.ts';
import type { Admitted, Gate } from './gate.ts';
import type { Guesses } from './guesses.ts';
import { readMultipart } from './multipart.ts';
import { Failure } from './problem.ts';
import { readRequest } from './read-request.ts';
import type { Reply, Route } from './route.ts';

export interface Mounting {
  log: Log;
  gate: Gate;
  guesses: Guesses;
  allowances: Allowances;
  bodyLimitKb: number;
}

/** Puts the routes on the server; a path that exists, asked with another method, is answered 405. */
export function mountRoutes(server: Express, routes: readonly Route[], mounting: Mounting): void {
  for (const route of routes) server[route.method](pathOf(route), handlersOf(route, mounting));
  for (const path of new Set(routes.map(pathOf))) {
    const methods = routes.filter((route) => pathOf(route) === path).map((route) => route.method.toUpperCase());
    server.all(path, () => {
      throw new Failure(405, '该地址不支持此操作。', `请改用${methods.join('、')}方法。`, {
        headers: { Allow: methods.join(', ') },
      });
    });
  }
  server.use((request) => {
    throw addressNotFound(request.path, routes);
  });
}

/** Names the addresses beside and below the unknown one: most likely one of them was meant. */
function addressNotFound(asked: string, routes: readonly Route[]): Failure {
  const near = routes.map(({ path }) => path).filter((path) => [asked, posix.dirname(asked)].includes(posix.dirname(path)));
  const instead = near.length > 0 ? `可用的地址有：${near.join('、')}；` : '';
  return new Failure(404, '地址不存在。', `请核对地址；${instead}接口说明见/docs。`);
}

/** `/api/cases/{caseNumber}` -> `/api/cases/:caseNumber`. */
function pathOf(route: Route): string {
  return route.path.replace(/\{(\w+)\}/g, ':$1');
}

function handlersOf(route: Route, { log, bodyLimitKb, gate, guesses, allowances }: Mounting): RequestHandler[] {
  // Set before the body is read, so that a refusal of the body is counted for its route.
  const nameRoute: RequestHandler = (_request, response, next) => {
    response.locals['route'] = route.path;
    next();
  };
  const answer: RequestHandler = async (request, response) => {
    const { actor, roles } = response.locals as Admitted;
    const read = readRequest(route, request, actor);
    const guess = { check: () => guesses.check(request, actor), miss: () => guesses.miss(request, actor) };
    const requestLog = log.child({ requestId: response.locals['requestId'] as string, actor: actorId(actor) });
    send(
      response,
      await route.handle({
        ...(read as object),
        actor,
        roles,
        browser: request,
        address: request.originalUrl,
        guess,
        take: (what: Counted) => allowances.take(request, actor, what),
        log: requestLog,
      } as never),
    );
  };
  // The body is kept as it came: the signature of a payment is over its bytes.
  const type = route.page ? 'application/x-www-form-urlencoded' : 'application/json';
  const readBody = route.file
    ? readMultipart(route.file.maxBytes)
    : express.raw({ type, limit: (route.bodyLimitKb ?? bodyLimitKb) * 1024 });
  // Of a stranger nothing large is taken in.
  const admitted = [nameRoute, gate.at(route)];
  return route.method === 'post' ? [...admitted, readBody, answer] : [...admitted, answer];
}

function send(response: Response, { status, headers = {}, body, contentType }: Reply): void {
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else if (typeof body === 'string' || Buffer.isBuffer(body)) response.type(contentType ?? 'text/plain').send(body);
  else response.setHeader('Content-Type', 'application/json; charset=utf-8').end(JSON.stringify(body));
}
