import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asset, asset, packaged } from '../pages/assets.ts';

const own = (file: string): string => readFileSync(join(import.meta.dirname, file), 'utf8');

/** A script of ours and those that it imports, which browsers find by their addresses; itself first. */
function scripts(name: string): [Asset, ...Asset[]] {
  const imported: Asset[] = [];
  const text = own(`${name}.js`).replaceAll(/'\.\/([\w-]+)\.js'/g, (_, beside: string) => {
    const [script, ...more] = scripts(beside);
    imported.push(script, ...more);
    return `'${script.address}'`;
  });
  return [asset(name, 'js', text), ...imported];
}

const apply = scripts('apply');
const diagram = scripts('diagram');

/** What form-js says by itself: it cannot be told another language. */
const inChinese = (script: string): string =>
  script.replace("'Add new'", "'添加一项'").replace('`Remove list item ${itemIndex + 1}`', '`删除第${itemIndex + 1}项`');

/** What the page of an application loads besides the style of every page. */
export const formAssets = {
  style: asset('form', 'css', packaged('@bpmn-io/form-js/dist/assets/form-js.css')),
  viewer: asset('form-viewer', 'js', inChinese(packaged('@bpmn-io/form-js/dist/form-viewer.umd.js'))),
  apply: apply[0],
};

/** The same of the pages of the check. */
export const checkStyle = asset('check', 'css', own(join('check', 'check.css')));

/** The same of the page of a diagram. */
export const diagramAssets = {
  style: asset('diagram', 'css', packaged('bpmn-js/dist/assets/diagram-js.css')),
  viewer: asset('diagram-viewer', 'js', packaged('bpmn-js/dist/bpmn-viewer.production.min.js')),
  show: diagram[0],
};

export const assets: Asset[] = [
  checkStyle,
  ...Object.values(formAssets),
  ...apply.slice(1),
  ...Object.values(diagramAssets),
  ...diagram.slice(1),
];
