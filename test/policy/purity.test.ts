import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '#test';

const root = new URL('../../src/', import.meta.url);
const ofRules = /^(?:policy|processes\/[^/]+\/rules)\/.*\.ts$/;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => ofRules.test(file));
const allowed = ['decimal.js', 'temporal-polyfill', 'zod'];

/** Source without comments, in which words may stand that the code must not use. */
function code(file: string): string {
  return readFileSync(new URL(file, root), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

describe('the rules are pure', () => {
  test.each(files)('%s imports nothing from outside', (file) => {
    const imports = [...code(file).matchAll(/from '([^']+)'/g)].map(([, name]) => name ?? '');
    const outside = imports.filter((name) => !name.startsWith('.') && !allowed.includes(name));
    expect(outside).toEqual([]);
    const target = imports.filter((name) => name.startsWith('.')).map((name) => new URL(name, new URL(file, root)));
    for (const url of target)
      expect(url.pathname).toMatch(new RegExp(`/src/policy/|${root.pathname}${file.replace(/\/rules\/.*/, '/rules/')}`));
  });

  test.each(files)('%s uses no floats, no Date, no clock', (file) => {
    expect(code(file)).not.toMatch(/\bnew Date\b|\bDate\.|parseFloat|\.toNumber\(|Math\.random|Temporal\.Now|process\.env/);
    expect(code(file)).not.toMatch(/[^\w'"@.]\d+\.\d+/);
  });
});
