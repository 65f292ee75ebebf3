import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';
import type { ApiMetrics } from './metrics.ts';

/**
 * Gives each request a number, which the applicant can quote, logs one line when it is answered and counts it. The line
 * names the route, not the address: a case number in the address is nobody else's business.
 */
export function requestLog(log: Log, metrics: ApiMetrics): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    response.locals['requestId'] = requestId;
    response.set('X-Request-Id', requestId);
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - startedAt);
      const route = String(response.locals['route'] ?? 'none');
      const { method } = request;
      const status = response.writableFinished ? response.statusCode : 499;
      metrics.requestSeconds.observe({ method, route, status }, milliseconds / 1000);
      log.info({ requestId: response.locals['requestId'], method, route, status, milliseconds }, 'request answered');
    });
    next();
  };
}
