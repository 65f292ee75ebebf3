/** What a decision table hands to the process: one answer, or a list where several rows may apply. */
import { evaluate } from 'feelin';
import type { Decision } from '../../tables/decision-table.ts';
import { either, list, object, values, type Shape } from './shape.ts';

export function shapeOfTable({ decisionLogic: { hitPolicy, output, rule } }: Decision): Shape {
  const cell = (feel: string): Shape => values(evaluate(feel).value ?? null);
  const answer = either(
    rule.map(({ outputEntry }) => {
      const cells = outputEntry.map(({ text }) => cell(text));
      const [only] = cells;
      return output.length === 1 && only ? only : object(Object.fromEntries(output.map(({ name = '' }, index) => [name, cells[index] ?? values(null)])));
    }),
  );
  return hitPolicy === 'COLLECT' || hitPolicy === 'RULE ORDER' ? list(answer) : answer;
}
