/** Secrets that need no care on one machine: where none is set, a random one is made at the first start and kept. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** As they are set; and where those that are made are kept. */
interface Given {
  dataDir: string;
  paymentCallbackSecret: string | undefined;
  operatorToken: string | undefined;
}

/** By it payment callbacks are signed; the simulator and the API share it. */
export function callbackSecret({ paymentCallbackSecret, dataDir }: Pick<Given, 'paymentCallbackSecret' | 'dataDir'>): string {
  return paymentCallbackSecret ?? kept(dataDir, 'payment-callback-secret');
}

/** Who has it may see and record deployments, and have the application read its files anew; the tools and the API share it. */
export function operatorToken({ operatorToken: given, dataDir }: Pick<Given, 'operatorToken' | 'dataDir'>): string {
  return given ?? kept(dataDir, 'operator-token');
}

/** With which the example staff sign in to the local engine. */
export function staffPassword({ dataDir }: Pick<Given, 'dataDir'>): string {
  return kept(dataDir, staffPasswordName);
}

export const staffPasswordFile = ({ dataDir }: Pick<Given, 'dataDir'>): string => join(dataDir, staffPasswordName);

const staffPasswordName = 'staff-password';

/** A file in the data folder, readable by its owner only. */
function kept(dataDir: string, name: string): string {
  const file = join(dataDir, name);
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx` leaves the file alone where there is one.
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
