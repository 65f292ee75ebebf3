/** Which variables are there at each step of each diagram: every way to the step is looked at, until nothing new comes of it. */
import { type Diagram, type Element, extension, flowElementsOf, type Project } from '../../../src/models/index.ts';
import type { Contract } from '../rule.ts';
import { type Before, endsOf, graphOf, type Graph, inTurn, isParallelJoin, mappingsOf, reachedFrom, type Step } from './graph.ts';
import { pass, type Passed } from './pass.ts';
import type { World } from './results.ts';
import { eitherOf } from './shape.ts';
import { allOf, anyOf, type Book, bookOf, keyOfValues, sameSettings, setIn, type State, valueIn } from './state.ts';

/** What is known of a diagram. Steps that nothing leads to are not in `at`. */
export interface Flow extends Graph {
  readonly diagram: Diagram;
  readonly start: Step;
  readonly book: Book;
  readonly at: ReadonlyMap<Step, Passed>;
}

const nobody: State = new Map();
const found = new WeakMap<Project, Flow[]>();

/** The flows of all diagrams; those that call each other are looked at again until what they give each other stays the same. */
export function flowsOf(project: Project, contract: Contract): readonly Flow[] {
  const known = found.get(project);
  if (known) return known;
  const graphs = project.diagrams.map((diagram) => ({ diagram, ...graphOf(diagram.process) }));
  const flows = new Map<Diagram, Flow[]>(graphs.map(({ diagram }) => [diagram, []]));
  const all = (): Flow[] => [...flows.values()].flat();
  const world: World = { project, contract, endOf: (id) => endOf(all().find(({ diagram }) => diagram.id === id)) };
  /** By diagram: what it was looked at with last. */
  const seenWith = new Map<Diagram, string>();
  const look = (graph: (typeof graphs)[number]): boolean => {
    const begin = given(graph.diagram.id, all());
    const ends = calledBy(graph).map((id) => world.endOf(id) ?? nobody);
    const seen = [...begin, ...ends].map(keyOfValues).join('\n\n');
    if (seenWith.get(graph.diagram) === seen) return false;
    seenWith.set(graph.diagram, seen);
    flows.set(graph.diagram, run(graph, begin, world));
    return true;
  };
  const called = new Set(graphs.flatMap(calledBy));
  // A called process waits for what its callers hand over.
  const inOrder = [...graphs].sort((a, b) => Number(called.has(a.diagram.id)) - Number(called.has(b.diagram.id)));
  while (inOrder.filter(look).length > 0);
  found.set(project, all());
  return all();
}

const calledBy = ({ steps }: Graph): string[] =>
  steps.flatMap(({ element }) => {
    const id = extension(element, 'zeebe:CalledElement')?.['processId'];
    return typeof id === 'string' ? [id] : [];
  });

function run({ diagram, process, steps, next }: Graph & { diagram: Diagram }, given: readonly State[], world: World): Flow[] {
  const starts = steps.filter(({ element, scope }) => scope === process && element.$type === 'bpmn:StartEvent');
  const [start] = starts;
  if (!start) return [];
  const book = bookOf(start);
  const flow: Flow & { at: Map<Step, Passed> } = { diagram, process, steps, next, start, book, at: new Map() };
  const first = begun(given, flow);
  const enter = entries(flow);
  const visit = (step: Step): boolean => {
    const entered = starts.includes(step) ? first : enter(step);
    if (!entered) return false;
    const begin = step.part === 'end' ? steps.find(({ element, part }) => element === step.element && part === 'begin') : undefined;
    const before = flow.at.get(step);
    const passed = pass(entered, { step, processId: diagram.id, book, world, begun: begin && flow.at.get(begin)?.entered });
    flow.at.set(step, passed);
    return !before || !sameSettings(before.left, passed.left) || !sameSettings(before.entered, entered);
  };
  // What may come after everything else waits until everything else is known.
  const turn = Map.groupBy(inTurn({ steps, next }), comesAnytime);
  const order = [...(turn.get(false) ?? []), ...(turn.get(true) ?? [])];
  do {
    const waiting = new Set(steps);
    const take = (): Step | undefined => order.find((step) => waiting.delete(step));
    for (let step = take(); step; step = take()) {
      if (visit(step)) next.get(step)?.forEach((later) => waiting.add(later));
    }
  } while (book.hasNews());
  return [flow];
}

const comesAnytime = ({ before }: Step): boolean => before.some(({ way }) => way === 'anytime');

/** What callers hand over is there from the start. */
function begun(given: readonly State[], { book, start }: Flow): State {
  const names = [...new Set(given.flatMap((state) => [...state.keys()]))];
  return names.reduce<State>((state, name) => {
    const values = given.map((one) => valueIn(one, name));
    const there = values.filter((value) => value !== undefined);
    if (there.length === 0) return state;
    return setIn(state, name, book.note(start, 'start', name, eitherOf(there)), { sure: there.length === values.length, book });
  }, nobody);
}

/** What comes to a step from all that may be before it; undefined where nothing is known to come. */
function entries({ next, book, at }: Flow): (step: Step) => State | undefined {
  const reached = new Map<string, ReadonlySet<Step>>();
  const reaches = (from: Step, to: Step, join: Step): boolean => {
    const key = `${from.element.id}/${from.part}>${join.element.id}`;
    const known = reached.get(key) ?? reachedFrom([from], { next }, (step) => step === join);
    reached.set(key, known);
    return known.has(to);
  };
  return (step) => {
    const join = isParallelJoin(step);
    const ways = step.before.flatMap(({ step: earlier, way }) => {
      const passed = at.get(earlier);
      return passed ? [{ earlier, states: statesOn(way, passed, earlier) }] : [];
    });
    // A join waits for all of its branches.
    if (ways.length < (join ? step.before.length : 1)) return undefined;
    const states = ways.flatMap((way) => way.states);
    return join
      ? allOf(states, book, ({ by }, branch) => ways[branch] !== undefined && reaches(by, ways[branch].earlier, step))
      : anyOf(states, book);
  };
}

/** What a message or a caller brings is there before anything else can happen. */
function statesOn(way: Before['way'], { entered, left }: Passed, { before }: Step): State[] {
  if (way === 'after' || (way === 'anytime' && before.length === 0)) return [left];
  return way === 'during' ? [entered] : [entered, left];
}

/** What a process has when it ends. Beside ways, which a reminder takes, do not end it. */
function endOf(flow: Flow | undefined): State | undefined {
  if (!flow) return undefined;
  const { process, steps, book, at } = flow;
  const aside = (step: Step): boolean => step.element.cancelActivity === false || step.element.isInterrupting === false;
  const main = reachedFrom(
    [...at.keys()].filter(({ before }) => before.length === 0),
    flow,
    aside,
  );
  const last = lastSteps(process, steps);
  const ends = [...main].filter((step) => last.has(step) && !aside(step));
  return anyOf(
    ends.flatMap((end) => at.get(end)?.left ?? []),
    book,
  );
}

/** Also an event subprocess ends the process that it interrupts. */
function lastSteps(process: Element, steps: readonly Step[]): Set<Step> {
  const events = (process.flowElements ?? []).filter(({ triggeredByEvent }) => triggeredByEvent === true);
  return new Set([process, ...events].flatMap((scope) => endsOf(scope, steps)));
}

export interface Call {
  readonly element: Element;
  readonly processId: string;
  readonly state: State;
}

/** What each call of the diagram hands over. */
export function callsOf({ diagram, steps, at }: Flow): Call[] {
  return steps.flatMap((step) => {
    const called = extension(step.element, 'zeebe:CalledElement');
    const passed = at.get(step);
    if (!called || !passed || !flowElementsOf(diagram.process).includes(step.element)) return [];
    const named = new Set(mappingsOf(step.element, 'inputParameters').map(({ target }) => target.split('.')[0]));
    const all = called['propagateAllParentVariables'] !== false;
    return [
      {
        element: step.element,
        processId: String(called['processId']),
        state: new Map([...passed.inside].filter(([name]) => all || named.has(name))),
      },
    ];
  });
}

/** What a process is begun with by each of its callers. */
function given(processId: string, flows: readonly Flow[]): State[] {
  return flows
    .flatMap(callsOf)
    .filter((call) => call.processId === processId)
    .map(({ state }) => state);
}
