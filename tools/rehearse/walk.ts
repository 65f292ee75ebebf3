/**
 * Walks an example along its diagram, so that it leaves in a case file what a case leaves that was handled: with the real
 * workers, tables, conditions and mappings. Timers elapse where whoever leads the walk says so; for an example none does.
 * Tests hold that it goes where the engine goes: with every example, and at every gateway.
 */
import type { Variables } from '../../src/jobs/index.ts';
import { attributeOf, type Element, evaluateFeel, extension, extensionList } from '../../src/models/index.ts';
import { feel } from './diagrams.ts';

export interface Walked {
  /** Does the job of an element, a listener's too, and returns the variables that it sets. */
  job(type: string, element: Element, visit: string, variables: Variables): Promise<Variables>;
  /** What the clerk enters in the form of a user task. */
  answer(element: Element): Variables | Promise<Variables>;
  /** Waits for one of the messages, or until one of the timers has elapsed. */
  message(names: readonly string[], element: Element, timers: readonly Element[]): Promise<Come>;
  /** Of messages and timers on the boundary of a task, what comes before it is done; default: nothing. */
  meanwhile?(names: readonly string[], element: Element, timers: readonly Element[]): Promise<Come | undefined>;
  /** The answer of a decision table. */
  table(decisionId: string, variables: Variables): unknown;
  /** The called process. */
  process(id: string): Element;
  /** Hears of each flow that is taken, in their order. */
  took?: ((flow: Element) => void) | undefined;
}

/** What ends a wait: a message, or a timer. */
export type Come = { name: string; variables: Variables } | { elapsed: Element };

/** A message has come for which an event sub-process of the case waits: it cuts everything off. */
export class CutOff extends Error {
  override name = 'CutOff';
  readonly start: Element;
  readonly variables: Variables;
  constructor(start: Element, variables: Variables) {
    super(`cut off by ${start.id}`);
    this.start = start;
    this.variables = variables;
  }
}

/** The clerk's answer takes another person yet: the task is open again. */
export class OpenAgain extends Error {
  override name = 'OpenAgain';
}

/** The diagram leads to something that the walk does not know, or round and round. */
export class CannotWalk extends Error {
  override name = 'CannotWalk';
}

/** More than any case takes: one that was sent back a dozen times took 500. */
const mostSteps = 2000;
const mostAgain = 100;
/** Each process that is called, and each way that a timer leads beside it, makes visits of its own. */
const ways = new WeakMap<Walked, number>();

/** From an element to the end of the process. @returns the variables at the end */
export async function walk(process: Element, start: Element, variables: Variables, walked: Walked): Promise<Variables> {
  const scope = { ...variables };
  try {
    await go(process, start, scope, walked);
  } catch (error) {
    if (!(error instanceof CutOff) || error.start.$parent?.$parent !== process) throw error;
    Object.assign(scope, error.variables);
    await go(process, error.start, scope, walked);
  }
  return scope;
}

async function go(process: Element, start: Element, scope: Variables, walked: Walked): Promise<void> {
  const arrived = new Map<string, number>();
  const way = (ways.get(walked) ?? 0) + 1;
  ways.set(walked, way);
  const waiting: Element[] = [start];
  for (let steps = 0, element = waiting.shift(); element; steps++, element = waiting.shift()) {
    if (steps > mostSteps) throw new CannotWalk(`${process.id}: more than ${mostSteps} steps`);
    if (element.$type === 'bpmn:ParallelGateway') {
      const before = (arrived.get(element.id) ?? 0) + 1;
      arrived.set(element.id, before % (element.incoming?.length ?? 1));
      if (before < (element.incoming?.length ?? 1)) continue;
    }
    for (const flow of await next(process, element, `${process.id}-${way}-${element.id}-${steps}`, scope, walked)) {
      walked.took?.(flow);
      if (flow.targetRef) waiting.push(flow.targetRef);
    }
  }
}

/** Takes one element; changes `scope`. @returns the flows that the case goes on by */
async function next(process: Element, element: Element, visit: string, scope: Variables, walked: Walked): Promise<readonly Element[]> {
  switch (element.$type) {
    case 'bpmn:StartEvent':
    case 'bpmn:BoundaryEvent':
    case 'bpmn:ParallelGateway':
      return flowsFrom(element);
    case 'bpmn:EndEvent':
      Object.assign(scope, mapped(element, 'outputParameters', scope));
      return [];
    case 'bpmn:ExclusiveGateway':
      return [wayOut(element, scope)];
    case 'bpmn:EventBasedGateway': {
      const targets = flowsFrom(element).flatMap(({ targetRef }) => targetRef ?? []);
      const catches = targets.filter((target) => messageOf(target) !== undefined);
      const names = catches.map((target) => String(messageOf(target)));
      const come = await walked.message(names, element, targets.filter(isTimer));
      const event = 'elapsed' in come ? come.elapsed : (catches.find((target) => messageOf(target) === come.name) as Element);
      return flowsFrom(caught(event, come, scope));
    }
    case 'bpmn:IntermediateThrowEvent':
      return flowsFrom(linkTarget(process, element));
    default: {
      return flowsFrom(await untilDecided((again) => activity(process, element, visit + again, scope, walked)));
    }
  }
}

/** A task that is open again is another visit of it. */
async function untilDecided(take: (again: string) => Promise<Element>): Promise<Element> {
  for (let times = 0; ; times++) {
    try {
      return await take('-again'.repeat(times));
    } catch (error) {
      if (!(error instanceof OpenAgain) || times === mostAgain) throw error;
    }
  }
}

/**
 * A task: its inputs in a scope of its own, its listeners, its work, its outputs.
 * @returns what the case goes on from: the task, or the event on its boundary that cut it off
 */
async function activity(process: Element, element: Element, visit: string, scope: Variables, walked: Walked): Promise<Element> {
  const local = mapped(element, 'inputParameters', scope);
  const all = () => ({ ...scope, ...local });
  Object.assign(local, await listeners(element, 'start', visit, all(), walked));
  const hasOutputs = extensionList(element, 'zeebe:IoMapping', 'outputParameters').length > 0;
  const come = await meanwhile(process, element, scope, walked);
  if (come && 'cutOff' in come) return come.cutOff;
  const result = come?.variables ?? (await work(element, visit, all(), walked));
  Object.assign(local, result);
  const ended = await listeners(element, 'end', visit, all(), walked);
  Object.assign(local, ended);
  if (!hasOutputs) Object.assign(scope, result);
  else Object.assign(scope, mapped(element, 'outputParameters', all()), ended);
  return element;
}

/** The message that the task waits for, or what cut the task off. What a timer leads to beside the task is walked at once. */
async function meanwhile(process: Element, element: Element, scope: Variables, walked: Walked) {
  const boundary = (process.flowElements ?? []).filter(({ attachedToRef }) => attachedToRef === element);
  const names = boundary.flatMap((event) => messageOf(event) ?? []);
  const timers = boundary.filter(isTimer);
  const awaited = messageOf(element);
  for (;;) {
    const come = await (awaited === undefined
      ? walked.meanwhile?.(names, element, timers)
      : walked.message([awaited, ...names], element, timers));
    if (!come) return undefined;
    const event = 'elapsed' in come ? come.elapsed : boundary.find((one) => messageOf(one) === come.name);
    if (!event) return come as Exclude<Come, { elapsed: Element }>;
    caught(event, come, scope);
    if (event.cancelActivity !== false) return { cutOff: event };
    await go(process, event, scope, walked);
  }
}

/** What an event brings, and what it sets. */
function caught(event: Element, come: Come, scope: Variables): Element {
  if ('variables' in come) Object.assign(scope, come.variables);
  Object.assign(scope, mapped(event, 'outputParameters', scope));
  return event;
}

async function work(element: Element, visit: string, variables: Variables, walked: Walked): Promise<Variables> {
  const type = attributeOf(element, 'zeebe:TaskDefinition', 'type');
  if (type !== undefined) return walked.job(type, element, visit, variables);
  switch (element.$type) {
    case 'bpmn:UserTask':
      return walked.answer(element);
    case 'bpmn:BusinessRuleTask': {
      const called = extension(element, 'zeebe:CalledDecision');
      return { [String(called?.['resultVariable'])]: walked.table(String(called?.['decisionId']), variables) };
    }
    case 'bpmn:CallActivity': {
      const process = walked.process(String(extension(element, 'zeebe:CalledElement')?.['processId']));
      const start = process.flowElements?.find(({ $type }) => $type === 'bpmn:StartEvent') as Element;
      return walk(process, start, mapped(element, 'inputParameters', variables), walked);
    }
    default:
      throw new CannotWalk(`${element.id} is a ${element.$type}`);
  }
}

async function listeners(element: Element, eventType: string, visit: string, variables: Variables, walked: Walked): Promise<Variables> {
  const set: Variables = {};
  for (const listener of extensionList(element, 'zeebe:ExecutionListeners', 'listeners')) {
    if (listener['eventType'] === eventType)
      Object.assign(set, await walked.job(String(listener['type']), element, visit, { ...variables, ...set }));
  }
  return set;
}

function mapped(element: Element, list: 'inputParameters' | 'outputParameters', variables: Variables): Variables {
  const known: Variables = { ...variables };
  const mappings = extensionList(element, 'zeebe:IoMapping', list);
  return Object.fromEntries(
    mappings.map(({ source, target }) => {
      const value = evaluateFeel(feel(source), known);
      known[String(target)] = value;
      return [String(target), value];
    }),
  );
}

/** The flow that an exclusive gateway takes. @throws CannotWalk */
export function wayOut(gateway: Element, scope: Variables): Element {
  const flows = flowsFrom(gateway);
  const [only] = flows;
  const taken =
    flows.length === 1 && !only?.conditionExpression
      ? only
      : (flows.find(({ conditionExpression }) => conditionExpression && evaluateFeel(feel(conditionExpression.body), scope) === true) ??
        gateway.default);
  if (!taken) throw new CannotWalk(`no way out of ${gateway.id}`);
  return taken;
}

function linkTarget(process: Element, { id, eventDefinitions = [] }: Element): Element {
  const name = eventDefinitions[0]?.name;
  const target = process.flowElements?.find(
    (element) => element.$type === 'bpmn:IntermediateCatchEvent' && element.eventDefinitions?.[0]?.name === name,
  );
  if (name === undefined || !target) throw new CannotWalk(`the link ${id} leads nowhere`);
  return target;
}

const flowsFrom = ({ outgoing = [] }: Element): readonly Element[] => outgoing;

/** The message that a task or an event waits for. */
export const messageOf = ({ messageRef, eventDefinitions }: Element): string | undefined =>
  (messageRef ?? eventDefinitions?.[0]?.messageRef)?.name;

const isTimer = ({ eventDefinitions = [] }: Element): boolean =>
  eventDefinitions.some(({ $type }) => $type === 'bpmn:TimerEventDefinition');
