/** Which variables are there at each step of each diagram: every way to the step is looked at, until nothing new comes of it. */
import { extension, flowElementsOf, type Element } from '../../models/diagram.ts';
import type { Diagram, Project } from '../../models/project.ts';
import type { Contract } from '../rule.ts';
import { endsOf, graphOf, type Graph, isParallelJoin, mappingsOf, reachedFrom, type Step } from './graph.ts';
import { pass, type Passed } from './pass.ts';
import type { World } from './results.ts';
import { allOf, anyOf, keyOfState, setIn, type State, valueIn } from './state.ts';

/** What is known of a diagram. Steps that nothing leads to are not in `at`. */
export interface Flow extends Graph {
  readonly diagram: Diagram;
  readonly start: Step;
  readonly at: ReadonlyMap<Step, Passed>;
}

const nobody: State = new Map();
const found = new WeakMap<Project, Flow[]>();

/** The flows of all diagrams; those that call each other are looked at again until they agree. */
export function flowsOf(project: Project, contract: Contract): readonly Flow[] {
  const known = found.get(project);
  if (known) return known;
  const graphs = project.diagrams.map((diagram) => ({ diagram, ...graphOf(diagram.process) }));
  let flows: Flow[] = [];
  let before = '';
  for (;;) {
    const earlier = flows;
    const world: World = { project, contract, endOf: (id) => endOf(earlier.find(({ diagram }) => diagram.id === id)) };
    flows = graphs.flatMap((graph) => run(graph, given(graph.diagram.id, earlier), world));
    const now = flows.map((flow) => keyOfState(endOf(flow) ?? nobody) + callsOf(flow).map(({ state }) => keyOfState(state)).join()).join('\n');
    if (now === before) break;
    before = now;
  }
  found.set(project, flows);
  return flows;
}

function run({ diagram, process, steps }: Graph & { diagram: Diagram }, given: State, world: World): Flow[] {
  const starts = steps.filter(({ element, scope }) => scope === process && element.$type === 'bpmn:StartEvent');
  const [start] = starts;
  if (!start) return [];
  const first: State = [...given].reduce<State>((state, [name]) => {
    const value = valueIn(given, name);
    const unset = [...(given.get(name)?.values() ?? [])].some((setting) => setting.value === undefined);
    return value ? setIn(state, name, { by: start, value }, { sure: !unset, start }) : state;
  }, nobody);
  const at = new Map<Step, Passed>();
  const flow: Flow = { diagram, process, steps, start, at };
  const entering = entries(flow);
  const keys = new Map<Step, string>();
  const waiting = new Set<Step>(starts);
  for (const step of waiting) {
    waiting.delete(step);
    const entered = starts.includes(step) ? first : entering(step);
    const begin = step.part === 'end' ? steps.find(({ element, part }) => element === step.element && part === 'begin') : undefined;
    const passed = pass(entered, { step, processId: diagram.id, start, world, begun: begin && at.get(begin)?.entered });
    const key = keyOfState(passed.left) + keyOfState(passed.entered);
    at.set(step, passed);
    if (keys.get(step) === key) continue;
    keys.set(step, key);
    for (const later of steps) if (later.before.some((one) => one.step === step)) waiting.add(later);
  }
  return [flow];
}

/** What comes to a step from all that may be before it. */
function entries({ steps, start, at }: Flow): (step: Step) => State {
  const reached = new Map<string, ReadonlySet<Step>>();
  const reaches = (from: Step, to: Step, join: Step): boolean => {
    const key = `${from.element.id}/${from.part}>${join.element.id}`;
    const known = reached.get(key) ?? reachedFrom([from], steps, (step) => step === join);
    reached.set(key, known);
    return known.has(to);
  };
  return (step) => {
    const ways = step.before.flatMap(({ step: earlier, way }) => {
      const passed = at.get(earlier);
      return passed ? [{ earlier, states: way === 'after' ? [passed.left] : [passed.entered, passed.left] }] : [];
    });
    const states = ways.flatMap((way) => way.states);
    if (!isParallelJoin(step.element)) return anyOf(states, start);
    return allOf(states, start, ({ by }, branch) => ways[branch] !== undefined && reaches(by, ways[branch].earlier, step));
  };
}

/** What a process has when it ends. Beside ways, which a reminder takes, do not end it. */
function endOf(flow: Flow | undefined): State | undefined {
  if (!flow) return undefined;
  const { process, steps, start, at } = flow;
  const aside = (step: Step): boolean => step.element.cancelActivity === false || step.element.isInterrupting === false;
  const main = reachedFrom([...at.keys()].filter(({ before }) => before.length === 0), steps, aside);
  const ends = [...main].filter((step) => endsIn(step, process, steps) && !aside(step));
  return anyOf(ends.flatMap((end) => at.get(end)?.left ?? []), start);
}

/** Also an event subprocess ends the process that it interrupts. */
function endsIn(step: Step, process: Element, steps: readonly Step[]): boolean {
  return endsOf(process, steps).includes(step) || (step.scope.triggeredByEvent === true && step.scope.$parent === process && endsOf(step.scope, steps).includes(step));
}

interface Call {
  readonly processId: string;
  readonly state: State;
}

/** What each call of the diagram hands over. */
function callsOf({ diagram, steps, at }: Flow): Call[] {
  return steps.flatMap((step) => {
    const called = extension(step.element, 'zeebe:CalledElement');
    const passed = at.get(step);
    if (!called || !passed || !flowElementsOf(diagram.process).includes(step.element)) return [];
    const named = new Set(mappingsOf(step.element, 'inputParameters').map(({ target }) => target.split('.')[0]));
    const all = called['propagateAllParentVariables'] !== false;
    return [{ processId: String(called['processId']), state: new Map([...passed.inside].filter(([name]) => all || named.has(name))) }];
  });
}

/** What a process is begun with: by its callers, if it has any. */
function given(processId: string, flows: readonly Flow[]): State {
  const calls = flows.flatMap(callsOf).filter((call) => call.processId === processId);
  const [start] = flows.map((flow) => flow.start);
  return start ? anyOf(calls.map(({ state }) => state), start) : nobody;
}
