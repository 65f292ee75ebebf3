/** Reads the diagrams in `bpmn/`: what they are called, what their elements are called, and what they need to run. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

/** An executable process and what its diagram names. */
export interface ProcessModel {
  id: string;
  /** File name without folder. */
  file: string;
  content: Buffer;
  /** Element id to the label that people read; elements without a label are left out. */
  labels: Map<string, string>;
  /** Candidate groups of the user tasks, by element id. */
  groups: Map<string, string>;
  /** Form ids of the user tasks, by element id. */
  forms: Map<string, string>;
  /** Decision ids of the business rule tasks, by element id. */
  decisions: Map<string, string>;
  /** Process ids of the call activities, by element id. */
  calls: Map<string, string>;
}

/** The part of moddle's elements that is needed here. Camunda's extensions come as they stand in the file. */
interface Element {
  $type: string;
  id: string;
  name?: string;
  isExecutable?: boolean;
  rootElements?: Element[];
  flowElements?: Element[];
  extensionElements?: { values?: Extension[] };
}
interface Extension {
  $type: string;
  candidateGroups?: string;
  formId?: string;
  decisionId?: string;
  processId?: string;
}

/** All executable processes of the folder, by file name. @throws Error naming the file that cannot be read */
export async function readModels(folder: string): Promise<ProcessModel[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.bpmn')).sort();
  const models = await Promise.all(files.map((file) => readModel(folder, file)));
  return models.flat();
}

async function readModel(folder: string, file: string): Promise<ProcessModel[]> {
  const content = await readFile(join(folder, file));
  const definitions = await parse(file, content);
  const processes = (definitions.rootElements ?? []).filter(
    (element) => element.$type === 'bpmn:Process' && element.isExecutable,
  );
  return processes.map((process) => {
    const elements = below(process);
    return {
      id: process.id,
      file,
      content,
      labels: collect([process, ...elements], (element) => element.name),
      groups: collect(elements, (element) => extension(element, 'zeebe:assignmentDefinition')?.candidateGroups),
      forms: collect(elements, (element) => extension(element, 'zeebe:formDefinition')?.formId),
      decisions: collect(elements, (element) => extension(element, 'zeebe:calledDecision')?.decisionId),
      calls: collect(elements, (element) => extension(element, 'zeebe:calledElement')?.processId),
    };
  });
}

async function parse(file: string, content: Buffer): Promise<Element> {
  try {
    const { rootElement } = await new BpmnModdle().fromXML(content.toString('utf8'));
    return rootElement as unknown as Element;
  } catch (error) {
    throw new Error(`${file} is not a readable BPMN diagram. Open it in Camunda Modeler and save it again.`, { cause: error });
  }
}

/** The elements below a process, those inside subprocesses included. */
function below(container: Element): Element[] {
  return (container.flowElements ?? []).flatMap((element) => [element, ...below(element)]);
}

function extension(element: Element, type: string): Extension | undefined {
  return element.extensionElements?.values?.find(({ $type }) => $type.toLowerCase() === type.toLowerCase());
}

function collect(elements: Element[], value: (element: Element) => string | undefined): Map<string, string> {
  return new Map(
    elements.flatMap((element): [string, string][] => {
      const found = value(element);
      return found ? [[element.id, found]] : [];
    }),
  );
}
