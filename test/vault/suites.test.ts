import { describe, expect, test } from '#test';
import { createHash } from 'node:crypto';
import { isSealed, open, partsOf, seal, SealBroken, suiteNames, suiteOf } from '../../src/vault/index.ts';
import { randomBytes } from 'node:crypto';

const secret = () => ({ key: randomBytes(32), salt: randomBytes(32) });
const text = '张甲乙，住某县某镇一号';

/** The text with one bit of its content changed. */
function changed(sealed: string, at: number): string {
  const [mark, keyName, content = ''] = sealed.split('.');
  const bytes = Buffer.from(content, 'base64url');
  const index = at < 0 ? bytes.length + at : at;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return [mark, keyName, bytes.toString('base64url')].join('.');
}

describe.each(suiteNames)('%s', (name) => {
  const suite = suiteOf(name);
  const opened = (sealed: string, by: ReturnType<typeof secret>, about = 'applicants.name|1') => {
    const parts = partsOf(sealed);
    if (!parts) throw new Error('not sealed');
    return open(parts, by, about).toString();
  };

  test('opens what it sealed, twice sealed never the same, and names suite and key', () => {
    const own = secret();
    const [first, second] = [1, 2].map(() => seal(suite, '17', own, 'applicants.name|1', text)) as [string, string];
    expect(opened(first, own)).toBe(text);
    expect(first).not.toBe(second);
    expect(first.startsWith(`${suite.mark}.17.`)).toBe(true);
    expect(isSealed(first)).toBe(true);
  });

  test.each([0, 12, 20, -1, -20, -40])('a byte that was changed (%i) is refused, with a word on what to do', (at) => {
    const own = secret();
    const sealed = changed(seal(suite, '17', own, 'applicants.name|1', text), at);
    expect(() => opened(sealed, own)).toThrow(SealBroken);
    expect(() => opened(sealed, own)).toThrow(/applicants\.name\|1 does not open.*backup/s);
  });

  test('what belongs to another row, another key or another salt is refused', () => {
    const own = secret();
    const sealed = seal(suite, '17', own, 'applicants.name|1', text);
    expect(() => opened(sealed, own, 'applicants.name|2')).toThrow(SealBroken);
    expect(() => opened(sealed.replace('.17.', '.18.'), own)).toThrow(SealBroken);
    expect(() => opened(sealed, { ...own, key: randomBytes(32) })).toThrow(SealBroken);
    expect(() => opened(sealed, { ...own, salt: randomBytes(32) })).toThrow(SealBroken);
    expect(() => opened(`${suite.mark}.17.AAAA`, own)).toThrow(SealBroken);
  });

  test('hashes equal texts equally, by the key and what it is for', () => {
    const key = randomBytes(32);
    const hash = suite.hash(key, '51', 'search');
    expect(suite.hash(key, '51', 'search')).toBe(hash);
    for (const other of [suite.hash(randomBytes(32), '51', 'search'), suite.hash(key, '51', 'another')]) expect(other).not.toBe(hash);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('the two suites read nothing of one another, and have no key in common', () => {
  const own = secret();
  const [aes, sm4] = suiteNames.map((name) => seal(suiteOf(name), '1', own, 'x', text)) as [string, string];
  const swapped = aes.replace(/^[a-z0-9]+/, sm4.split('.')[0] ?? '');
  const parts = partsOf(swapped);
  expect(() => parts && open(parts, own, 'x')).toThrow(SealBroken);
});

test('what is not sealed is told from what is', () => {
  for (const plain of ['', '张三', '"aes1.1.AAAA"', '{"a":1}', 'rsa1.1.AAAA', 'aes1.1.']) expect(isSealed(plain)).toBe(false);
});

test('SM3 and SM4 of this Node are those of the standards', async () => {
  const { createCipheriv } = await import('node:crypto');
  // GB/T 32905 A.1; GB/T 32907 A.1
  expect(createHash('sm3').update('abc').digest('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
  const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
  expect(cipher.update(block, undefined, 'hex')).toBe('681edf34d206965e86b3e94f536e4246');
});
