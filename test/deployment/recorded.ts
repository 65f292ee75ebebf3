/** A record of deployments as it would be of the given files, and the bundles of files with changes. */
import type { Recorded } from '../../src/deployment/plan.ts';
import { bundlesOf, type Bundle } from '../../src/models/bundles.ts';
import { digestOf } from '../../src/models/digest.ts';
import { filesOf, type ModelFiles } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';

export const shipped = filesOf();

/** The version tag of a shipped diagram. */
export const tagOf = (path: string): string => /<zeebe:versionTag value="([^"]*)"/.exec(shipped.get(path) ?? '')?.[1] ?? '';

/** The tag with its last number raised. */
export const later = (tag: string, by = 1): string => tag.replace(/\d+$/, (number) => String(Number(number) + by));

/** The shipped files with each change made, by path. */
export function changed(changes: Record<string, (text: string) => string>, files: ModelFiles = shipped): ModelFiles {
  const made = Object.entries(changes).map(([path, change]) => [path, change(files.get(path) ?? '')] as const);
  return new Map([...files, ...made]);
}

export const bundles = async (files: ModelFiles): Promise<Bundle[]> => bundlesOf(await readProject(files));

export async function recordOf(files: ModelFiles, version = 1): Promise<Recorded[]> {
  return (await bundles(files)).map(({ processId, versionTag, files: own }) => {
    return { processId, version, definitionKey: `${processId} ${version}`, versionTag, digest: digestOf(own), deployedBy: 'tester' };
  });
}
