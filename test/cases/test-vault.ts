import { masterKeyOf, type SuiteName, suiteOf, type Vault } from '../../src/vault/index.ts';

/** Of every case file of the tests, so that they can take copies of one. */
export const testMasterKey = '7e57'.repeat(16);

export function vaultFor(masterKeys: readonly string[], suite: SuiteName = 'aes-256-gcm'): Vault {
  const keys = masterKeys.map((key) => Buffer.from(key, 'hex'));
  return { suite: suiteOf(suite), masterKey: masterKeyOf(keys, suiteOf(suite)) };
}

export const testVault = vaultFor([testMasterKey]);
