/** A process's elements as migration looks at them: what an element is, where it stands, and what it waits for. */
import { type Element, extension, flowNodesOf, parseDiagram, processOf } from '../../src/models/index.ts';

export interface Node {
  id: string;
  /** On one line; empty where the diagram gives none. */
  label: string;
  /** Such as `userTask` or `boundaryEvent timer`: what the engine keeps apart. */
  kind: string;
  /** Id of the subprocess around it; of an element of the process itself, the process's. */
  scope: string;
  /** Of a boundary event: what it is attached to. */
  host?: string | undefined;
  before: string[];
  after: string[];
  /** Name of the message that it waits for. */
  message?: string | undefined;
  /** Of a call activity: the process that it calls. */
  calls?: string | undefined;
}

/** In the order of the diagram, a subprocess before what is in it. */
export type Nodes = ReadonlyMap<string, Node>;

/** @param xml of a diagram with one executable process. @throws Error on what cannot be read */
export async function nodesOf(xml: string): Promise<Nodes> {
  return new Map(flowNodesOf(processOf(await parseDiagram(xml))).map((element) => [element.id, node(element)]));
}

function node(element: Element): Node {
  return {
    id: element.id,
    label: element.name?.replace(/\s+/g, '') ?? '',
    kind: kindOf(element),
    scope: element.$parent?.id ?? '',
    host: element.attachedToRef?.id,
    before: (element.incoming ?? []).flatMap(({ sourceRef }) => sourceRef?.id ?? []),
    after: (element.outgoing ?? []).flatMap(({ targetRef }) => targetRef?.id ?? []),
    message: (element.messageRef ?? element.eventDefinitions?.[0]?.messageRef)?.name,
    calls: extension(element, 'zeebe:CalledElement')?.['processId'] as string | undefined,
  };
}

function kindOf({ $type, eventDefinitions, triggeredByEvent }: Element): string {
  if (triggeredByEvent) return 'eventSubProcess';
  const event = eventDefinitions?.[0]?.$type.replace(/^bpmn:|EventDefinition$/g, '');
  return [$type.replace('bpmn:', ''), event].flatMap((part) => (part ? part.charAt(0).toLowerCase() + part.slice(1) : [])).join(' ');
}

/** For a person: 参保审核 (review-enrollment). */
export const named = ({ id, label }: Pick<Node, 'id' | 'label'>): string => (label === '' ? id : `${label} (${id})`);

/** What the element waits for besides its own work: boundary events; of a process, its event subprocesses' starts. */
export function eventsOf(nodes: Nodes, id: string): Node[] {
  return [...nodes.values()].filter(({ host }) => host === id);
}

/** Start events of the event subprocesses right below the process: each running case waits for them all the time. */
export function alwaysAwaited(nodes: Nodes): Node[] {
  const subprocesses = new Set(
    [...nodes.values()].filter(({ kind, scope }) => kind === 'eventSubProcess' && !nodes.has(scope)).map(({ id }) => id),
  );
  return [...nodes.values()].filter(({ kind, scope }) => kind.startsWith('startEvent') && subprocesses.has(scope));
}
