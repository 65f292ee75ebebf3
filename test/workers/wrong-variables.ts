/** A job's variables as nobody means to set them. */
import { processIdOf, type work } from '../../tools/rehearse/handling.ts';
import { clerkSteps } from '../../workers/tasks.ts';

/** As it is delivered. */
export type Job = Parameters<typeof work>;

const gone = Symbol('gone');
const tooLong = 'x'.repeat(10_000);
const nonsense: readonly unknown[] = [
  gone,
  null,
  1e300,
  true,
  '',
  '胡写',
  '\0',
  '9999999WD',
  tooLong,
  [],
  ['胡写'],
  {},
  { clerkTask: '胡写' },
  { clerkTask: '9999999WD' },
];
/** In a field of a form these may be meant: nothing, a tick, a text. */
const mayBeMeant: readonly unknown[] = [gone, null, true, '', '胡写', '9999999WD'];

const withField = (fields: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> => {
  const others = Object.entries(fields).filter(([field]) => field !== name);
  return { ...Object.fromEntries(others), ...(value === gone ? {} : { [name]: value }) };
};

const told = (value: unknown): string => (value === gone ? 'gone' : JSON.stringify(value).slice(0, 30));

export interface Change {
  /** What the incident must name. */
  names: readonly string[];
  what: string;
  variables: Record<string, unknown>;
}

/**
 * Each variable that the job reads set to each nonsense; of a clerk's answer each field as well.
 *
 * @param others numbers of other cases
 */
export function changesOf([type, element]: Job, right: Record<string, unknown>, others: readonly string[]): Change[] {
  const task = clerkSteps[processIdOf(element)]?.[element.id];
  const read = type === 'record-decision' && task ? ['caseNumber', task.variable] : Object.keys(right);
  const whole = read.flatMap((name) =>
    [...nonsense, ...(name === 'caseNumber' ? others : [])].map((value) => ({
      names: [name],
      what: `${name} ${told(value)}`,
      variables: withField(right, name, value),
    })),
  );
  if (type !== 'record-decision' || !task) return whole;
  const answer = right[task.variable] as Record<string, unknown>;
  const fields = Object.keys(answer).flatMap((field) =>
    nonsense
      .map((value) => ({ value, given: withField(answer, field, value) }))
      .filter(({ value, given }) => !(mayBeMeant.includes(value) && task.schema.safeParse(given).success))
      .map(({ value, given }) => ({
        names: [task.variable, field],
        what: `${task.variable}.${field} ${told(value)}`,
        variables: { ...right, [task.variable]: given },
      })),
  );
  return [...whole, ...fields];
}
