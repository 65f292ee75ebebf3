import { z } from 'zod';
import { signedInUntil } from '../../sign-in/index.ts';
import { defineRoute, type Reply, type RequestSchemas, type Route, type RouteRequest } from '../route.ts';
import { page, policyOf, type Reader, readerOf, type Shown } from './page.ts';

/** Leads the browser elsewhere, by GET. */
export interface Elsewhere {
  to: string;
  /** What has been done, for the page that comes next. Nothing personal. */
  told?: string;
  /** The same is sent there again, as it came. */
  again?: boolean;
  headers?: Record<string, string>;
}

interface Page<R extends RequestSchemas> {
  method?: Route['method'];
  path: string;
  operationId: string;
  summary: string;
  file?: NonNullable<Route['file']>;
  bodyLimitKb?: number;
  request: R;
  handle: (request: RouteRequest<R>, reader: Reader) => Promise<Shown | Elsewhere> | Shown | Elsewhere;
}

const headers = z.object({ Cookie: z.string().optional() });

/** A page is a route like any other: by the table of rights, counted and logged. A form is sent to it as browsers do. */
export function definePage<const R extends RequestSchemas>({ method = 'get', handle, ...route }: Page<R>): Route {
  return defineRoute({
    ...route,
    method,
    tag: '网页',
    page: true,
    request: { ...route.request, headers },
    responses: { 200: { description: route.summary, contentType: 'text/html' } },
    handle: async (request) => {
      const {
        actor,
        address,
        browser: { session },
      } = request;
      const reader = {
        ...readerOf(actor, address, (request.headers as z.output<typeof headers>).Cookie),
        told: session.told,
        until: signedInUntil(session, new Date()),
      };
      const answer = await handle(request, reader);
      if (!('to' in answer)) {
        delete session.told;
        return pageReply(200, answer, reader);
      }
      if (answer.told !== undefined) session.told = answer.told;
      return { status: answer.again ? 307 : 303, headers: { ...answer.headers, Location: answer.to } };
    },
  });
}

export function pageReply(status: number, shown: Shown, reader: Reader): Reply & { headers: Record<string, string> } {
  return {
    status,
    body: page(shown, reader),
    contentType: 'text/html; charset=utf-8',
    // With the API's `no-referrer` older browsers would send our own forms without saying where they come from.
    headers: { 'Content-Security-Policy': policyOf(shown), 'Referrer-Policy': 'same-origin' },
  };
}
