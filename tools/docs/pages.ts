/** The pages that are generated: path from the project's root, and what must stand there. */
import type { Project } from '../../src/models/index.ts';
import { architecturePage, architecturePath } from '../architecture/index.ts';
import { referencePage } from './reference/index.ts';
import { requirementsPage } from './requirements.ts';
import { securityPage, securityPath } from './security.ts';

export function generatedPages(project: Project): Map<string, string> {
  return new Map([
    [architecturePath, architecturePage()],
    ['docs/reference.md', referencePage(project)],
    ['docs/requirements.md', requirementsPage()],
    [securityPath, securityPage()],
  ]);
}
