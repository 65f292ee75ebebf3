import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** A year, in seconds. */
const year = 31_536_000;

/**
 * Headers for an API that serves JSON and one page without scripts: what it answers is neither cached, nor framed, nor passed
 * on as a referrer. `secure`: people reach it by https, and are to come back by https only.
 */
export function securityHeaders(secure: boolean): RequestHandler {
  const none = ["'none'"];
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
    },
    // Tasklist opens the case page in a window that is sandboxed as itself is: a browser shows nothing with an opener policy there.
    crossOriginOpenerPolicy: false,
    frameguard: { action: 'deny' },
    strictTransportSecurity: secure && { maxAge: year },
  });
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    protect(request, response, next);
  };
}

/** The same for what Node answers before Express has the request. */
export const plainHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
