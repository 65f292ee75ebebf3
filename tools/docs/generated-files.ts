/** Every file that is made from the project itself: path from the root, and what must stand there. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generatedPages } from './pages.ts';
import { filesOf, projectRoot, readProject } from '../../src/models/index.ts';
import { templateFiles, templatesFolder } from '../templates/index.ts';
import { nameTypes } from './name-types.ts';

export async function generatedFiles(): Promise<Map<string, string>> {
  const project = await readProject(filesOf());
  return new Map([...generatedPages(project), ...templateFiles(project), ['src/models/names.ts', nameTypes(project)]]);
}

/** Templates that are there and no longer made. */
export function leftOver(files: ReadonlyMap<string, string>): string[] {
  const present = readdirSync(join(projectRoot, templatesFolder)).map((name) => `${templatesFolder}/${name}`);
  return present.filter((path) => !files.has(path));
}
