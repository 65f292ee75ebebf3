/** Which layer a file is of, and which layers import which: from the code itself. */
import { processes } from '../../src/processes/index.ts';
import { imports, isOwn, type Import } from './imports.ts';
import { layers, type Layer } from './layers.ts';

const processIds = processes.map(({ id }) => id);

/** With the ids of the processes in place of the `*`. */
function pathsOf({ path }: Layer): string[] {
  return path.endsWith('*') ? processIds.map((id) => path.replace('*', id)) : [path];
}

/** The layer of the longest path that the file stands below; undefined where it has no place. */
export function layerOf(file: string): Layer | undefined {
  const holds = (path: string) => file === path || file.startsWith(`${path}/`);
  const found = layers.flatMap((layer) => pathsOf(layer).map((path) => ({ layer, path }))).filter(({ path }) => holds(path));
  return found.sort((a, b) => b.path.length - a.path.length)[0]?.layer;
}

/** The process in whose folder the file stands. */
export const processIn = (file: string): string | undefined =>
  processIds.find((id) => file.startsWith(`src/processes/${id}/`) || file.startsWith(`workers/${id}/`));

export interface Edge extends Import {
  from: Layer;
  to: Layer;
}

/** The imports that lead from one layer into another. */
export function edges(): Edge[] {
  return imports.filter(isOwn).flatMap((one): Edge[] => {
    const [from, to] = [layerOf(one.file), layerOf(one.target)];
    return from && to && from !== to ? [{ ...one, from, to }] : [];
  });
}
