/** Secrets that need no care on one machine: where none is set, a random one is made at the first start and kept. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AgencyKeys, newAgencyKeys, readAgencyKeys } from './registries/index.ts';

/** As they are set; and where those that are made are kept. */
interface Given {
  dataDir: string;
  agencyKeys: AgencyKeys | undefined;
  operatorToken: string | undefined;
}

/** By them the agencies sign what they tell us; the simulator and the API share them. @throws Error where the file kept was spoilt */
export function agencyKeys({ agencyKeys: given, dataDir }: Pick<Given, 'agencyKeys' | 'dataDir'>): AgencyKeys {
  if (given) return given;
  const name = 'agency-keys.json';
  const read = readAgencyKeys(kept(dataDir, name, () => JSON.stringify(newAgencyKeys(), null, 2)));
  if ('keys' in read) return read.keys;
  throw new Error(read.problems.map((problem) => `${join(dataDir, name)} ${problem}`).join('\n'));
}

/** Who has it may see and record deployments, and have the application read its files anew; the tools and the API share it. */
export function operatorToken({ operatorToken: given, dataDir }: Pick<Given, 'operatorToken' | 'dataDir'>): string {
  return given ?? kept(dataDir, 'operator-token', () => randomBytes(32).toString('hex'));
}

/** A file in the data folder, readable by its owner only. */
function kept(dataDir: string, name: string, make: () => string): string {
  const file = join(dataDir, name);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // `wx` leaves the file alone where there is one.
    writeFileSync(file, make(), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
