import { describe, expect, test } from '#test';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vaultOf } from '../../src/secrets.ts';
import { masterKeyOf, masterKeysIn, SealBroken, suiteOf, WrongMasterKey, wrappedBy } from '../../src/vault/index.ts';

const aes = suiteOf('aes-256-gcm');
const [older, newer] = [randomBytes(32), randomBytes(32)] as const;
const key = randomBytes(32);

describe('a key that is wrapped', () => {
  test('is unwrapped by the master key that wrapped it, for whom it was wrapped', async () => {
    const master = masterKeyOf([older], aes);
    const wrapped = await master.wrap(key, 'somebody');
    expect(wrapped).not.toContain(key.toString('base64url'));
    expect(wrappedBy(wrapped)).toBe(master.name);
    expect(await master.unwrap(wrapped, 'somebody')).toEqual(key);
    await expect(master.unwrap(wrapped, 'somebody else')).rejects.toThrow(SealBroken);
  });

  test('is unwrapped still when a newer master key stands above the older, by either suite', async () => {
    const wrapped = await masterKeyOf([older], suiteOf('sm4-hmac-sm3')).wrap(key, 'somebody');
    const both = masterKeyOf([newer, older], aes);
    expect(await both.unwrap(wrapped, 'somebody')).toEqual(key);
    expect(wrappedBy(await both.wrap(key, 'somebody'))).toBe(masterKeyOf([newer], aes).name);
  });

  test('is refused to another master key, which is told which one is wanted and what to do', async () => {
    const master = masterKeyOf([older], aes);
    const refused = masterKeyOf([newer], aes).unwrap(await master.wrap(key, 'somebody'), 'somebody');
    await expect(refused).rejects.toThrow(WrongMasterKey);
    await expect(refused).rejects.toThrow(new RegExp(`master key ${master.name}.*MASTER_KEY_FILE`, 's'));
  });
});

test.each(['', 'abc', 'g'.repeat(64), `${'a'.repeat(64)} nonsense`])('%j is no master key', (text) => {
  expect(() => masterKeysIn(text)).toThrow(/64 hexadecimal digits/);
});

describe('where the master key comes from', () => {
  const given = { masterKey: undefined, masterKeyFile: undefined, cipherSuite: 'aes-256-gcm' } as const;
  const inFolder = async (run: (dataDir: string) => Promise<void> | void) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'master-key-'));
    try {
      await run(dataDir);
    } finally {
      rmSync(dataDir, { recursive: true });
    }
  };

  test('made at the first start, in a file for its owner only, and kept', () =>
    inFolder((dataDir) => {
      const { name } = vaultOf({ ...given, dataDir }).masterKey;
      const file = join(dataDir, 'master-key');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8')).toMatch(/^[0-9a-f]{64}$/);
      expect(vaultOf({ ...given, dataDir }).masterKey.name).toBe(name);
    }));

  test('a file with older keys below, or the setting itself', () =>
    inFolder((dataDir) => {
      const file = join(dataDir, 'keys');
      writeFileSync(file, `${newer.toString('hex')}\n${older.toString('hex')}\n`);
      const { name } = masterKeyOf([newer], aes);
      expect(vaultOf({ ...given, dataDir, masterKeyFile: file }).masterKey.name).toBe(name);
      expect(vaultOf({ ...given, dataDir, masterKey: newer.toString('hex') }).masterKey.name).toBe(name);
    }));

  test('a file that is not there is named', () =>
    inFolder((dataDir) => {
      expect(() => vaultOf({ ...given, dataDir, masterKeyFile: '/nowhere/keys' })).toThrow(/MASTER_KEY_FILE \(\/nowhere\/keys, ENOENT\)/);
    }));
});
