import type { NewDeployment } from '../cases/index.ts';
import { deployBundles, type DeployedProcess, type EngineClient } from '../engine/index.ts';
import type { Bundle } from '../models/index.ts';

/** Who deploys, and from which commit. */
export type Origin = Pick<NewDeployment, 'deployedBy' | 'revision'>;

/** What is sent and kept of a bundle. */
export type BundleFiles = Pick<Bundle, 'processId' | 'versionTag' | 'files'>;

export interface Target {
  engine: EngineClient;
  /** Keeps the record; the same deployment may be told again. */
  record: (made: NewDeployment) => Promise<unknown>;
}

/**
 * Brings processes to the engine, all of them or none, and puts them on record. Whoever ends in between does it again: the
 * engine answers the same content with the same key, and the record is then made.
 */
export async function bringAll({ engine, record }: Target, bundles: readonly BundleFiles[], origin: Origin): Promise<DeployedProcess[]> {
  const deployed = await deployBundles(engine, bundles);
  for (const [index, { version, definitionKey }] of deployed.entries()) {
    const { processId, versionTag, files } = bundles[index] as BundleFiles;
    await record({ processId, version, definitionKey, versionTag, bundle: Object.fromEntries(files), ...origin });
  }
  return deployed;
}

/** One process by itself. */
export async function bring(target: Target, bundle: BundleFiles, origin: Origin): Promise<DeployedProcess> {
  const [deployed] = await bringAll(target, [bundle], origin);
  return deployed as DeployedProcess;
}
