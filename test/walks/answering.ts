/** Clerks who decide at random. */
import fc from 'fast-check';
import { NeedsOperator } from '../../src/jobs/index.ts';
import { type Element, variableOf } from '../../src/models/index.ts';
import type { Example } from '../../tools/demo/index.ts';
import { CannotWalk } from '../../tools/rehearse/walk.ts';
import { clerkSteps } from '../../workers/tasks.ts';
import { anyAnswer } from './any-answer.ts';
import type { Draw } from './drawing.ts';

/** An operator has an answer that cannot be accepted corrected until it can. */
const mostAnswers = 200;

/** The clerks' answers, by task; an answer that is not accepted is followed by another. */
export function answering(examples: readonly Example[], draw: Draw) {
  const given = new Map<string, Record<string, unknown>>();
  const another = (element: Element): Record<string, unknown> => {
    const step = clerkSteps[processOf(element)]?.[element.id];
    if (!step) throw new CannotWalk(`nobody does ${element.id}`);
    return draw(anyAnswer(step, examples));
  };
  const of = (element: Element) => {
    const answer = element.$type === 'bpmn:UserTask' ? given.get(element.id) : undefined;
    return answer && { [variableOf(element.id)]: answer };
  };
  return {
    of,
    /** Of a task that is open again, every other time the same, as where it takes two persons. */
    first(element: Element) {
      const before = given.get(element.id);
      given.set(element.id, before && draw(fc.boolean()) ? before : { ...another(element) });
      return of(element) ?? {};
    },
    async corrected<T>(element: Element, job: () => Promise<T>): Promise<T> {
      for (let tries = 0; ; tries++) {
        try {
          return await job();
        } catch (error) {
          const answer = given.get(element.id);
          if (!answer || !(error instanceof NeedsOperator) || tries > mostAnswers) throw error;
          // The same object lies in the variables of the walk.
          Object.assign(answer, Object.fromEntries(Object.keys(answer).map((field) => [field, undefined])), another(element));
        }
      }
    },
  };
}

function processOf(element: Element): string {
  return element.$type === 'bpmn:Process' || !element.$parent ? element.id : processOf(element.$parent);
}
