import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '#test';
import { picturePath, picturesFolder, sourceNote, staleDiagrams, tablePictures } from '../../../tools/pictures/pictures.ts';
import { project } from '../../models/project.ts';

test.each(project.diagrams)('the picture of $path shows its present version (npm run diagrams draws it anew)', (diagram) => {
  expect(readFileSync(picturePath(diagram.path), 'utf8')).toContain(sourceNote(diagram));
});

test.each([...tablePictures(project)])('%s shows the table as it is (npm run diagrams draws it anew)', (path, svg) => {
  expect(readFileSync(path, 'utf8')).toBe(svg);
});

test('there is one picture for each diagram and table, and nothing else', () => {
  const wanted = [...project.diagrams, ...project.tables].map(({ path }) => picturePath(path));
  expect(readdirSync(picturesFolder).map((name) => `${picturesFolder}/${name}`)).toEqual(wanted.sort());
});

test('only what has changed is drawn: nothing a second time', () => {
  const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);
  expect(staleDiagrams(project, read)).toEqual([]);
  const [first, ...others] = project.diagrams;
  if (!first) throw new Error('there is no diagram');
  const changed = { ...project, diagrams: [{ ...first, text: `${first.text} ` }, ...others] };
  expect(staleDiagrams(changed, read).map(({ path }) => path)).toEqual([first.path]);
});
