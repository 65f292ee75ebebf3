/**
 * What one page shows of a diagram: the steps of a phase, in their lanes and moved together, with the flows between them.
 * A flow to another phase ends with a reference. Nothing is drawn here: bpmn-js draws the diagram that comes of it.
 */
import {
  type Bounds,
  type Diagram,
  type Element,
  isNode,
  parseDiagram,
  type Plane,
  planeElementsOf,
  writeDiagram,
} from '../../../src/models/index.ts';
import { overlap } from '../../bpmnlint-plugin/index.ts';
import { around, bordersOf, boxesIn, copyOf, labelsIn } from './boxes.ts';
import { laidFrames, lanesWithin } from './frames.ts';
import { apart, isUpright, leave, type Reference, roomFor, together, wordsOf } from './leaving.ts';
import { gap, headers, reference, stub } from './measures.ts';
import type { Phase } from './phases.ts';
import { type Drawn, endsOf, isOpen, type Selection, selectionOf, type Writable } from './selection.ts';
import { squeezed, type Stretch } from './squeeze.ts';

export interface Sheet {
  /** A diagram (BPMN) with nothing but what stands on this page. */
  readonly xml: string;
  /** In points of that diagram. */
  readonly view: Bounds;
  /** What bpmn-js must have to draw a flow, and the page must not show; as bpmn-js names it: the label of `a` is `a_label`. */
  readonly elsewhere: readonly string[];
  readonly references: readonly Reference[];
  /** Where the symbol of each node is. */
  readonly places: ReadonlyMap<string, Bounds>;
  /** Subprocesses that show their steps: bpmn-js would write the name across what comes into them from above. */
  readonly open: readonly { readonly name: string; readonly bounds: Bounds }[];
  /** Everything that other texts must keep off. */
  readonly obstacles: readonly Bounds[];
}

/** An answer stands at the gateway that it belongs to, this near to the steps of the page. */
const answerWithin = 60;
/** Out of sight. */
const far = -100_000;

/** @param pageOf the page of the document on which a node is drawn */
export async function sheetOf({ text }: Diagram, phase: Phase, pageOf: (node: string) => number): Promise<Sheet> {
  const definitions = await parseDiagram(text);
  const selection = selectionOf(definitions, phase);
  const { nodes, whole, across, aside, narrow } = selection;
  const answered = answersOf(selection);
  const frame = frameOf(selection, answered);
  const cut = together(across.map((flow) => leaveTo(flow, frame, selection, pageOf)));

  const boxes = [...boxesIn([...nodes, ...whole, ...across]), ...labelsIn([...nodes, ...whole, ...answered])];
  const rooms = cut.map(roomFor);
  const lanes = lanesWithin(definitions, [...boxes, ...rooms]);
  const x = squeezed(stretches('x', [...boxes, ...rooms, ...boxesIn(narrow)]), gap.across);
  const y = squeezed(
    stretches('y', [...boxes, ...rooms, ...boxesIn([...selection.wide, ...narrow]), ...lanes.map(({ content }) => content)]),
    gap.down,
  );
  const kept = [...nodes, ...whole, ...across, ...aside, ...narrow];
  for (const shape of kept) move(shape, x, y);
  const references = apart(cut.map((one) => ({ ...one, at: { x: x(one.at.x), y: y(one.at.y) } })));

  const edges = edgesOf(
    [{ ...frame, x: x(frame.x + stub), width: x(frame.x + frame.width - stub) - x(frame.x + stub) }, ...boxesIn(narrow)],
    references,
  );
  const frames = laidFrames(selection, lanes, { ...edges, y });
  const elsewhere = endsElsewhere(definitions, [...whole, ...across, ...aside], [...kept, ...frames]);
  const silent = across.filter((flow) => flow.label && !answered.includes(flow));
  for (const box of [...elsewhere, ...silent].flatMap(({ bounds, label }) => [bounds, label?.bounds])) if (box) box.x = far;
  const open = nodes.filter(isOpen).map(({ bpmnElement, bounds }) => ({ name: bpmnElement.name ?? '', bounds: copyOf(bounds as Bounds) }));
  for (const { bpmnElement } of nodes.filter(isOpen)) delete bpmnElement.name;
  keepOnly(definitions, new Set([...kept, ...frames, ...elsewhere]));

  return {
    xml: await writeDiagram(definitions),
    view: around(boxesIn([...frames, ...narrow]), 5),
    elsewhere: [
      ...elsewhere.map(({ bpmnElement: { id } }) => id),
      ...[...elsewhere, ...silent].map(({ bpmnElement: { id } }) => `${id}_label`),
    ],
    references,
    places: new Map(nodes.map(({ bpmnElement, bounds }) => [bpmnElement.id, copyOf(bounds as Bounds)])),
    open,
    obstacles: [
      ...boxesIn(kept.filter((shape) => !isOpen(shape))),
      ...open.flatMap(({ bounds }) => bordersOf(bounds)),
      ...labelsIn(kept),
      ...references.filter(({ side }) => !isUpright(side)).map(wordsOf),
    ],
  };
}

/** What is answered at a gateway is said where its flow begins. */
function answersOf({ nodes, whole, across, isOn }: Selection): Drawn[] {
  const inner = around([...boxesIn([...nodes, ...whole]), ...labelsIn([...nodes, ...whole])], answerWithin);
  return across.filter(({ bpmnElement, label }) => isOn(bpmnElement.sourceRef) && label?.bounds && overlap(label.bounds, inner));
}

/** The flows to other phases end a little outside of what is between the steps of this one. */
const frameOf = ({ nodes, whole }: Selection, answered: readonly Drawn[]): Bounds =>
  around([...boxesIn([...nodes, ...whole]), ...labelsIn([...nodes, ...whole, ...answered])], stub);

function leaveTo(flow: Drawn, frame: Bounds, { isOn }: Selection, pageOf: (node: string) => number): Reference {
  const onwards = isOn(flow.bpmnElement.sourceRef);
  const there = (onwards ? flow.bpmnElement.targetRef : flow.bpmnElement.sourceRef) as Element;
  return leave(flow, frame, onwards, pageOf(there.id));
}

/** A box keeps some distance from what is beside it, and so does a piece of a flow from what is parallel to it. */
function stretches(axis: 'x' | 'y', boxes: readonly Bounds[]): Stretch[] {
  const [length, across] = axis === 'x' ? (['width', 'height'] as const) : (['height', 'width'] as const);
  const air = 4;
  return boxes.filter((box) => box[across] > 0).map((box) => [box[axis] - air, box[axis] + box[length] + air]);
}

function move({ bounds, waypoint, label }: Drawn, x: (value: number) => number, y: (value: number) => number): void {
  for (const box of [bounds, label?.bounds, ...(waypoint ?? [])]) if (box) Object.assign(box, { x: x(box.x), y: y(box.y) });
}

/** Between them stand the steps, and the words beside them. */
function edgesOf(boxes: readonly Bounds[], references: readonly Reference[]): { left: number; right: number } {
  const { x, width } = around(boxes, stub);
  const roomAt = (side: Reference['side']): number => (references.some((one) => one.side === side) ? reference.width : 0);
  return { left: x - roomAt('left') - headers, right: x + width + roomAt('right') };
}

/** Nodes at the other end of a flow: bpmn-js draws none without them. */
function endsElsewhere(definitions: Element, flows: readonly Drawn[], shown: readonly Drawn[]): Drawn[] {
  const ends = new Set(flows.flatMap(({ bpmnElement }) => endsOf(bpmnElement)));
  return (planeElementsOf(definitions) as Drawn[]).filter(
    (one) => one.bounds && isNode(one.bpmnElement) && ends.has(one.bpmnElement) && !shown.includes(one),
  );
}

function keepOnly({ diagrams = [] }: Element, kept: ReadonlySet<Drawn>): void {
  for (const { plane } of diagrams as Writable<{ plane: Plane }>[]) {
    plane.planeElement = (plane.planeElement ?? []).filter((one) => kept.has(one));
  }
}
