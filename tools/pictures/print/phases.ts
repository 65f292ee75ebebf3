/**
 * The phases of a process, a page of the print each. The diagram says where one begins: by a text annotation such as
 * “二、核查”, which stands above the first step of its phase.
 */
import { type DiagramElement, type Element, flowNodesOf, lanesOf, planeElementsOf } from '../../../src/models/index.ts';

export interface Phase {
  /** As the diagram says it; the name of the process where the diagram has no phases. */
  readonly title: string;
  /** Ids of its steps, gateways and events, those in its subprocesses too. */
  readonly nodes: ReadonlySet<string>;
  /** Where it begins and ends, in points of the diagram; the last one is open. */
  readonly from: number;
  readonly to: number;
}

interface Annotation extends Element {
  readonly text?: string;
}

const numbered = /^[一二三四五六七八九十]+、/;

const annotations = (definitions: Element): { text: string; x: number }[] =>
  planeElementsOf(definitions).flatMap(({ bpmnElement, bounds }) => {
    const { $type, text = '' } = bpmnElement as Annotation;
    return $type === 'bpmn:TextAnnotation' && bounds ? [{ text, x: bounds.x }] : [];
  });

/** Notes that are of the whole diagram. */
export const notesOf = (definitions: Element): string[] =>
  annotations(definitions)
    .map(({ text }) => text)
    .filter((text) => !numbered.test(text));

/** @returns at least one, in their order */
export function phasesOf(definitions: Element, process: Element): Phase[] {
  const marks = annotations(definitions)
    .filter(({ text }) => numbered.test(text))
    .sort((a, b) => a.x - b.x);
  const begun = marks.length > 0 ? marks : [{ text: process.name ?? process.id, x: 0 }];
  const shapes = new Map(planeElementsOf(definitions).map((drawn) => [drawn.bpmnElement, drawn]));
  const nodes = flowNodesOf(process);
  return begun.map(({ text, x }, index) => {
    const from = index === 0 ? -Infinity : x;
    const to = begun[index + 1]?.x ?? Infinity;
    const within = nodes.filter((node) => {
      const at = middleOf(shapes.get(standsWith(node)));
      return at >= from && at < to;
    });
    return { title: text, nodes: new Set(within.map(({ id }) => id)), from, to };
  });
}

/** In two, between lanes: the ways are as many as there are borders. Each keeps the title. */
export function dividedByLanes({ nodes, ...phase }: Phase, process: Element): [Phase, Phase][] {
  const all = flowNodesOf(process);
  const idsIn = (lane: Element): string[] => all.filter((node) => lane.flowNodeRef?.includes(standsWith(node))).map(({ id }) => id);
  const lanes = lanesOf(process)
    .map((lane) => idsIn(lane).filter((id) => nodes.has(id)))
    .filter((ids) => ids.length > 0);
  const part = (some: readonly string[][]): Phase => ({ ...phase, nodes: new Set(some.flat()) });
  return lanes.slice(1).map((_, index) => [part(lanes.slice(0, index + 1)), part(lanes.slice(index + 1))]);
}

/** An event on the border of a step stands with that step, a step in a subprocess with the subprocess. */
function standsWith(node: Element): Element {
  const outer = node.attachedToRef ?? node.$parent;
  return outer && (node.attachedToRef || outer.$type === 'bpmn:SubProcess') ? standsWith(outer) : node;
}

const middleOf = (drawn: DiagramElement | undefined): number => (drawn?.bounds ? drawn.bounds.x + drawn.bounds.width / 2 : 0);
