import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asset, packaged } from '../pages/assets.ts';

/** What single pages load besides the style of every page. */
export const assets = {
  checkStyle: asset('check', 'css', readFileSync(join(import.meta.dirname, 'check', 'check.css'), 'utf8')),
  formStyle: asset('form', 'css', packaged('@bpmn-io/form-js/dist/assets/form-js.css')),
  viewer: asset('form-viewer', 'js', packaged('@bpmn-io/form-js/dist/form-viewer.umd.js')),
  apply: asset('apply', 'js', readFileSync(join(import.meta.dirname, 'apply.js'), 'utf8')),
};
