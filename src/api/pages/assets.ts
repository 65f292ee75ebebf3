/** What a page loads: style sheets and scripts, each at an address that changes with its content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { projectRoot } from '../../models/index.ts';
import { defineRoute, type Route } from '../route.ts';

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

export interface Asset {
  address: string;
  type: string;
  text: string;
}

export function asset(name: string, ending: keyof typeof types, text: string): Asset {
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { address: `/assets/${name}-${version}.${ending}`, type: types[ending], text };
}

/** A file of an npm package. */
export const packaged = (path: string): string => readFileSync(join(projectRoot, 'node_modules', path), 'utf8');

const ourFonts = '"Noto Sans SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",sans-serif';
/** The patterns of govuk-frontend without its fonts and its crest. */
const patterns = packaged('govuk-frontend/dist/govuk/govuk-frontend.min.css')
  .replaceAll(/@font-face\{[^}]*\}/g, '')
  .replaceAll(/url\([^)]*\)/g, 'none')
  .replaceAll('GDS Transport,arial,sans-serif', ourFonts);

/** Of every page. */
export const style = asset('pages', 'css', patterns + readFileSync(join(import.meta.dirname, 'pages.css'), 'utf8'));

/** A year, in seconds. */
const year = 31_536_000;

export const assetRoutes = (assets: readonly Asset[]): Route[] => assets.map(assetRoute);

function assetRoute({ address, type, text }: Asset): Route {
  let zipped: Buffer | undefined;
  return defineRoute({
    method: 'get',
    path: address,
    operationId: 'pageAsset',
    summary: '网页样式、脚本',
    tag: '网页',
    page: true,
    request: { headers: z.object({ 'Accept-Encoding': z.string().default('') }) },
    responses: { 200: { description: '网页样式、脚本', contentType: type } },
    handle: ({ headers: { 'Accept-Encoding': accepted } }) => {
      const headers = { 'Cache-Control': `public, max-age=${year}, immutable`, Vary: 'Accept-Encoding' };
      if (!/\bgzip\b/.test(accepted)) return { status: 200, body: text, contentType: type, headers };
      zipped ??= gzipSync(text);
      return { status: 200, body: zipped, contentType: type, headers: { ...headers, 'Content-Encoding': 'gzip' } };
    },
  });
}
