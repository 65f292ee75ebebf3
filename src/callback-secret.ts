import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';

/**
 * The secret by which payment callbacks are signed: the one that is set, else a random one that the first start leaves
 * in the data folder, readable by its owner only, so that the local simulator and the API share it.
 */
export function callbackSecret({ paymentCallbackSecret, dataDir }: Pick<Config, 'paymentCallbackSecret' | 'dataDir'>): string {
  if (paymentCallbackSecret !== undefined) return paymentCallbackSecret;
  const file = join(dataDir, 'payment-callback-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx` leaves the file alone where there is one.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
