/** A way on which a variable stays as it was: for people to see where it is missed. */
import { called } from '../../bpmnlint-plugin/index.ts';
import type { Flow } from './analysis.ts';
import type { Step } from './graph.ts';
import type { Setting, State } from './state.ts';

/** The shortest, from where the setting was made to before the step. */
export function wayOf(flow: Flow, to: Step, name: string, { by, key }: Setting): Step[] {
  /** A name that nobody has set is not in the state at all. */
  const holds = (state: State): boolean => state.get(name)?.has(key) ?? key === flow.book.unset.key;
  const from = new Map<Step, Step | undefined>([[to, undefined]]);
  for (const [step] of from) {
    if (step === by || step.before.length === 0) return [...pathFrom(step, from)].slice(0, -1);
    for (const { step: earlier, way } of step.before) {
      const passed = flow.at.get(earlier);
      if (from.has(earlier) || !passed) continue;
      if ((way !== 'during' && holds(passed.left)) || (way !== 'after' && holds(passed.entered))) from.set(earlier, step);
    }
  }
  return [];
}

function* pathFrom(step: Step, next: ReadonlyMap<Step, Step | undefined>): Generator<Step> {
  for (let at: Step | undefined = step; at; at = next.get(at)) yield at;
}

/** Such as `开始事件“收到申请”→步骤“登记申请”`: those with a label, at most six, the ends rather than the middle. */
export function wordsOf(way: readonly Step[]): string {
  const labelled = way.map(({ element }) => element).filter(({ name }) => name);
  const words = labelled.map(called);
  return words.length > 6 ? [...words.slice(0, 2), '……', ...words.slice(-3)].join('→') : words.join('→');
}
