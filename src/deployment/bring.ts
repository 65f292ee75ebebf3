import type { NewDeployment } from '../cases/index.ts';
import { deployBundle, type DeployedProcess, type EngineClient } from '../engine/index.ts';
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
 * Brings one process to the engine and puts it on record. Whoever ends in between does it again: the engine answers the
 * same content with the same key, and the record is then made.
 */
export async function bring({ engine, record }: Target, bundle: BundleFiles, origin: Origin): Promise<DeployedProcess> {
  const { processId, versionTag, files } = bundle;
  const deployed = await deployBundle(engine, bundle);
  const { version, definitionKey } = deployed;
  await record({ processId, version, definitionKey, versionTag, bundle: Object.fromEntries(files), ...origin });
  return deployed;
}
