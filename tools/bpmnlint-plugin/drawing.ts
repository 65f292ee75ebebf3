/** How a diagram is drawn: where its shapes, flows and labels are. */
import { type Bounds, type Element, lanesOf, planeElementsOf, type Point } from '../../src/models/index.ts';
import type { Drawn } from './diagram-rule.ts';
import { segmentsOf, type Segment } from './geometry.ts';

/** A box, or the text beside it. */
export interface Shape {
  readonly element: Element;
  readonly bounds: Bounds;
}
export interface Flow {
  readonly element: Element;
  readonly points: readonly Point[];
  readonly segments: readonly Segment[];
}
export interface Drawing {
  /** Steps, gateways, events and notes: what stands for itself; not pools and lanes. */
  readonly shapes: readonly Shape[];
  readonly lanes: readonly Shape[];
  readonly flows: readonly Flow[];
  readonly labels: readonly Shape[];
  /** Of whatever is drawn as a box, pools and lanes too. */
  readonly boundsOf: (element: Element | undefined) => Bounds | undefined;
  readonly isDrawn: (element: Element) => boolean;
}

const frames = ['bpmn:Participant', 'bpmn:Lane'];
const flowTypes = ['bpmn:SequenceFlow', 'bpmn:MessageFlow'];

/** Read anew each time: in Modeler the same diagram changes while it is looked at. */
export function drawingOf({ definitions, process }: Drawn): Drawing {
  const drawn = planeElementsOf(definitions);
  const boxes = drawn.flatMap(({ bpmnElement, bounds }): Shape[] => (bounds ? [{ element: bpmnElement, bounds }] : []));
  const places = new Map(boxes.map(({ element, bounds }) => [element, bounds]));
  const elements = new Set(drawn.map(({ bpmnElement }) => bpmnElement));
  return {
    shapes: boxes.filter(({ element }) => !frames.includes(element.$type)),
    lanes: boxes.filter(({ element }) => lanesOf(process).includes(element)),
    flows: drawn.flatMap(({ bpmnElement, waypoint }): Flow[] =>
      waypoint && flowTypes.includes(bpmnElement.$type) ? [{ element: bpmnElement, points: waypoint, segments: segmentsOf(waypoint) }] : [],
    ),
    labels: drawn.flatMap(({ bpmnElement, label }): Shape[] => (label?.bounds ? [{ element: bpmnElement, bounds: label.bounds }] : [])),
    boundsOf: (element) => element && places.get(element),
    isDrawn: (element) => elements.has(element),
  };
}

/** Each two of a list, once. */
export function pairs<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other): [T, T] => [one, other]));
}
