import type { RequestHandler } from 'express';

/**
 * Headers for an API that serves JSON and one page without scripts. The address of a case is the applicant's key to it,
 * so it is neither cached nor passed on as a referrer. TLS and its headers belong to the proxy in front.
 */
export const securityHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

export const withSecurityHeaders: RequestHandler = (_request, response, next) => {
  response.set(securityHeaders);
  next();
};
