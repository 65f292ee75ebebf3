/** The pages that are generated: path from the project's root, and what must stand there. */
import { filesOf } from '../models/files.ts';
import { readProject } from '../models/project.ts';
import { referencePage } from './reference/index.ts';
import { requirementsPage } from './requirements.ts';

export async function generatedPages(): Promise<Map<string, string>> {
  const project = await readProject(filesOf());
  return new Map([
    ['docs/reference.md', referencePage(project)],
    ['docs/requirements.md', requirementsPage()],
  ]);
}
