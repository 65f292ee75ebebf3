import type { z } from 'zod';
import { type Printable, letterPdf, type Seal } from '../../letters/index.ts';
import { readOffice } from '../../notices/index.ts';
import { caseProcessOf } from '../../processes/index.ts';
import { defineRoute, type Route, type RouteRequest } from '../route.ts';

interface Print<P extends z.ZodObject> {
  path: string;
  operationId: string;
  /** Also the name of the file. */
  summary: string;
  params: P;
  seal: Seal;
  /** @returns with the process in whose office's name it is */
  handle: (request: RouteRequest<{ params: P }>) => Promise<Printable & { process: string }>;
}

/** Something to print, as the office prints it. It is saved, not opened: what a browser may do with our pages is no matter for its reader of PDF. */
export const definePrint = <const P extends z.ZodObject>({ path, operationId, summary, params, seal, handle }: Print<P>): Route =>
  defineRoute({
    ...{ method: 'get', path, operationId, summary, tag: '网页', page: true },
    request: { params },
    responses: { 200: { description: summary, contentType: 'application/pdf' } },
    handle: async (request) => {
      await request.take('prints');
      const letter = await handle(request);
      return {
        status: 200,
        contentType: 'application/pdf',
        headers: { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(summary)}.pdf` },
        body: await letterPdf(letter, readOffice(caseProcessOf(letter.process).office).bureau, seal),
      };
    },
  });
