/** What a step brings into the process of itself: from its worker, its table, its message, its form or the process that it calls. */
import type { z } from 'zod';
import { type Diagram, type Element, extension, jobTypesOf, type Project, type Table } from '../../../src/models/index.ts';
import type { Worker } from '../../../src/jobs/index.ts';
import { feelOf, messagesOf } from '../feel/diagram-expressions.ts';
import { evaluate } from '../feel/evaluate.ts';
import type { Contract } from '../rule.ts';
import { answersOf } from './form-answers.ts';
import { valueOf } from './schema-shape.ts';
import { eitherOf, isNull, list, object, sure, type Value } from './shape.ts';
import { type State, valueIn } from './state.ts';

/** What is known besides the diagram itself. */
export interface World {
  readonly project: Project;
  readonly contract: Contract;
  /** What a called process has at its end; undefined while that is not known. */
  endOf: (processId: string) => State | undefined;
}

export interface Result {
  readonly name: string;
  readonly value: Value;
  /** Set in any case. */
  readonly sure: boolean;
}

export const workersOf = (element: Element, when: 'start' | 'task' | 'end', { workers }: Contract): Worker[] =>
  jobTypesOf(element, when).flatMap((type) => workers.filter(({ jobType }) => jobType === type));

/** What the workers of a step's listeners, or of its job, set. */
export function resultsOfWorkers(element: Element, processId: string, when: 'start' | 'task' | 'end', contract: Contract): Result[] {
  return workersOf(element, when, contract).flatMap((worker) => resultsOfSchema(worker.outputAt({ processId, elementId: element.id })));
}

export function resultsOfSchema({ shape }: z.ZodObject): Result[] {
  return Object.entries(shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const left = schema.safeParse(undefined);
    const mayBeAbsent = left.success && left.data === undefined;
    // Not to set a variable leaves it as it was; to set it to null does not.
    const value = valueOf(schema);
    return { name, value: mayBeAbsent ? valueWhenSet(schema) : value, sure: !mayBeAbsent };
  });
}

const valueWhenSet = (schema: z.ZodType): Value => ({ shape: valueOf(schema).shape, mayBeNull: schema.safeParse(null).success });

export function resultsOf(element: Element, { id }: Pick<Diagram, 'id'>, world: World): Result[] {
  const { project, contract } = world;
  return [
    ...resultsOfWorkers(element, id, 'task', contract),
    ...messagesOf(element).flatMap(({ name = '' }) => resultsOfMessage(name, contract)),
    ...resultsOfDecision(element, project),
    ...resultsOfForm(element, id, project),
    ...resultsOfCall(element, world),
  ];
}

const resultsOfMessage = (name: string, { messages }: Contract): Result[] =>
  Object.hasOwn(messages, name) && messages[name] ? resultsOfSchema(messages[name]) : [];

export function tableOf(element: Element, { tables }: Project): Table | undefined {
  const id = extension(element, 'zeebe:CalledDecision')?.['decisionId'];
  return id === undefined || feelOf(id) !== undefined ? undefined : tables.find(({ decision }) => decision.id === id);
}

function resultsOfDecision(element: Element, project: Project): Result[] {
  const name = extension(element, 'zeebe:CalledDecision')?.['resultVariable'];
  const table = tableOf(element, project);
  return typeof name === 'string' && table ? [{ name, value: answerOf(table), sure: true }] : [];
}

/** One output alone is the answer itself; a table that collects answers with a list. A table without a gap always answers. */
function answerOf({ decision: { decisionLogic } }: Table): Value {
  const { hitPolicy, output, rule } = decisionLogic;
  const cells = output.map(({ name }, column): [string, Value] => {
    const answers = rule.map(({ outputEntry }) => outputEntry[column]?.text.trim() ?? '');
    return [name ?? '', eitherOf(answers.map((feel) => (feel === '' ? isNull : evaluate(feel, () => undefined).value)))];
  });
  const [only, ...more] = cells;
  const one = only && more.length === 0 ? only[1] : sure(object(Object.fromEntries(cells)));
  return hitPolicy === 'COLLECT' || hitPolicy === 'RULE ORDER' ? sure(list(one)) : one;
}

export const formOf = (element: Element, processId: string, { forms }: Project) => {
  const id = extension(element, 'zeebe:FormDefinition')?.['formId'];
  return forms.find((form) => form.id === id && form.process === processId);
};

function resultsOfForm(element: Element, processId: string, project: Project): Result[] {
  const form = formOf(element, processId, project);
  return form ? Object.entries(answersOf(form.schema)).map(([name, value]) => ({ name, value, sure: true })) : [];
}

function resultsOfCall(element: Element, { endOf }: World): Result[] {
  const called = extension(element, 'zeebe:CalledElement')?.['processId'];
  const end = typeof called === 'string' ? endOf(called) : undefined;
  return [...(end ?? [])].flatMap(([name, all]) => {
    const value = end && valueIn(end, name);
    return value ? [{ name, value, sure: [...all.values()].every((setting) => setting.value !== undefined) }] : [];
  });
}
