/** The elements of a diagram as bpmn-moddle reads them, and what is asked of them. Nothing of Node: rules that run in Modeler use it too. */

/** An element of a diagram as bpmn-moddle reads it; the properties that the checks look at. */
export interface Element {
  readonly $type: string;
  readonly $parent?: Element;
  readonly id: string;
  readonly name?: string;
  readonly documentation?: readonly { text: string }[];
  readonly extensionElements?: { readonly values?: readonly Extension[] };
  readonly flowElements?: readonly Element[];
  readonly rootElements?: readonly Element[];
  readonly participants?: readonly Element[];
  readonly messageFlows?: readonly Element[];
  readonly laneSets?: readonly { readonly lanes: readonly Element[] }[];
  readonly flowNodeRef?: readonly Element[];
  readonly incoming?: readonly Element[];
  readonly outgoing?: readonly Element[];
  readonly sourceRef?: Element;
  readonly targetRef?: Element;
  readonly default?: Element;
  readonly attachedToRef?: Element;
  readonly processRef?: Element;
  readonly messageRef?: Element;
  readonly cancelActivity?: boolean;
  readonly triggeredByEvent?: boolean;
  readonly isInterrupting?: boolean;
  readonly loopCharacteristics?: object;
  readonly isExecutable?: boolean;
  readonly conditionExpression?: { readonly body: string };
  readonly eventDefinitions?: readonly EventDefinition[];
  /** A collapsed subprocess has a drawing of its own. */
  readonly diagrams?: readonly { readonly plane: Plane }[];
}

export interface EventDefinition {
  readonly $type: string;
  readonly name?: string;
  readonly messageRef?: Element;
  readonly timeCycle?: { readonly body: string };
  readonly timeDuration?: { readonly body: string };
  readonly timeDate?: { readonly body: string };
}

/** One of Camunda's extensions, such as `zeebe:TaskDefinition`, with its attributes. */
export interface Extension {
  readonly $type: string;
  readonly [attribute: string]: unknown;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Bounds extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Plane {
  readonly bpmnElement: Element;
  /** Absent where nothing is drawn on it. */
  readonly planeElement?: readonly DiagramElement[];
}

/** A shape or an edge: where an element is drawn. */
export interface DiagramElement {
  readonly bpmnElement: Element;
  readonly bounds?: Bounds;
  /** Of a subprocess: whether its steps are drawn in it. */
  readonly isExpanded?: boolean;
  readonly waypoint?: readonly Point[];
  readonly label?: { readonly bounds?: Bounds };
}

export const executableProcesses = (definitions: Element): readonly Element[] =>
  (definitions.rootElements ?? []).filter(({ $type, isExecutable }) => $type === 'bpmn:Process' && isExecutable);

/** The only executable process of a file. @throws Error */
export function processOf(definitions: Element): Element {
  const processes = executableProcesses(definitions);
  const [process, ...more] = processes;
  if (!process || more.length > 0) throw new Error(`expected one executable process, found ${processes.length}`);
  return process;
}

/** Everything below a process, subprocesses included. */
export function flowElementsOf(container: Element): readonly Element[] {
  return (container.flowElements ?? []).flatMap((element) => [element, ...flowElementsOf(element)]);
}

/** Whether the engine comes by it. Data objects and data stores only stand beside the steps, and nothing happens there. */
export const isNode = ({ $type }: Element): boolean => $type !== 'bpmn:SequenceFlow' && !$type.startsWith('bpmn:Data');

export const flowNodesOf = (container: Element): readonly Element[] => flowElementsOf(container).filter(isNode);

/** Everything that is drawn, on all drawings of a diagram. */
export const planeElementsOf = ({ diagrams = [] }: Element): readonly DiagramElement[] =>
  diagrams.flatMap(({ plane }) => plane.planeElement ?? []);

export function collaborationOf(definitions: Element): Element | undefined {
  return definitions.rootElements?.find((element) => element.$type === 'bpmn:Collaboration');
}

export function lanesOf(process: Element): readonly Element[] {
  return (process.laneSets ?? []).flatMap((set) => set.lanes);
}

export function extension(element: Element, type: string): Extension | undefined {
  return element.extensionElements?.values?.find((value) => value.$type === type);
}

/** An attribute of an extension that is a text. */
export function attributeOf(element: Element, type: string, attribute: string): string | undefined {
  return extension(element, type)?.[attribute] as string | undefined;
}

/** The extension's list of the given name, such as the `listeners` of `zeebe:ExecutionListeners`. */
export function extensionList(element: Element, type: string, list: string): readonly Extension[] {
  return (extension(element, type)?.[list] ?? []) as readonly Extension[];
}

/** The jobs of a step: its own, or those of its listeners. */
export function jobTypesOf(element: Element, when: 'start' | 'task' | 'end'): string[] {
  if (when === 'task') return [extension(element, 'zeebe:TaskDefinition')?.['type']].filter((type) => type !== undefined).map(String);
  const listeners = extensionList(element, 'zeebe:ExecutionListeners', 'listeners');
  return listeners.filter(({ eventType }) => eventType === when).map(({ type }) => String(type));
}

/** The notices that the steps of a process send: the header `template`. */
export function noticesSentBy(process: Element): { element: Element; template: string }[] {
  return flowElementsOf(process).flatMap((element) =>
    extensionList(element, 'zeebe:TaskHeaders', 'values')
      .filter(({ key }) => key === 'template')
      .map(({ value }) => ({ element, template: String(value) })),
  );
}

/** The label on one line; the id of an element that has none. */
export const labelOf = ({ name, id }: Element): string => name?.replace(/\s+/g, '') ?? id;

/** The variable in which a user task's form answers: `accept-application` -> `acceptApplication`. */
export const variableOf = (taskId: string): string => taskId.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

export function isSplit(element: Element): boolean {
  return element.$type.endsWith('Gateway') && (element.outgoing ?? []).length > 1;
}
