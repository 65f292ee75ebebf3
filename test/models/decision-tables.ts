import { readFileSync } from 'node:fs';
import { evaluate } from 'feelin';
import { readDecision, type Clause, type Decision, type Facts } from '../../src/tables/decision-table.ts';

export async function loadDecision(id: string): Promise<Decision> {
  return (await readDecision(readFileSync(`dmn/${id}.dmn`, 'utf8'))).decision;
}

// Enough to meet each side of every limit in the tables.
const NUMBERS = [0, 1, 2, 3];

function possibleValues({ inputExpression, inputValues }: Clause): readonly unknown[] {
  if (inputExpression?.typeRef === 'boolean') return [true, false];
  if (inputExpression?.typeRef === 'number') return NUMBERS;
  if (!inputValues) throw new Error(`the input ${inputExpression?.text ?? ''} must list its values`);
  return evaluate(`[${inputValues.text}]`).value as unknown[];
}

/** Every combination of the values that the inputs can have; `unknown` (null) is one of them if it is named. */
export function allFacts({ decisionLogic: { input } }: Decision, ...unknown: null[]): Facts[] {
  return input.reduce<Facts[]>(
    (combinations, clause) =>
      combinations.flatMap((facts) =>
        [...possibleValues(clause), ...unknown].map((value) => ({ ...facts, [clause.inputExpression?.text ?? '']: value })),
      ),
    [{}],
  );
}
