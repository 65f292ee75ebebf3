import { mkdirSync, statfsSync } from 'node:fs';
import { said } from '../../language.ts';
import { EngineSetupError } from './contract.ts';

const NEEDED_GB = 3;

/** Throws an EngineSetupError when a folder's disk is nearly full: broker and OpenSearch fail in odd ways then. */
export function checkDisk(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const freeGb = (bavail * bsize) / 1e9;
  if (freeGb >= NEEDED_GB) return;
  throw new EngineSetupError(
    said({
      en: `Only ${freeGb.toFixed(1)} GB are free for ${folder}; the local engine needs ${NEEDED_GB} GB.`,
      zh: `${folder}所在的磁盘只剩${freeGb.toFixed(1)} GB，本地流程引擎需要${NEEDED_GB} GB。`,
    }),
    said({ en: 'Free some space on that disk, then try again.', zh: '请在该磁盘上腾出空间，然后重试。' }),
  );
}
