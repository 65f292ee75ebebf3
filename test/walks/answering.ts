/** Clerks who decide at random. */
import { NeedsOperator } from '../../src/jobs/index.ts';
import { type Element, variableOf } from '../../src/models/index.ts';
import type { Example } from '../../tools/demo/index.ts';
import { CannotWalk } from '../../tools/rehearse/walk.ts';
import { clerkSteps } from '../../workers/tasks.ts';
import { anyAnswer } from './any-answer.ts';
import type { Draw } from './drawing.ts';

/** An operator has an answer that cannot be accepted corrected until it can. */
const mostAnswers = 200;

/** The clerks' answers, by task; an answer, or a clerk, that is not accepted is followed by another. */
export function answering(examples: readonly Example[], draw: Draw) {
  const given = new Map<string, Record<string, unknown>>();
  const another = (element: Element): Record<string, unknown> => {
    const step = clerkSteps[processOf(element)]?.[element.id];
    if (!step) throw new CannotWalk(`nobody does ${element.id}`);
    return draw(anyAnswer(step, examples));
  };
  const isRefused = (error: unknown) =>
    error instanceof NeedsOperator || (error instanceof CannotWalk && error.message.includes('无权办理'));
  const of = (element: Element) => {
    const answer = element.$type === 'bpmn:UserTask' ? given.get(element.id) : undefined;
    return answer && { [variableOf(element.id)]: answer };
  };
  return {
    of,
    first(element: Element) {
      given.set(element.id, { ...another(element) });
      return of(element) ?? {};
    },
    async corrected<T>(element: Element, job: () => Promise<T>): Promise<T> {
      for (let tries = 0; ; tries++) {
        try {
          return await job();
        } catch (error) {
          const answer = given.get(element.id);
          if (!answer || !isRefused(error) || tries > mostAnswers) throw error;
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
