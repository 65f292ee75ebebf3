/** Every file that is made from the project itself: path from the root, and what must stand there. */
import { generatedPages } from './pages.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { templateFiles } from '../templates/index.ts';
import { nameTypes } from './name-types.ts';

export async function generatedFiles(): Promise<Map<string, string>> {
  const project = await readProject(filesOf());
  return new Map([...generatedPages(project), ...templateFiles(project), ['src/models/names.ts', nameTypes(project)]]);
}
