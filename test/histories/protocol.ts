/** What the engine's part in a history is made of: jobs, clerks' tasks, instances and messages, and what the diagrams say of them. */
import type { ActivatedJob, Variables } from '../../src/jobs/index.ts';
import { type Element, extensionList, variableOf } from '../../src/models/index.ts';
import { messageOf } from '../../tools/rehearse/walk.ts';

export interface Job extends Omit<ActivatedJob, 'variablesJson'> {
  variables: Variables;
  state: 'open' | 'incident' | 'over';
  /** Its answer was taken; else it is not over, or was called off. */
  done: boolean;
  /** Has failed, and is handed out again a moment later. */
  backsOff: boolean;
  /** Of the latest failure. */
  message: string;
  incidents: number;
  complete: (variables: Variables) => void;
  /** The visit of its element is over without it. */
  callOff: (error: Error) => void;
}

/** A clerk's task that waits for its answer. */
export interface Task {
  id: string;
  complete: (variables: Variables) => void;
}

export interface Instance {
  key: string;
  process: string;
  caseNumber: string;
  /** By which end event it has ended; undefined while it runs. */
  end: string | undefined;
  /** Cancelled by an operator: a second one for a case. */
  cancelled: boolean;
  /** What it stood on when the walk failed. */
  failure: unknown;
  /** A message has cut it off: an event sub-process that runs is not cut off by another one. */
  cut: boolean;
  /** The step that it waits in for a message. */
  awaits: { names: readonly string[]; element: Element; take: (message: Kept) => void } | undefined;
}

/** A message, until its time to live is over. */
export interface Kept {
  name: string;
  correlationKey: string;
  messageId: string;
  variables: Variables;
  until: number;
  takenBy: Set<string>;
}

export function taken(message: Kept, processId: string): { name: string; variables: Variables } {
  message.takenBy.add(processId);
  return { name: message.name, variables: { ...message.variables } };
}

export function newJob(
  key: string,
  type: string,
  element: Element,
  visit: string,
  instance: Instance,
  variables: Variables,
  ends: Pick<Job, 'complete' | 'callOff'>,
): Job {
  const headers = extensionList(element, 'zeebe:TaskHeaders', 'values').map((header) => [String(header['key']), String(header['value'])]);
  const bpmnProcessId = processIdOf(element);
  return {
    key,
    type,
    bpmnProcessId,
    processVersion: 1,
    processDefinitionKey: bpmnProcessId,
    // A called process has an instance of its own.
    processInstanceKey: bpmnProcessId === instance.process ? instance.key : `${instance.key}-${bpmnProcessId}`,
    elementId: element.id,
    elementInstanceKey: visit,
    retries: 3,
    headersJson: JSON.stringify(Object.fromEntries(headers)),
    variables,
    state: 'open',
    done: false,
    backsOff: false,
    message: '',
    incidents: 0,
    ...ends,
  };
}

export const newInstance = (key: string, process: string, caseNumber: string): Instance => ({
  ...{ key, process, caseNumber },
  ...{ end: undefined, cancelled: false, failure: undefined, cut: false, awaits: undefined },
});

/** As it comes over the wire. */
export const plain = (variables: Variables): Variables => JSON.parse(JSON.stringify(variables)) as Variables;

export function processIdOf(element: Element): string {
  return element.$type === 'bpmn:Process' || !element.$parent ? element.id : processIdOf(element.$parent);
}

/** The start event of a process, or of an event sub-process, that takes the message. */
export const startOf = ({ flowElements = [] }: Element, message: string): Element | undefined =>
  flowElements.find((element) => element.$type === 'bpmn:StartEvent' && messageOf(element) === message);

/** The event sub-process that the message starts. */
export const cuttingStart = ({ flowElements = [] }: Element, message: string): Element | undefined =>
  flowElements.filter(({ $type }) => $type === 'bpmn:SubProcess').flatMap((sub) => startOf(sub, message) ?? [])[0];

/** What may come next where an instance waits for a message. */
export const awaitedIn = ({ awaits }: Instance): Element[] =>
  awaits ? [awaits.element, ...(awaits.element.outgoing ?? []).flatMap(({ targetRef }) => targetRef ?? [])] : [];

/** The variable in which a clerk's answer is sent. */
export const answerTo = (id: string, answer: unknown): Variables => ({ [variableOf(id)]: answer });
