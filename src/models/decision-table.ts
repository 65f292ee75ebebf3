/** A decision table (DMN) as an owner edits it: read from its file, and applied as the engine applies it. */
import { DmnModdle } from 'dmn-moddle';
import { evaluate, unaryTest } from 'feelin';

interface Text {
  readonly text: string;
}
export interface Clause {
  readonly id: string;
  readonly label?: string;
  readonly name?: string;
  readonly inputExpression?: Text & { readonly typeRef: string };
  readonly inputValues?: Text;
  readonly outputValues?: Text;
  /** Of the column, as Modeler shows it. */
  readonly width?: number;
}
export interface Rule {
  readonly id: string;
  readonly description?: string;
  readonly inputEntry: readonly Text[];
  readonly outputEntry: readonly Text[];
}
export interface Decision {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly decisionLogic: {
    readonly hitPolicy: string;
    readonly annotationsWidth?: number;
    readonly input: readonly Clause[];
    readonly output: readonly Clause[];
    readonly rule: readonly Rule[];
  };
}
interface Definitions {
  readonly drgElement: readonly Decision[];
}

export type Facts = Readonly<Record<string, unknown>>;

/** The one decision of a file, which is a table with rows. @throws Error for anything else, and for what DMN does not know */
export async function readDecision(xml: string): Promise<{ definitions: object; decision: Decision }> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
  const [decision, ...more] = (rootElement as unknown as Definitions).drgElement;
  if (!decision || more.length > 0 || warnings.length > 0) throw new Error(`expected one readable decision: ${JSON.stringify(warnings)}`);
  const { input, output, rule } = (decision.decisionLogic as Partial<Decision['decisionLogic']> | undefined) ?? {};
  if (!input || !output || !rule) throw new Error(`the decision ${decision.id} is no table with inputs, outputs and rows`);
  return { definitions: rootElement, decision };
}

/** The rules that apply to the facts, as the engine finds them: an empty cell applies to everything, an absent fact is null. */
export function matchingRules({ decisionLogic: { input, rule } }: Decision, facts: Facts): readonly Rule[] {
  const values = input.map(({ inputExpression }) => evaluate(inputExpression?.text ?? '', { ...facts }).value ?? null);
  return rule.filter(({ inputEntry }) =>
    inputEntry.every(({ text }, index) => text === '' || unaryTest(text, { ...facts, '?': values[index] }).value === true),
  );
}

/** What the rules answer: one object of named outputs for each. */
export function answers(decision: Decision, facts: Facts): Facts[] {
  const { output } = decision.decisionLogic;
  return matchingRules(decision, facts).map(({ outputEntry }) =>
    Object.fromEntries(outputEntry.map(({ text }, index) => [output[index]?.name ?? '', evaluate(text).value ?? null])),
  );
}
