/**
 * FEEL as the engine answers it (feel-engine 1.18), so that a pre-check says what a case will get. Where the library answers
 * otherwise, it is told how; what is not the same in both all the same is refused in tables by the rule `same-answer` of `npm run check`.
 */
import { evaluate as run, parseUnaryTests, unaryTest } from 'feelin';

/** The engine counts the units of UTF-16: a rare character such as 𠮷 is two. Its `trim`, which the library has not, leaves a wide space (U+3000). */
const asInTheEngine = {
  'string length': (text: unknown) => (typeof text === 'string' ? text.length : null),
  trim: (text: unknown) => (typeof text === 'string' ? text.replace(/^[^!-\uffff]+|[^!-\uffff]+$/g, '') : null),
};
/** With names in backticks. */
const dialect = 'camunda';

/** Null for what FEEL cannot answer. */
export const evaluateFeel = (feel: string, facts: object = {}): unknown => run(feel, { ...asInTheEngine, ...facts }, dialect).value ?? null;

/** Whether a cell of a decision table applies to the value of its column; an empty one applies to everything. */
export function cellHolds(cell: string, value: unknown, facts: object = {}): boolean {
  if (cell.trim() === '') return true;
  const { tests, negated } = testsOf(cell);
  const answers = tests.map((test) => answerOf(test, value, facts));
  return negated ? answers.every((answer) => answer === false) : answers.includes(true);
}

/** One of the tests of a cell, which are separated by commas. */
interface Test {
  readonly text: string;
  /** A comparison such as `> 3`, or a range. */
  readonly compares: boolean;
  /** The value of the column (`?`) stands in it; here it has a name that the library knows outside of cells too. */
  readonly readsValue: boolean;
}
const valueName = 'cellInput';

/** Nothing compares with null. What reads the value answers by itself, by nothing but true; what does not is what the value must be. */
function answerOf({ text, compares, readsValue }: Test, value: unknown, facts: object): unknown {
  if (readsValue) return evaluateFeel(text, { ...facts, [valueName]: value });
  if (value !== null) return unaryTest(text, { ...asInTheEngine, ...facts, '?': value }, dialect).value;
  if (compares) return null;
  const wanted = evaluateFeel(text, facts);
  return wanted === null || (wanted === true && text !== 'true') || (Array.isArray(wanted) && wanted.includes(null));
}

// The same few cells are asked again and again.
const parsed = new Map<string, { tests: readonly Test[]; negated: boolean }>();

function testsOf(cell: string): { tests: readonly Test[]; negated: boolean } {
  const found = parsed.get(cell) ?? parse(cell);
  parsed.set(cell, found);
  return found;
}

function parse(cell: string): { tests: readonly Test[]; negated: boolean } {
  const tests: { from: number; to: number; compares: boolean; values: number[] }[] = [];
  let negated = false;
  const tree = parseUnaryTests(cell, asInTheEngine, dialect);
  tree.iterate({
    enter({ name, from, to, node: { parent } }) {
      const test = tests.at(-1);
      if (name === 'not' && parent?.name === 'UnaryTests') negated = true;
      if (name === 'PositiveUnaryTest') tests.push({ from, to, compares: false, values: [] });
      if (name === 'SimplePositiveUnaryTest' && test && parent?.name === 'PositiveUnaryTest') test.compares = true;
      if (name === '?' && test) test.values.push(from);
    },
  });
  if (tree.topNode.getChild('Wildcard')) return { tests: [{ text: 'true', compares: false, readsValue: true }], negated };
  return {
    negated,
    tests: tests.map(({ from, to, compares, values }) => ({
      text: [from - 1, ...values].map((at, index) => cell.slice(at + 1, values[index] ?? to)).join(valueName),
      compares,
      readsValue: values.length > 0,
    })),
  };
}
