import { mkdirSync, statfsSync } from 'node:fs';
import { EngineSetupError } from './contract.ts';

const NEEDED_GB = 3;

/** Throws an EngineSetupError when a folder's disk is nearly full: broker and OpenSearch fail in odd ways then. */
export function checkDisk(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const freeGb = (bavail * bsize) / 1e9;
  if (freeGb >= NEEDED_GB) return;
  throw new EngineSetupError(
    `Only ${freeGb.toFixed(1)} GB are free for ${folder}; the local engine needs ${NEEDED_GB} GB.`,
    'Free some space on that disk, then try again.',
  );
}
