/** Which shapes and flows of a diagram stand on the page of a phase. */
import { type DiagramElement, type Element, planeElementsOf } from '../../../src/models/index.ts';
import type { Phase } from './phases.ts';

/** The drawing of a page is a copy, which is changed as the paper needs it. */
export type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };
export type Drawn = Writable<DiagramElement>;

export interface Selection {
  readonly nodes: readonly Drawn[];
  /** Flows of the phase itself, and messages to others. */
  readonly whole: readonly Drawn[];
  /** Flows to and from other phases. */
  readonly across: readonly Drawn[];
  /** Messages between others, past the process. */
  readonly aside: readonly Drawn[];
  /** The pool of the process. */
  readonly own: Drawn | undefined;
  /** Pools of others: as long as the diagram, or standing somewhere along it. */
  readonly wide: readonly Drawn[];
  readonly narrow: readonly Drawn[];
  readonly isOn: (node: Element | undefined) => boolean;
}

export const endsOf = ({ sourceRef, targetRef }: Element): [Element, Element] => [sourceRef as Element, targetRef as Element];

export function selectionOf(definitions: Element, phase: Phase): Selection {
  const drawn = planeElementsOf(definitions) as Drawn[];
  const isOn = (node: Element | undefined): boolean => node !== undefined && phase.nodes.has(node.id);
  const pools = drawn.filter(({ bpmnElement }) => bpmnElement.$type === 'bpmn:Participant');
  const own = pools.find(({ bpmnElement }) => bpmnElement.processRef);
  const isOther = (element: Element): boolean => element.$type === 'bpmn:Participant' && element !== own?.bpmnElement;

  const flows = drawn.filter(({ waypoint }) => waypoint);
  const touching = flows.filter(({ bpmnElement }) => endsOf(bpmnElement).some(isOn));
  const across = touching.filter(({ bpmnElement }) => bpmnElement.$type === 'bpmn:SequenceFlow' && !endsOf(bpmnElement).every(isOn));
  const whole = touching.filter((flow) => !across.includes(flow));
  const aside = flows.filter(({ bpmnElement, waypoint = [] }) => {
    const x = waypoint[0]?.x ?? 0;
    return bpmnElement.$type === 'bpmn:MessageFlow' && endsOf(bpmnElement).every(isOther) && x >= phase.from && x < phase.to;
  });
  const partners = new Set([...whole, ...aside].flatMap(({ bpmnElement }) => endsOf(bpmnElement)));
  const others = pools.filter(({ bpmnElement }) => bpmnElement !== own?.bpmnElement && partners.has(bpmnElement));
  const isWide = ({ bounds }: Drawn): boolean => (bounds?.width ?? 0) * 2 > (own?.bounds?.width ?? 0);
  return {
    nodes: drawn.filter(({ bpmnElement, bounds }) => bounds && isOn(bpmnElement)),
    whole,
    across,
    aside,
    own,
    wide: others.filter(isWide),
    narrow: others.filter((pool) => !isWide(pool)),
    isOn,
  };
}

/** A subprocess that shows its steps. */
export const isOpen = ({ bpmnElement: { $type }, isExpanded }: DiagramElement): boolean =>
  $type === 'bpmn:SubProcess' && isExpanded === true;
