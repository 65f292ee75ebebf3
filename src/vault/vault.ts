import { randomBytes } from 'node:crypto';
import { masterKeyOf, type MasterKey } from './master-key.ts';
import { type Suite, suiteOf } from './suites.ts';

/** What a case file is sealed with. */
export interface Vault {
  masterKey: MasterKey;
  /** That new texts are sealed with; older ones name their own. */
  suite: Suite;
}

/** For a case file that is thrown away with its key. */
export function throwawayVault(): Vault {
  const suite = suiteOf('aes-256-gcm');
  return { suite, masterKey: masterKeyOf([randomBytes(32)], suite) };
}
