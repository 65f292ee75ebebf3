/** The elements of a diagram by id, what owners call them, and between which others they stand. */
import type { Element } from '../../src/models/index.ts';
import { boundaryTimer, elementWords, eventWords } from './words/elements.ts';
import { excerpt, listed, quoted } from './words/sentence.ts';

export type Elements = ReadonlyMap<string, Element>;

interface Container extends Element {
  readonly childLaneSet?: { readonly lanes?: readonly Element[] };
  readonly artifacts?: readonly Element[];
}

function inside(container: Container): readonly Element[] {
  const lanes = [...(container.laneSets ?? []), ...(container.childLaneSet ? [container.childLaneSet] : [])].flatMap(
    (set) => set.lanes ?? [],
  );
  const { rootElements = [], participants = [], messageFlows = [], flowElements = [], artifacts = [] } = container;
  // What is drawn is the reference to a data object.
  const inFlow = flowElements.filter(({ $type }) => $type !== 'bpmn:DataObject');
  return [...rootElements, ...participants, ...messageFlows, ...lanes, ...inFlow, ...artifacts];
}

/** The definitions themselves and everything below, from the top. */
export function elementsOf(definitions: Element): Elements {
  const all = (element: Element): Element[] => [element, ...inside(element).flatMap(all)];
  return new Map(all(definitions).map((element) => [element.id, element]));
}

/** Id of the lane by the id of the node; of lanes in lanes the innermost. */
export function lanesByNode(elements: Elements): ReadonlyMap<string, string> {
  const lanes = [...elements.values()].filter(({ $type }) => $type === 'bpmn:Lane');
  return new Map(lanes.flatMap((lane) => (lane.flowNodeRef ?? []).map((node) => [node.id, lane.id] as const)));
}

export const isFlow = ({ $type }: Element): boolean => ['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association'].includes($type);

export const timerOf = (element: Element): boolean =>
  (element.eventDefinitions ?? []).some(({ $type }) => $type === 'bpmn:TimerEventDefinition');

export function nounOf(element: Element): string {
  const { $type, eventDefinitions = [], cancelActivity } = element;
  if ($type === 'bpmn:BoundaryEvent' && timerOf(element)) return cancelActivity === false ? boundaryTimer.beside : boundaryTimer.ending;
  const byEvent = eventWords[$type]?.[eventDefinitions[0]?.$type ?? ''];
  return byEvent ?? elementWords[$type]?.noun ?? '元素';
}

/** 步骤“身份认定”; 连线“是”（“甲”→“乙”）; what has no name by its id. */
export function nounAndName(element: Element): string {
  const noun = nounOf(element);
  if (element.$type === 'bpmn:Definitions') return noun;
  if (isFlow(element))
    return `${noun}${element.name ? quoted(element.name) : ''}（${endOf(element.sourceRef)}→${endOf(element.targetRef)}）`;
  const text = (element as { text?: string }).text;
  const name = element.name ?? (text && excerpt(text));
  return name ? `${noun}${quoted(name)}` : `${noun}（${element.id}）`;
}

const endOf = (element: Element | undefined): string =>
  element?.name ? quoted(element.name) : `${element ? nounOf(element) : ''}（${element?.id ?? '无'}）`;

type Direction = 'before' | 'after';

/** The nearest nodes with a name: what has none, such as a merge, is passed over. */
function namedNeighbours(node: Element, direction: Direction, seen: Set<Element> = new Set()): readonly string[] {
  const flows = direction === 'before' ? (node.incoming ?? []) : (node.outgoing ?? []);
  const next = flows.flatMap(({ sourceRef, targetRef }) => (direction === 'before' ? sourceRef : targetRef) ?? []);
  const names = next.flatMap((neighbour) => {
    if (seen.has(neighbour)) return [];
    seen.add(neighbour);
    return neighbour.name ? [neighbour.name] : namedNeighbours(neighbour, direction, seen);
  });
  return [...new Set(names)];
}

/** 位于“甲”与“乙”之间; empty for what no flow leads to or from. */
export function placeOf(node: Element): string {
  const [before, after] = [namedNeighbours(node, 'before'), namedNeighbours(node, 'after')];
  if (before.length > 0 && after.length > 0) return `位于${listed(before)}与${listed(after)}之间`;
  if (before.length > 0) return `位于${listed(before)}之后`;
  return after.length > 0 ? `位于${listed(after)}之前` : '';
}
