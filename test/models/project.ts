/** The shipped models, read once for a test file. */
import { filesOf } from '../../src/models/files.ts';
import { readProject, type Diagram } from '../../src/models/project.ts';

export const project = await readProject(filesOf());

/** @param id of the process. @throws Error */
export function diagramOf(id: string): Diagram {
  const found = project.diagrams.find((diagram) => diagram.id === id);
  if (!found) throw new Error(`there is no diagram ${id}`);
  return found;
}
