/** The labels of the diagrams' elements, as clerks and applicants read them, and who works on the user tasks. */
import { readModels, type ProcessModel } from './models.ts';

export interface ElementNames {
  /** The element's label on one line; its id where the diagram gives it none. */
  nameOf(processId: string, elementId: string): string;
  /** The candidate group of a user task. */
  groupOf(processId: string, elementId: string): string | undefined;
}

/** Reads the labels of all diagrams in the folder. */
export async function readElementNames(folder: string): Promise<ElementNames> {
  return elementNames(await readModels(folder));
}

export function elementNames(models: readonly ProcessModel[]): ElementNames {
  const byId = new Map(models.map((model) => [model.id, model]));
  return {
    nameOf: (processId, elementId) => byId.get(processId)?.labels.get(elementId)?.replace(/\s+/g, '') ?? elementId,
    groupOf: (processId, elementId) => byId.get(processId)?.groups.get(elementId),
  };
}
