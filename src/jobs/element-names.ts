/**
 * The labels of the diagrams' elements, as clerks and applicants read them, and who works on the user tasks: each as the
 * version says that the case runs, since versions of a process run beside each other.
 */
import type { Cases, Deployment } from '../cases/index.ts';
import { type Element, extension, flowElementsOf, owners, parseDiagram, processOf } from '../models/index.ts';
import type { JobInfo } from './job.ts';

export type ElementOfVersion = Pick<JobInfo, 'bpmnProcessId' | 'processDefinitionKey' | 'elementId'>;

export interface ElementNames {
  /** The element's label on one line; its id where the diagram gives it none. */
  nameOf(element: ElementOfVersion): Promise<string>;
  /** The candidate groups of a user task. */
  groupsOf(element: ElementOfVersion): Promise<string[]>;
}

type Elements = ReadonlyMap<string, Element>;

/** Reads a version from the record of deployments when it is first asked for. */
export function recordedNames(cases: Pick<Cases, 'deployments'>): ElementNames {
  const read = new Map<string, Elements>();

  /** Undefined where the version is not on record. */
  async function elementsOf(definitionKey: string): Promise<Elements | undefined> {
    const known = read.get(definitionKey);
    if (known) return known;
    const deployment = await cases.deployments.find(definitionKey);
    if (!deployment) return undefined;
    const elements = await elementsIn(deployment);
    read.set(definitionKey, elements);
    return elements;
  }

  /** A job may come before its deployment is on record, by a moment: most likely the version before calls it the same. */
  async function newest(processId: string): Promise<Elements | undefined> {
    const found = (await cases.deployments.all()).find((deployment) => deployment.processId === processId);
    return found && elementsOf(found.definitionKey);
  }

  async function find({ bpmnProcessId, processDefinitionKey, elementId }: ElementOfVersion): Promise<Element | undefined> {
    const elements = (await elementsOf(processDefinitionKey)) ?? (await newest(bpmnProcessId));
    return elements?.get(elementId);
  }

  return {
    nameOf: async (element) => (await find(element))?.name?.replace(/\s+/g, '') ?? element.elementId,
    async groupsOf(element) {
      const found = await find(element);
      const groups = found && extension(found, 'zeebe:AssignmentDefinition')?.['candidateGroups'];
      return typeof groups === 'string' ? groups.split(',').map((group) => group.trim()) : [];
    },
  };
}

async function elementsIn({ processId, bundle }: Deployment): Promise<Elements> {
  const diagram = Object.entries(bundle).find(([path]) => owners.diagrams.has(path))?.[1];
  if (diagram === undefined) throw new Error(`The record of the deployment of ${processId} has no diagram.`);
  const process = processOf(await parseDiagram(diagram));
  return new Map([process, ...flowElementsOf(process)].map((element) => [element.id, element]));
}
