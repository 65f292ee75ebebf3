/** What happens to the variables at a step, in the engine's order: input mappings, start listeners, the work itself, output mappings, end listeners. */
import { type Element, extension } from '../../../src/models/index.ts';
import { among, isNull, maybe, any, sure, type Value } from './shape.ts';
import { evaluate } from '../feel/evaluate.ts';
import { type DiagramExpression, expressionsOf, feelOf } from '../feel/diagram-expressions.ts';
import { mappingsOf, type Mapping, type Step } from './graph.ts';
import { type Result, resultsOf, resultsOfWorkers, type World } from './results.ts';
import { type Book, setIn, type Stage, type State, valueIn } from './state.ts';

/** An expression of the diagram, with the variables that it sees. */
export interface Reading extends Omit<DiagramExpression, 'element'> {
  readonly state: State;
}

export interface Passed {
  /** What comes in from the process. */
  readonly entered: State;
  /** What the step itself sees: also what is its own. */
  readonly inside: State;
  /** The same when its work is done, for its end listeners. */
  readonly done: State;
  /** What goes on into the process. */
  readonly left: State;
  readonly readings: readonly Reading[];
}

export interface Passing {
  readonly step: Step;
  readonly processId: string;
  readonly book: Book;
  readonly world: World;
  /** At the end of a subprocess: what had come in at its beginning. */
  readonly begun?: State | undefined;
}

export function pass(entered: State, { step, processId, book, world, begun }: Passing): Passed {
  const { element, part } = step;
  const set =
    (stage: Stage) =>
    (state: State, { name, value, sure: always }: Result): State =>
      setIn(state, name, book.note(step, stage, name, value), { sure: always, book });
  const readings: Reading[] = [];
  const map = (from: State, into: State, mappings: readonly Mapping[], role: 'input' | 'output'): { from: State; into: State } =>
    mappings.reduce(
      (states, mapping) => {
        const feel = feelOf(mapping.source);
        if (feel !== undefined)
          readings.push({ role, where: `${role === 'input' ? '输入' : '输出'}映射“${mapping.target}”`, feel, state: states.from });
        const result = resultOfMapping(mapping, states.from);
        return { from: set(role)(states.from, result), into: set(role)(states.into, result) };
      },
      { from, into },
    );

  const inputs = mappingsOf(element, 'inputParameters');
  const outputs = mappingsOf(element, 'outputParameters');
  const begins = part !== 'end';
  const mapped = begins ? map(entered, entered, inputs, 'input').from : entered;
  const listeners = begins ? resultsOfWorkers(element, processId, 'start', world.contract) : [];
  const inside = listeners.reduce(set('start'), mapped);
  const results = part === 'whole' ? resultsOf(element, { id: processId }, world) : [];
  const own = new Set([...inputs.map(({ target }) => rootOf(target)), ...listeners.map(({ name }) => name)]);
  const done = results.reduce(set('task'), inside);

  // Without an output mapping everything goes on, except into variables that are the step's own; with one, only what it names.
  const outer = part === 'end' ? restored(entered, begun, own) : entered;
  const propagated =
    outputs.length === 0 && !keepsToItself(element) ? results.filter(({ name }) => !own.has(name)).reduce(set('task'), outer) : outer;
  const mappedOut = part === 'begin' ? { from: done, into: inside } : map(done, propagated, outputs, 'output');
  const ends = part === 'begin' ? [] : resultsOfWorkers(element, processId, 'end', world.contract);
  const left = ends.reduce(set('end'), mappedOut.into);

  for (const { role, where, feel } of expressionsOf(element)) {
    if (role !== 'input' && role !== 'output' && begins) readings.push({ role, where, feel, state: inside });
  }
  return { entered, inside, done, left, readings };
}

/** A call that was told not to hand back everything. */
const keepsToItself = (element: Element): boolean => extension(element, 'zeebe:CalledElement')?.['propagateAllChildVariables'] === false;
const rootOf = (target: string): string => target.split('.')[0] ?? target;

function resultOfMapping({ source, target }: Mapping, state: State): Result {
  const feel = feelOf(source);
  const value = feel === undefined ? sure(among([source])) : evaluate(feel, (name) => valueIn(state, name) ?? isNull).value;
  const [name = '', ...members] = target.split('.');
  return { name, value: members.length > 0 ? anything : value, sure: true };
}
const anything: Value = maybe(any);

/** What belongs to a subprocess ends with it. */
function restored(ended: State, begun: State | undefined, own: ReadonlySet<string>): State {
  const kept = [...ended].filter(([name]) => !own.has(name));
  return new Map([...kept, ...[...(begun ?? [])].filter(([name]) => own.has(name))]);
}
