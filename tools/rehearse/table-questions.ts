/** Asks a table as a business rule task of a diagram does. */
import { type Decision, evaluateFeel, type Facts } from '../../src/models/index.ts';
import type { Side } from './sides.ts';

export interface Question {
  /** What the table can have looked at: the variables that it names. */
  facts: Facts;
  /** True where every column has something to look at. */
  complete: boolean;
  /** One object of outputs, or of a table that collects the list of them; null where no rule applies. */
  answer: unknown;
}

/** @throws Error for a table that the side does not have */
export function askTable({ decisions, tables }: Side, decisionId: string, variables: Facts): Question {
  const decision = decisions.get(decisionId);
  if (!decision) throw new Error(`there is no decision table ${decisionId}`);
  const { hitPolicy, input } = decision.decisionLogic;
  const facts = mentioned(decision, variables);
  const rows = tables.answers(decisionId, facts).map((row) => valueOf(decision, row));
  const complete = input.every(({ inputExpression }) => evaluateFeel(inputExpression?.text ?? '', facts) !== null);
  return { facts, complete, answer: hitPolicy === 'COLLECT' ? rows : (rows[0] ?? null) };
}

/** A table with one output answers with its value, not with an object. */
function valueOf({ decisionLogic: { output } }: Decision, row: Facts): unknown {
  return output.length === 1 ? row[output[0]?.name ?? ''] : row;
}

/** Few facts, so that the same question comes again and is answered at once. */
function mentioned({ decisionLogic: { input, rule } }: Decision, variables: Facts): Facts {
  const texts = [
    ...input.map(({ inputExpression }) => inputExpression?.text ?? ''),
    ...rule.flatMap(({ inputEntry }) => inputEntry.map(({ text }) => text)),
  ];
  const names = new Set(texts.flatMap((text) => text.replace(/"[^"]*"/g, '').match(/[A-Za-z_]\w*/g) ?? []));
  return Object.fromEntries([...names].filter((name) => name in variables).map((name) => [name, variables[name]]));
}
