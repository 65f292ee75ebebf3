/** What a page loads: style sheets and scripts, each at an address that changes with its content. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../models/index.ts';
import { defineRoute, type Route } from '../route.ts';

interface Asset {
  address: string;
  type: string;
  text: string;
}

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8' } as const;

function asset(name: string, ending: keyof typeof types, text: string): Asset {
  const version = createHash('sha256').update(text).digest('hex').slice(0, 12);
  return { address: `/portal/${name}-${version}.${ending}`, type: types[ending], text };
}

const packaged = (path: string): string => readFileSync(join(projectRoot, 'node_modules', path), 'utf8');
const own = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

const ourFonts = '"Noto Sans SC","PingFang SC","Microsoft YaHei","Source Han Sans SC",sans-serif';
/** The patterns of govuk-frontend without its fonts and its crest. */
const patterns = packaged('govuk-frontend/dist/govuk/govuk-frontend.min.css')
  .replaceAll(/@font-face\{[^}]*\}/g, '')
  .replaceAll(/url\([^)]*\)/g, 'none')
  .replaceAll('GDS Transport,arial,sans-serif', ourFonts);

export const assets = {
  style: asset('portal', 'css', patterns + own('portal.css')),
  formStyle: asset('form', 'css', packaged('@bpmn-io/form-js/dist/assets/form-js.css')),
  viewer: asset('form-viewer', 'js', packaged('@bpmn-io/form-js/dist/form-viewer.umd.js')),
  apply: asset('apply', 'js', own('apply.js')),
};

/** A year, in seconds. */
const year = 31_536_000;

export const assetRoutes: Route[] = Object.values(assets).map(({ address, type, text }) =>
  defineRoute({
    method: 'get',
    path: address,
    operationId: 'portalAsset',
    summary: '网页样式、脚本',
    tag: '网页',
    page: true,
    request: {},
    responses: { 200: { description: '网页样式、脚本', contentType: type } },
    handle: () => ({
      status: 200,
      body: text,
      contentType: type,
      headers: { 'Cache-Control': `public, max-age=${year}, immutable` },
    }),
  }),
);
