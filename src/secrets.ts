/** Secrets that need no care on one machine: where none is set, a random one is made at the first start and kept. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { said } from './language.ts';
import { masterKeyOf, masterKeysIn, type SuiteName, suiteOf, type Vault, WrongMasterKey } from './vault/index.ts';
import { type AgencyKeys, newAgencyKeys, readAgencyKeys } from './registries/index.ts';

/** As they are set; and where those that are made are kept. */
interface Given {
  dataDir: string;
  agencyKeys: AgencyKeys | undefined;
  operatorToken: string | undefined;
  masterKey: string | undefined;
  masterKeyFile: string | undefined;
  cipherSuite: SuiteName;
}

const random = () => randomBytes(32).toString('hex');

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
  return given ?? kept(dataDir, 'operator-token', random);
}

/** With which this application proves itself to the identity platform, and signs its cookies. */
export function signInSecrets(given: { dataDir: string; oidcClientSecret: string | undefined; sessionSecret: string | undefined }) {
  return {
    clientSecret: given.oidcClientSecret ?? kept(given.dataDir, 'oidc-client-secret', random),
    sessionSecret: given.sessionSecret ?? kept(given.dataDir, 'session-secret', random),
  };
}

/**
 * What the case file is sealed with. In production the master key is given (src/config.ts demands it): one that is made beside the
 * data is lost and stolen with them. @throws WrongMasterKey
 */
export function vaultOf({ masterKey, masterKeyFile, cipherSuite, dataDir }: Omit<Given, 'agencyKeys' | 'operatorToken'>): Vault {
  const suite = suiteOf(cipherSuite);
  const given = masterKey ?? (masterKeyFile === undefined ? kept(dataDir, 'master-key', random) : readMasterKey(masterKeyFile));
  return { suite, masterKey: masterKeyOf(masterKeysIn(given), suite) };
}

function readMasterKey(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new WrongMasterKey(
      said({
        en: `The master key of the case file cannot be read from MASTER_KEY_FILE (${file}, ${code}). Put it there, readable by the user who runs the application only.`,
        zh: `MASTER_KEY_FILE所指的文件（${file}）中的主密钥读不出来（${code}）。请把主密钥放在该处，只允许运行本程序的用户读取。`,
      }),
    );
  }
}

/** With which the example staff sign in to the local engine. */
export function staffPassword({ dataDir }: Pick<Given, 'dataDir'>): string {
  return kept(dataDir, staffPasswordName, random);
}

export const staffPasswordFile = ({ dataDir }: Pick<Given, 'dataDir'>): string => join(dataDir, staffPasswordName);

const staffPasswordName = 'staff-password';

/** A file in the data folder, readable by its owner only. */
function kept(dataDir: string, name: string, make: () => string): string {
  const file = join(dataDir, name);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFirst(file, make());
  return readFileSync(file, 'utf8');
}

/** Of several processes that start at once one writes it, and no other reads half of it. */
function writeFirst(file: string, content: string): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
