/** What is made from the project stands as it would be made now. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '#test';
import { generatedFiles, leftOver } from '../../../tools/docs/generated-files.ts';
import { projectRoot } from '../../../src/models/files.ts';

const files = await generatedFiles();

test.each([...files.keys()])('%s is up to date: otherwise run `npm run docs`', (path) => {
  expect(readFileSync(join(projectRoot, path), 'utf8')).toBe(files.get(path));
});

test('no template is left over from a step that is gone: otherwise run `npm run docs`', () => {
  expect(leftOver(files)).toEqual([]);
});
