/** Who imports what: static imports, re-exports and `import()`, types included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { projectRoot } from '../../src/models/index.ts';

export interface Import {
  /** From the project's root. */
  file: string;
  /** A package, or a path from the project's root. */
  target: string;
  /** `declare module`: adds to what the file declares. */
  adds: boolean;
}

export const codeFolders = ['src', 'workers', 'tools'] as const;

/** The code files below the folder, from the project's root. */
export function codeIn(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name) && !name.includes('node_modules'))
    .map((name) => join(folder, name))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(projectRoot, file), 'utf8');

function importsOf(file: string): Import[] {
  const statements = textOf(file).matchAll(/\b(from|import|module)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...statements].map(([, word, target = '']) => ({
    file,
    adds: word === 'module',
    target: target.startsWith('.') ? relative(projectRoot, resolve(projectRoot, file, '..', target)) : target,
  }));
}

/** Of `src`, `workers` and `tools`. */
export const imports: readonly Import[] = codeFolders.flatMap(codeIn).flatMap(importsOf);

export const isOwn = ({ target }: Import): boolean => codeFolders.some((folder) => target.startsWith(`${folder}/`));
