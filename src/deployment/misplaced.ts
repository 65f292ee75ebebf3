/** Code of the processes that does not stand where it is looked for, or does not make what its name says. */
import { join } from 'node:path';
import { foldersIn, type FoundFile, type Worker } from '../jobs/index.ts';
import type { ClerkStep } from '../processes/shared/index.ts';

/** What the project ships beside the models. */
export interface Shipped {
  /** The list, with what the processes' notices take, by template, and what applicants may tell, by the end of its address. */
  processes: readonly { id: string; notices?: Readonly<Record<string, unknown>>; actions?: readonly { path: string }[] }[];
  workerFiles: readonly FoundFile<Worker>[];
  taskFiles: readonly FoundFile<ClerkStep>[];
  /** The folders of processes in `workers` and `src/processes`, from the project's root. */
  folders: readonly string[];
}

export interface Misplaced {
  kind: 'makes nothing' | 'makes another' | 'twice' | 'folder of no process' | 'process without folder';
  /** From the project's root. */
  path: string;
  /** What the file should make; of a folder, its own. */
  name: string;
  /** What it makes. */
  made?: string;
  /** The other file that makes the same. */
  other?: string;
}

const sources = 'src/processes';

/** @param root of the project */
export const foldersOfProcesses = (root: string): string[] =>
  ['workers', sources].flatMap((place) =>
    foldersIn(join(root, place))
      .filter((name) => name !== 'shared')
      .map((name) => `${place}/${name}`),
  );

export function misplaced({ processes, workerFiles, taskFiles, folders }: Shipped): Misplaced[] {
  const ids = processes.map(({ id }) => id);
  const strange = folders.map((path) => ({ path, name: path.split('/').at(-1) ?? '' })).filter(({ name }) => !ids.includes(name));
  return [
    ...misnamed(workerFiles, ({ jobType }) => jobType),
    ...misnamed(taskFiles, ({ task }) => task),
    ...strange.map((folder): Misplaced => ({ kind: 'folder of no process', ...folder })),
    ...ids
      .map((name): Misplaced => ({ kind: 'process without folder', path: `${sources}/${name}`, name }))
      .filter(({ path }) => !folders.includes(path)),
  ];
}

function misnamed<Made>(files: readonly FoundFile<Made>[], nameOf: (made: Made) => string): Misplaced[] {
  return files.flatMap(({ path, name, made }, index): Misplaced[] => {
    if (made === undefined) return [{ kind: 'makes nothing', path, name }];
    if (nameOf(made) !== name) return [{ kind: 'makes another', path, name, made: nameOf(made) }];
    const other = files.slice(0, index).find((before) => before.name === name)?.path;
    return other === undefined ? [] : [{ kind: 'twice', path, name, other }];
  });
}
