import { readFileSync } from 'node:fs';
import { DmnModdle } from 'dmn-moddle';
import { evaluate, unaryTest } from 'feelin';

interface Text {
  readonly text: string;
}
interface Clause {
  readonly label?: string;
  readonly name?: string;
  readonly inputExpression?: Text & { readonly typeRef: string };
  readonly inputValues?: Text;
}
interface Rule {
  readonly id: string;
  readonly description?: string;
  readonly inputEntry: readonly Text[];
  readonly outputEntry: readonly Text[];
}
interface Table {
  readonly hitPolicy: string;
  readonly input: readonly Clause[];
  readonly output: readonly Clause[];
  readonly rule: readonly Rule[];
}
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly decisionLogic: Table;
}
interface Definitions {
  readonly drgElement: readonly Decision[];
}

export type Facts = Readonly<Record<string, unknown>>;

export async function readDecision(xml: string): Promise<{ definitions: object; decision: Decision }> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
  const [decision, ...more] = (rootElement as unknown as Definitions).drgElement;
  if (!decision || more.length > 0 || warnings.length > 0) throw new Error(`expected one readable decision: ${JSON.stringify(warnings)}`);
  return { definitions: rootElement, decision };
}

export async function writeDecision(definitions: object): Promise<string> {
  return (await new DmnModdle().toXML(definitions, { format: true })).xml;
}

export async function loadDecision(id: string): Promise<Decision> {
  return (await readDecision(readFileSync(`dmn/${id}.dmn`, 'utf8'))).decision;
}

/** The rules that apply to the facts, as the engine finds them: an empty cell applies to everything. */
export function matchingRules({ decisionLogic: { input, rule } }: Decision, facts: Facts): readonly Rule[] {
  const values = input.map((clause) => evaluate(clause.inputExpression?.text ?? '', { ...facts }).value);
  return rule.filter(({ inputEntry }) =>
    inputEntry.every(({ text }, index) => text === '' || unaryTest(text, { ...facts, '?': values[index] }).value === true),
  );
}

/** What the rules answer: one object of named outputs for each. */
export function answers(decision: Decision, facts: Facts): Facts[] {
  const { output } = decision.decisionLogic;
  return matchingRules(decision, facts).map(({ outputEntry }) =>
    Object.fromEntries(outputEntry.map(({ text }, index) => [output[index]?.name ?? '', evaluate(text).value])),
  );
}

// Enough to meet each side of every limit in the tables.
const NUMBERS = [0, 1, 2, 3];

function possibleValues({ inputExpression, inputValues }: Clause): readonly unknown[] {
  if (inputExpression?.typeRef === 'boolean') return [true, false];
  if (inputExpression?.typeRef === 'number') return NUMBERS;
  if (!inputValues) throw new Error(`the input ${inputExpression?.text ?? ''} must list its values`);
  return evaluate(`[${inputValues.text}]`).value as unknown[];
}

/** Every combination of the values that the inputs can have. */
export function allFacts({ decisionLogic: { input } }: Decision): Facts[] {
  return input.reduce<Facts[]>(
    (combinations, clause) =>
      combinations.flatMap((facts) => possibleValues(clause).map((value) => ({ ...facts, [clause.inputExpression?.text ?? '']: value }))),
    [{}],
  );
}
