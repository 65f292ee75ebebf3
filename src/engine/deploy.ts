/**
 * Brings a process to the engine together with its forms and the tables that it asks: a changed file then gives a new
 * version to its own process only.
 */
import { basename } from 'node:path';
import type { Bundle } from '../models/index.ts';
import type { EngineClient } from './client.ts';
import type { DeployedResource } from './deployment.ts';

export interface DeployedProcess {
  processId: string;
  version: number;
  definitionKey: string;
  /** False where the engine had the process, its forms and its tables already. */
  changed: boolean;
  resources: DeployedResource[];
}

/**
 * In one deployment: what is sent together has a new version together, so only what has changed is sent with other things.
 * @throws EngineError; the engine then has all of the bundles or nothing of them
 */
export async function deployBundles(
  client: EngineClient,
  bundles: readonly Pick<Bundle, 'processId' | 'files'>[],
): Promise<DeployedProcess[]> {
  const files = new Map(bundles.flatMap((bundle) => [...bundle.files]));
  const resources = await client.deploy([...files].map(([path, text]) => ({ name: basename(path), content: Buffer.from(text) })));
  return bundles.map(({ processId }) => {
    const process = resources.find(({ kind, id }) => kind === 'process' && id === processId);
    if (!process) throw new Error(`The engine deployed no process ${processId}.`);
    const { version, key } = process;
    return { processId, version, definitionKey: key, changed: resources.some(({ changed }) => changed), resources };
  });
}
