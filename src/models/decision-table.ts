/** A decision table (DMN) as an owner edits it: read from its file, and applied as the engine applies it. */
import { DmnModdle } from 'dmn-moddle';
import { cellHolds, evaluateFeel } from './feel.ts';

interface Text {
  readonly text: string;
  /** FEEL where it is absent. */
  readonly expressionLanguage?: string;
}
export interface Clause {
  readonly id: string;
  readonly label?: string;
  readonly name?: string;
  readonly inputExpression?: Text & { readonly typeRef: string };
  readonly inputValues?: Text;
  readonly outputValues?: Text;
  readonly defaultOutputEntry?: Text;
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
    /** Of COLLECT: the answers become one number. */
    readonly aggregation?: string;
    readonly annotationsWidth?: number;
    readonly input: readonly Clause[];
    readonly output: readonly Clause[];
    readonly rule: readonly Rule[];
  };
}
/** Besides decisions a file may say what they need or rest on (input data, sources of knowledge): that decides nothing. */
interface Definitions {
  readonly drgElement: readonly (Decision & { readonly $type: string })[];
}

export type Facts = Readonly<Record<string, unknown>>;

/** The one decision of a file, which is a table with rows. @throws Error for anything else, and for what DMN does not know */
export async function readDecision(xml: string): Promise<{ definitions: object; decision: Decision }> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml, 'dmn:Definitions');
  if (warnings.length > 0) throw new Error(warnings.map(({ message }) => message).join('; '));
  const { drgElement = [] } = rootElement as unknown as Partial<Definitions>;
  const [decision, ...more] = drgElement.filter(({ $type }) => $type === 'dmn:Decision');
  if (!decision || more.length > 0) throw new Error(`expected one decision, found ${decision ? more.length + 1 : 0}`);
  const { input, output, rule } = (decision.decisionLogic as Partial<Decision['decisionLogic']> | undefined) ?? {};
  if (!input || !output || !rule) throw new Error(`the decision ${decision.id} is no table with inputs, outputs and rows`);
  return { definitions: rootElement, decision };
}

/** The rules that apply to the facts, as the engine finds them: an empty cell applies to everything, an absent fact is null. */
export function matchingRules({ decisionLogic: { input, rule } }: Decision, facts: Facts): readonly Rule[] {
  const values = input.map(({ inputExpression }) => evaluateFeel(inputExpression?.text ?? '', facts));
  return rule.filter(({ inputEntry }) => inputEntry.every(({ text }, index) => cellHolds(text, values[index] ?? null, facts)));
}

/** What the rules answer: one object of named outputs for each. */
export function answers(decision: Decision, facts: Facts): Facts[] {
  const { output } = decision.decisionLogic;
  return matchingRules(decision, facts).map(({ outputEntry }) =>
    Object.fromEntries(outputEntry.map(({ text }, index) => [output[index]?.name ?? '', evaluateFeel(text, facts)])),
  );
}
