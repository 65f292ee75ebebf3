/** What Dockerfile and .dockerignore let into the image, and what a file loads when it runs. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';

const read = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

/** In their order: the last one that fits decides, as Docker has it. */
const ignorePatterns = read('.dockerignore')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const copied = [...read('Dockerfile').matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, sources = '']) => sources.split(' '));

const within = (file: string, path: string): boolean => path === '*' || file === path || file.startsWith(`${path}/`);

/** @param file from the project's root */
export function isInImage(file: string): boolean {
  const last = ignorePatterns.findLast((pattern) => within(file, pattern.replace(/^!/, '')));
  return copied.some((source) => within(file, source)) && last?.startsWith('!') !== false;
}

/** `import type` is erased; `import { type X }` is not, and still loads its file. */
const loads = /^(?:import|export)\s(?!type\b)[^;]*?from\s+'(\.[^']+)'|^import\s+'(\.[^']+)'/gm;
const loadsLater = /\bimport\(\s*'(\.[^']+)'\s*\)/g;

const targetsOf = (file: string, pattern: RegExp): string[] =>
  [...read(file).matchAll(pattern)].map(([, one, other]) => join(dirname(file), one ?? other ?? ''));

/** All that is loaded with these files, themselves included. */
export function loadedWith(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    targetsOf(file, loads).forEach(visit);
  };
  entries.forEach(visit);
  return seen;
}

/** What these files load by `import()`, when it is asked for. */
export const loadedLater = (files: Iterable<string>): string[] => [...files].flatMap((file) => targetsOf(file, loadsLater));
