/** A diagram as steps and the ways between them: what the engine may do after what. */
import { extensionList, flowElementsOf, type Element } from '../../models/diagram.ts';

export interface Step {
  readonly element: Element;
  /** The process, subprocess or event subprocess that it stands in. */
  readonly scope: Element;
  /** A subprocess is two steps, its beginning and its end. */
  readonly part: 'whole' | 'begin' | 'end';
  /** What may come directly before it. */
  readonly before: readonly Before[];
}

export interface Before {
  readonly step: Step;
  /** `after`: the step has ended. `during`: it has begun; this event is attached to it, or may come at whatever point. */
  readonly way: 'after' | 'during';
}

export interface Graph {
  readonly process: Element;
  /** In the order of the file. */
  readonly steps: readonly Step[];
}

type Draft = Step & { readonly before: Before[] };

const isSubprocess = ({ $type }: Element): boolean => $type === 'bpmn:SubProcess';
const isEventSubprocess = (element: Element): boolean => isSubprocess(element) && element.triggeredByEvent === true;
const isNode = ({ $type }: Element): boolean => $type !== 'bpmn:SequenceFlow' && !$type.startsWith('bpmn:Data');
export const isParallelJoin = ({ $type, incoming = [] }: Element): boolean => $type === 'bpmn:ParallelGateway' && incoming.length > 1;

export function graphOf(process: Element): Graph {
  const steps = draftsIn(process);
  for (const step of steps) step.before.push(...waysTo(step, steps));
  return { process, steps };
}

function draftsIn(scope: Element): Draft[] {
  return (scope.flowElements ?? []).filter(isNode).flatMap((element): Draft[] => {
    const draft = (part: Step['part']): Draft => ({ element, scope, part, before: [] });
    if (isEventSubprocess(element)) return draftsIn(element);
    return isSubprocess(element) ? [draft('begin'), ...draftsIn(element), draft('end')] : [draft('whole')];
  });
}

function waysTo({ element, scope, part }: Step, steps: readonly Step[]): Before[] {
  if (part === 'end') return endsOf(element, steps).map((step) => ({ step, way: 'after' }));
  if (element.attachedToRef) return stepsWithin(element.attachedToRef, steps).map((step) => ({ step, way: 'during' }));
  if (element.$type === 'bpmn:StartEvent') return waysToStart(scope, steps);
  const link = linkOf(element);
  if (link !== undefined) {
    const throwing = steps.filter((one) => one.scope === scope && one.element.$type === 'bpmn:IntermediateThrowEvent' && linkOf(one.element) === link);
    if (element.$type === 'bpmn:IntermediateCatchEvent') return throwing.map((step) => ({ step, way: 'after' }));
  }
  return steps.filter((one) => one.part !== 'begin' && element.incoming?.some(({ sourceRef }) => sourceRef === one.element)).map((step) => ({ step, way: 'after' }));
}

function waysToStart(scope: Element, steps: readonly Step[]): Before[] {
  if (isEventSubprocess(scope)) {
    const outer = stepsWithin(scope.$parent, steps);
    return outer.filter((step) => !isBelow(step, scope)).map((step) => ({ step, way: 'during' }));
  }
  return steps.filter(({ element, part }) => element === scope && part === 'begin').map((step) => ({ step, way: 'after' }));
}

const linkOf = ({ eventDefinitions }: Element): string | undefined => eventDefinitions?.find(({ $type }) => $type === 'bpmn:LinkEventDefinition')?.name;

const isBelow = ({ scope }: Step, outer: Element): boolean => scope === outer || flowElementsOf(outer).includes(scope);
const stepsWithin = (outer: Element | undefined, steps: readonly Step[]): Step[] =>
  steps.filter((step) => outer !== undefined && (step.element === outer || isBelow(step, outer)));

/** Where a subprocess, or the process, ends. */
export function endsOf(scope: Element, steps: readonly Step[]): Step[] {
  return steps.filter(({ scope: own, element, part }) => own === scope && part !== 'begin' && (element.outgoing ?? []).length === 0 && linkOf(element) === undefined);
}

/** Steps reached from these without going on behind a `closed` one; these included. */
export function reachedFrom(from: readonly Step[], steps: readonly Step[], closed: (step: Step) => boolean = () => false): Set<Step> {
  const found = new Set(from);
  for (const step of found) {
    if (closed(step)) continue;
    for (const later of steps) if (later.before.some(({ step: earlier }) => earlier === step)) found.add(later);
  }
  return found;
}

/** One of the mappings of a step, in the order in which the engine applies them. */
export interface Mapping {
  readonly source: unknown;
  readonly target: string;
}
export function mappingsOf(element: Element, list: 'inputParameters' | 'outputParameters'): Mapping[] {
  return extensionList(element, 'zeebe:IoMapping', list).map(({ source, target }) => ({ source, target: String(target) }));
}
