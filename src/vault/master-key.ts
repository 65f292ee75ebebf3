/**
 * The master key, under which the keys of persons are wrapped. Whoever keeps it elsewhere, in an HSM behind PKCS#11, implements
 * this interface: then the key itself never enters this process.
 */
import { hkdfSync } from 'node:crypto';
import { said } from '../language.ts';
import { open, partsOf, seal } from './sealed.ts';
import type { Suite } from './suites.ts';

export interface MasterKey {
  /** Names the key that wraps now. What is wrapped with another one is still to be wrapped anew. */
  readonly name: string;
  /** @param about whose key it is: it unwraps for nobody else. The text names the master key. */
  wrap(key: Buffer, about: string): Promise<string>;
  /** @throws WrongMasterKey, SealBroken */
  unwrap(wrapped: string, about: string): Promise<Buffer>;
}

/** No master key that is here wrapped it, or none that can be used was given. The message says what to do. */
export class WrongMasterKey extends Error {
  override name = 'WrongMasterKey';
}

const noSalt = Buffer.alloc(0);

/** Tells keys apart, and nothing of them. */
const nameOf = (key: Buffer): string => Buffer.from(hkdfSync('sha256', key, noSalt, 'name of the master key', 8)).toString('hex');

/** @param suite that new keys are wrapped by @param keys the first wraps; the others unwrap what they wrapped before it */
export function masterKeyOf(keys: readonly Buffer[], suite: Suite): MasterKey {
  // One secret for each, with which what is derived of it is kept.
  const byName = new Map(keys.map((key) => [nameOf(key), { key, salt: noSalt }]));
  const [[name, first] = []] = byName;
  if (name === undefined || !first) throw unusable();
  return {
    name,
    wrap: (key, about) => Promise.resolve(seal(suite, name, first, about, key)),
    unwrap(wrapped, about) {
      const parts = partsOf(wrapped);
      const master = parts && byName.get(parts.keyName);
      if (!master) return Promise.reject(missing(parts?.keyName ?? '?', [...byName.keys()]));
      return new Promise((resolve) => resolve(open(parts, master, about)));
    },
  };
}

/** Which master key wrapped it. */
export const wrappedBy = (wrapped: string): string | undefined => partsOf(wrapped)?.keyName;

/** One key a line, or separated by commas, 64 hexadecimal digits each. @throws WrongMasterKey */
export function masterKeysIn(text: string): Buffer[] {
  const lines = text.split(/[\s,]+/).filter((line) => line !== '');
  if (lines.length === 0 || lines.some((line) => !/^[0-9a-f]{64}$/i.test(line))) throw unusable();
  return lines.map((line) => Buffer.from(line, 'hex'));
}

function unusable(): WrongMasterKey {
  return new WrongMasterKey(
    said({
      en: 'The master key of the case file is not usable. It is one line of 64 hexadecimal digits (openssl rand -hex 32) in MASTER_KEY_FILE or MASTER_KEY; older keys may follow on lines of their own.',
      zh: '案卷库的主密钥不能使用。主密钥为一行64位十六进制数字（openssl rand -hex 32），放在MASTER_KEY_FILE所指的文件或者MASTER_KEY中；旧的主密钥可以另起一行写在后面。',
    }),
  );
}

function missing(wanted: string, given: string[]): WrongMasterKey {
  return new WrongMasterKey(
    said({
      en: `The master key does not open this case file: it was sealed with the master key ${wanted}, given is ${given.join(', ')}. Set MASTER_KEY_FILE (or MASTER_KEY) to the file with that key, from where the keys are kept; without it nobody can read the personal data. After a change of keys the old one stays on a line below the new one until npm run person -- rekey has ended.`,
      zh: `主密钥打不开这个案卷库：案卷库由主密钥${wanted}加密，现在给出的是${given.join('、')}。请把MASTER_KEY_FILE（或者MASTER_KEY）设为保管的那把主密钥；没有它，任何人都读不出个人信息。更换主密钥时，旧密钥写在新密钥下面一行，待npm run person -- rekey执行完毕后再删除。`,
    }),
  );
}
