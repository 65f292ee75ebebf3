/** A page with diagrams that can be moved about and printed: one file, without any network. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const resolve = createRequire(import.meta.url).resolve;
const part = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'page', name), 'utf8');
const library = (path: string): Promise<string> => readFile(resolve(`bpmn-js/dist/${path}`), 'utf8');

/** For text and for attributes in double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** JSON in a script element: nothing in it may end the element. */
const asJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** What a browser may run: these texts and nothing else, so a script in a label stays text even where an escape were missing. */
const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

export interface DiagramPage {
  readonly title: string;
  /** HTML below the title. */
  readonly header: string;
  /** HTML; each diagram is a `section.diagram` with `data-diagram`, and a figure with `.canvas` and `.print`. */
  readonly body: string;
  /** By `data-diagram`: what `script` draws there. */
  readonly diagrams: readonly unknown[];
  /** CSS and JavaScript of this page, after what all pages share (`page/`). */
  readonly styles: string;
  readonly script: string;
}

/** @returns HTML */
export async function diagramPage({ title, header, body, diagrams, styles, script: own }: DiagramPage): Promise<string> {
  const [viewer, script] =
    diagrams.length > 0 ? [await library('bpmn-navigated-viewer.production.min.js'), `${await part('diagrams.js')}\n${own}`] : ['', ''];
  const parts: Readonly<Record<string, string>> = {
    title: escaped(title),
    header,
    body,
    styles: [await library('assets/diagram-js.css'), await part('page.css'), styles].join('\n'),
    hashes: [viewer, script].map(hashOf).join(' '),
    data: asJson(diagrams),
    viewer,
    script,
  };
  return (await part('page.html')).replace(/\{\{(\w+)\}\}/g, (_all, name: string) => parts[name] ?? '');
}
