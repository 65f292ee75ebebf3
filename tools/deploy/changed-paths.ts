import type { ModelFiles } from '../../src/models/index.ts';

/** The files that are not the same, by path. */
export function changedPaths(base: ModelFiles, head: ModelFiles): string[] {
  return [...new Set([...base.keys(), ...head.keys()])].filter((path) => base.get(path) !== head.get(path)).sort();
}
