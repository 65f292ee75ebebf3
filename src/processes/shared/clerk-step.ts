/**
 * What a clerk decides in a user task: the object that the form yields, checked again here. A form can be bypassed, and
 * the task is gone for the clerk when its answer is read: an answer that cannot be accepted becomes an incident that
 * says which field is wrong and how to go on.
 */
import { z } from 'zod';
import { NeedsOperator, type Variables } from '../../jobs/index.ts';
import { type Answers, type Processes, variableOf } from '../../models/index.ts';
import { type Reason, sentence } from '../../policy/index.ts';
import type { Visit } from './visit.ts';

/** `accept-application` -> `acceptApplication`. */
export type VariableOf<Task extends string> = Task extends `${infer Head}-${infer Rest}` ? `${Head}${Capitalize<VariableOf<Rest>>}` : Task;

/** Does not compile where no user task that has a form is called so; the message names it. */
type Drawn<T extends string> = T extends Processes[keyof Processes]['userTask']
  ? VariableOf<T> extends keyof Answers
    ? unknown
    : { 'no form fills': VariableOf<T> }
  : { 'no diagram has the user task': T };

/** The names in an answer, as paths; a list counts as one of its items. */
type PathsIn<T> = T extends readonly (infer Item)[]
  ? PathsIn<Item>
  : T extends object
    ? { [Name in keyof T & string]-?: Name | `${Name}.${PathsIn<T[Name]>}` }[keyof T & string]
    : never;

/** Does not compile where the answer needs a field that the form does not have; the message names the field. */
type FilledBy<V extends string, S extends z.ZodType> = V extends keyof Answers
  ? [Exclude<PathsIn<z.input<S>>, Answers[V]>] extends [never]
    ? unknown
    : { 'the form has no field': Exclude<PathsIn<z.input<S>>, Answers[V]> }
  : unknown;

export interface ClerkStepDefinition<T extends string, S extends z.ZodType, D extends z.ZodObject> {
  /** The user task, as in the diagram; also the name of its file and of its form. */
  task: T & Drawn<T>;
  /** The answer, reduced to the fields that belong to the decision taken. */
  schema: S & FilledBy<VariableOf<T>, S>;
  /** Chinese words for the decision, for the progress view. */
  outcomeText: (answer: z.output<S>) => string;
  /** What the rules and the facts of the case say against the answer: English, begins with the field. */
  objections?: (answer: z.output<S>, visit: Visit) => Promise<string[]>;
  reasons: (answer: z.output<S>, visit: Visit) => Promise<Reason[]> | Reason[];
  /** What else the decision changes in the case file. May run twice. */
  effect?: (answer: z.output<S>, visit: Visit) => Promise<void>;
  /**
   * Variables that the diagram derives from the answer by output mappings. The mappings see the answer before it is
   * checked, and do not run again after an operator has corrected it; what is returned here does.
   */
  derived?: Derived<S, D>;
}

interface Derived<S extends z.ZodType, D extends z.ZodObject> {
  schema: D;
  from(answer: z.output<S>, visit: Visit): Promise<z.output<D>>;
}

export interface Decided {
  answer: unknown;
  outcomeText: string;
  reasons: Reason[];
  /** Changes what the decision changes in the case file, and says what the diagram derives from it. May run twice. */
  takeEffect: () => Promise<Variables>;
}

export interface ClerkStep {
  task: string;
  /** The variable that the form fills. */
  variable: string;
  /** Only earlier versions of the diagram have it. */
  former: boolean;
  schema: z.ZodType;
  /** What the step sets besides its answer. */
  derived: z.ZodObject;
  /** Nothing is changed yet. @throws NeedsOperator if the answer cannot be accepted */
  decide(value: unknown, visit: Visit): Promise<Decided>;
}

/** By process, by user task. */
export type ClerkSteps = Readonly<Record<string, Readonly<Record<string, ClerkStep>>>>;

type NoFields = { [name in never]: never };

export function clerkStep<const T extends string, S extends z.ZodType, D extends z.ZodObject = z.ZodObject<NoFields>>(
  definition: ClerkStepDefinition<T, S, D>,
): ClerkStep {
  return stepOf(definition, false);
}

/** The same for a task that is no longer drawn: cases that began with an earlier version of the diagram finish with it. */
export const formerClerkStep = <S extends z.ZodType>(definition: AnyStep<S, z.ZodObject<NoFields>>): ClerkStep => stepOf(definition, true);

interface AnyStep<S extends z.ZodType, D extends z.ZodObject> extends Omit<ClerkStepDefinition<string, S, D>, 'task' | 'schema'> {
  task: string;
  schema: S;
}

function stepOf<S extends z.ZodType, D extends z.ZodObject>(definition: AnyStep<S, D>, former: boolean): ClerkStep {
  const { task, schema, outcomeText, objections, reasons, effect, derived } = definition;
  const variable = variableOf(task);
  return {
    task,
    variable,
    former,
    schema,
    derived: derived?.schema ?? z.object({}),
    async decide(value, visit) {
      const parsed = schema.safeParse(value);
      if (!parsed.success) {
        const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the whole answer'}: ${message}`);
        throw notAcceptable(variable, visit, problems);
      }
      const found = [...tooLong(parsed.data), ...((await objections?.(parsed.data, visit)) ?? [])];
      if (found.length > 0) throw notAcceptable(variable, visit, found);
      return {
        answer: parsed.data,
        outcomeText: outcomeText(parsed.data),
        reasons: (await reasons(parsed.data, visit)).map((reason) => ({ ...reason, finding: sentence(reason.finding) })),
        async takeEffect() {
          await effect?.(parsed.data, visit);
          return (await derived?.from(parsed.data, visit)) ?? {};
        },
      };
    },
  };
}

/** Whether it is what `clerkStep` makes. */
export const isClerkStep = (made: unknown): made is ClerkStep =>
  typeof made === 'object' && made !== null && 'task' in made && 'decide' in made;

const longestText = 2000;

/** The texts of an answer that nobody can have meant, by their path. */
function tooLong(answer: unknown, path: readonly string[] = []): string[] {
  if (typeof answer === 'string') return answer.length > longestText ? [`${path.join('.')}: has more than ${longestText} characters`] : [];
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => tooLong(value, [...path, name]));
}

function notAcceptable(variable: string, { context }: Visit, problems: string[]): NeedsOperator {
  return new NeedsOperator(
    `the answer of the task ${context.job.elementId} cannot be accepted: ${problems.join('; ')}`,
    `Ask the clerk who completed the task. In Operate, correct the variable "${variable}" of this task accordingly and retry the incident; the case then goes on.`,
  );
}
