/** A diagram as steps and the ways between them: what the engine may do after what. */
import { type Element, extensionList, flowElementsOf, isNode } from '../../../src/models/index.ts';

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
  /** `after`: the step has ended. `during`: it has begun. `anytime`: it has begun or ended, this may come at either point. */
  readonly way: 'after' | 'during' | 'anytime';
}

export interface Graph {
  readonly process: Element;
  /** In the order of the file. */
  readonly steps: readonly Step[];
  /** What may come directly after a step. */
  readonly next: ReadonlyMap<Step, readonly Step[]>;
}

type Draft = Step & { readonly before: Before[] };

const isSubprocess = ({ $type }: Element): boolean => $type === 'bpmn:SubProcess';
const isEventSubprocess = (element: Element): boolean => isSubprocess(element) && element.triggeredByEvent === true;
export const isParallelJoin = ({ element, before }: Step): boolean => element.$type === 'bpmn:ParallelGateway' && before.length > 1;
/** By what the engine goes: where a flow begins and ends, not what its steps say of it. */
export const flowsFrom = (element: Element): Element[] =>
  (element.$parent?.flowElements ?? []).filter(({ sourceRef }) => sourceRef === element);

export function graphOf(process: Element): Graph {
  const steps = draftsIn(process);
  for (const step of steps) step.before.push(...waysTo(step, steps));
  const next = new Map(steps.map((step): [Step, Step[]] => [step, []]));
  for (const step of steps) for (const before of step.before) next.get(before.step)?.push(step);
  return { process, steps, next };
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
  if (element.attachedToRef) return waysToBoundary(element.attachedToRef, steps);
  if (element.$type === 'bpmn:StartEvent') return waysToStart(scope, steps);
  const link = linkOf(element);
  if (link !== undefined) {
    const throwing = steps.filter(
      (one) => one.scope === scope && one.element.$type === 'bpmn:IntermediateThrowEvent' && linkOf(one.element) === link,
    );
    if (element.$type === 'bpmn:IntermediateCatchEvent') return throwing.map((step) => ({ step, way: 'after' }));
  }
  const sources = (scope.flowElements ?? []).flatMap(({ sourceRef, targetRef }) => (targetRef === element && sourceRef ? [sourceRef] : []));
  return steps.filter((one) => one.part !== 'begin' && sources.includes(one.element)).map((step) => ({ step, way: 'after' }));
}

/** What its step sets at its end is not there yet; what is set inside a subprocess may be. */
function waysToBoundary(host: Element, steps: readonly Step[]): Before[] {
  const inside = stepsWithin(host, steps).filter((step) => step.element !== host || step.part !== 'end');
  return inside.map((step) => ({ step, way: step.element === host ? 'during' : 'anytime' }));
}

function waysToStart(scope: Element, steps: readonly Step[]): Before[] {
  if (isEventSubprocess(scope)) {
    const outer = stepsWithin(scope.$parent, steps);
    return outer.filter((step) => !isBelow(step, scope)).map((step) => ({ step, way: 'anytime' }));
  }
  return steps.filter(({ element, part }) => element === scope && part === 'begin').map((step) => ({ step, way: 'after' }));
}

const linkOf = ({ eventDefinitions }: Element): string | undefined =>
  eventDefinitions?.find(({ $type }) => $type === 'bpmn:LinkEventDefinition')?.name;

const isBelow = ({ scope }: Step, outer: Element): boolean => scope === outer || flowElementsOf(outer).includes(scope);
const stepsWithin = (outer: Element | undefined, steps: readonly Step[]): Step[] =>
  steps.filter((step) => outer !== undefined && (step.element === outer || isBelow(step, outer)));

/** Where a subprocess, or the process, ends. */
export function endsOf(scope: Element, steps: readonly Step[]): Step[] {
  return steps.filter(
    ({ scope: own, element, part }) =>
      own === scope && part !== 'begin' && flowsFrom(element).length === 0 && linkOf(element) === undefined,
  );
}

/** Steps reached from these without going on behind a `closed` one; these included. */
export function reachedFrom(from: Iterable<Step>, { next }: Pick<Graph, 'next'>, closed: (step: Step) => boolean = () => false): Set<Step> {
  const found = new Set(from);
  for (const step of found) {
    if (closed(step)) continue;
    for (const later of next.get(step) ?? []) found.add(later);
  }
  return found;
}

/** The steps so that each comes after what may be before it, but for loops: whoever goes by it looks at most of them once. */
export function inTurn({ steps, next }: Pick<Graph, 'steps' | 'next'>): Step[] {
  const seen = new Set<Step>();
  const turn: Step[] = [];
  const go = (step: Step): void => {
    if (seen.has(step)) return;
    seen.add(step);
    next.get(step)?.forEach(go);
    turn.unshift(step);
  };
  steps.filter(({ before }) => before.length === 0).forEach(go);
  // What nothing leads to.
  steps.forEach(go);
  return turn;
}

/** One of the mappings of a step, in the order in which the engine applies them. */
export interface Mapping {
  readonly source: unknown;
  readonly target: string;
}
export function mappingsOf(element: Element, list: 'inputParameters' | 'outputParameters'): Mapping[] {
  return extensionList(element, 'zeebe:IoMapping', list).map(({ source, target }) => ({ source, target: String(target) }));
}
