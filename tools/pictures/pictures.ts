/** The pictures of the project: which there are, of which version of the models, and which of them must be drawn anew. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Diagram, nameOf, type Project } from '../../src/models/index.ts';
import { tableSvg } from './table.ts';

export const picturesFolder = 'docs/diagrams';

export const picturePath = (modelPath: string): string => `${picturesFolder}/${nameOf(modelPath)}.svg`;

const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('bpmn-js/package.json'), 'utf8')) as { version: string };

/** Stands in the picture: it is drawn anew when its diagram or bpmn-js has changed, and a test holds that it was. */
export const sourceNote = ({ path, text }: Pick<Diagram, 'path' | 'text'>): string =>
  `<!-- drawn from ${path}, sha256 ${createHash('sha256').update(text).digest('hex')}, by bpmn-js ${version} -->`;

/** Those whose picture is not there, or shows something else. @param read a file's text by its path; undefined where there is none */
export const staleDiagrams = ({ diagrams }: Project, read: (path: string) => string | undefined): Diagram[] =>
  diagrams.filter((diagram) => !read(picturePath(diagram.path))?.includes(sourceNote(diagram)));

/** By their paths. They are drawn without a browser, so they are simply made. */
export const tablePictures = ({ tables }: Project): Map<string, string> =>
  new Map(tables.map(({ path, decision }) => [picturePath(path), tableSvg(decision)]));
