import type { ErrorRequestHandler } from 'express';
import { type Actor, actorId } from '../access/index.ts';
import type { Log } from '../log.ts';
import { asFailure } from './as-failure.ts';
import { Failure } from './problem.ts';
import { refusalPage } from './pages/refusal.ts';

/** The one place where an error becomes an answer: all are logged, and what is inside a 5xx stays in the log. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const requestId = response.locals['requestId'] as string;
    const failure = asFailure(error) ?? internalError(requestId);
    const actor = response.locals['actor'] as Actor | undefined;
    const line = { requestId, status: failure.status, ...(actor && { actor: actorId(actor) }), err: error };
    if (failure.status >= 500) log.error(line, 'request failed');
    else log.info(line, 'request refused');
    // The answer has begun: Express closes the connection, so that a half answer is not taken for a whole one.
    if (response.headersSent) {
      next(error);
      return;
    }
    // What is left of a body that was too large is not read.
    if (failure.status === 413) response.set('Connection', 'close');
    response.set(failure.headers).status(failure.status);
    if (request.accepts(['json', 'html']) !== 'html') {
      response.json(failure.body);
      return;
    }
    const { headers, body } = refusalPage(failure, { actor, address: request.originalUrl, cookie: request.get('cookie') });
    response.set(headers).type('html').send(body);
  };
}

function internalError(requestId: string): Failure {
  return new Failure(500, '系统暂时不能办理。', `请稍后重试；仍不能办理的，请告知受理窗口请求编号${requestId}。`);
}
