/** What the files of a folder make, found by their place: a file is named like what it makes, which is its default export. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface FoundFile<Made> {
  /** From the project's root: `workers/enrollment/check-enrollment.ts`. */
  path: string;
  /** The process, or `shared`. */
  folder: string;
  /** Without the ending. */
  name: string;
  /** Undefined where the default export is missing, or something else. */
  made: Made | undefined;
}

/**
 * @param root the folder that has a folder for each process
 * @param place where in such a folder the files stand: `.` or `tasks`
 */
export async function filesThatMake<Made>(
  root: string,
  place: string,
  isMade: (value: unknown) => value is Made,
): Promise<FoundFile<Made>[]> {
  const files = foldersIn(root).flatMap((folder) => sourcesIn(join(root, folder, place)).map((path) => ({ folder, path })));
  return Promise.all(
    files.map(async ({ folder, path }) => {
      const { default: made } = (await import(pathToFileURL(path).href)) as { default?: unknown };
      return {
        path: join(basename(root), folder, place, basename(path)),
        folder,
        name: basename(path, '.ts'),
        made: isMade(made) ? made : undefined,
      };
    }),
  );
}

/** In the order of their names. */
export const foldersIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const sourcesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .sort()
        .map((name) => join(folder, name))
    : [];
