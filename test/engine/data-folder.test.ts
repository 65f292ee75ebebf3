/** What the engine's JVMs write is as private as what this process writes: the set-up of these tests closes it as `npm start` does. */
import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '#test';
import { recordsFile } from './stack.ts';

test('nothing that the engine has written can be read by others', () => {
  const folder = dirname(recordsFile);
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => ({
    path,
    entry: lstatSync(join(folder, path), { throwIfNoEntry: false }),
  }));
  expect(written.length).toBeGreaterThan(20);
  expect(written.filter(({ entry }) => entry && !entry.isSymbolicLink() && (entry.mode & 0o077) !== 0).map(({ path }) => path)).toEqual([]);
});
