/**
 * What the steps of a process record in the case file. The form of each outcome stands once, by element id (records.ts of
 * the process): workers write by it, rules, notices and views read by it, and its fields say how they are called.
 */
import { z } from 'zod';
import type { Cases, Decision, NewDecision } from '../../cases/index.ts';
import { InvalidJob, NeedsOperator, type WorkerContext } from '../../jobs/index.ts';
import type { ElementId } from '../../models/index.ts';

/** By step: the form of what it records. */
export type Outcomes = Readonly<Record<string, z.ZodType>>;

/** What is on record of a step. */
export interface Stored<T> {
  outcome: T;
  decidedAt: Date;
  reasons: Decision['reasons'];
}

/** What a step of the records records. */
export type RecordOf<R extends { outcomes: Outcomes }, S extends keyof R['outcomes']> = z.output<R['outcomes'][S]>;

type StepOf<O> = keyof O & ElementId;
type OutcomeOf<O extends Outcomes, S extends keyof O> = z.output<O[S]>;
/** `F`: the fields that the reader needs; a record that lacks others does for him. */
type Picked<T, F extends keyof T> = [F] extends [never] ? T : Pick<T, F>;
type Written<T> = Pick<NewDecision, 'inputs' | 'outcomeText' | 'reasons'> & { outcome: T };

export interface StepRecords<O extends Outcomes> {
  readonly outcomes: O;

  /** The latest outcome of a step that the diagram cannot have passed by. @throws NeedsOperator if there is none, or of another form */
  read<S extends StepOf<O>, F extends keyof OutcomeOf<O, S> = never>(
    cases: Cases,
    caseNumber: string,
    step: S,
    fields?: readonly F[],
  ): Promise<Picked<OutcomeOf<O, S>, F>>;

  /** The same with the reasons and the time. */
  stored<S extends StepOf<O>, F extends keyof OutcomeOf<O, S> = never>(
    cases: Cases,
    caseNumber: string,
    step: S,
    fields?: readonly F[],
  ): Promise<Stored<Picked<OutcomeOf<O, S>, F>>>;

  /** The latest record; null where the step has not been taken. @throws NeedsOperator if it has another form */
  find<S extends StepOf<O>, F extends keyof OutcomeOf<O, S> = never>(
    cases: Cases,
    caseNumber: string,
    step: S,
    fields?: readonly F[],
  ): Promise<Stored<Picked<OutcomeOf<O, S>, F>> | null>;

  /** All records of a step that have its form, oldest first, of what has been decided in a case. */
  among<S extends StepOf<O>, F extends keyof OutcomeOf<O, S> = never>(
    decisions: readonly Decision[],
    step: S,
    fields?: readonly F[],
  ): Stored<Picked<OutcomeOf<O, S>, F>>[];

  /**
   * Keeps what a service step found out or decided by the rules, with its inputs, reasons and the versions of all
   * parameters taken up to now, under the job's own element. Returns what is on record: for a job that is delivered again that is what it decided first.
   */
  write<S extends StepOf<O>>(
    context: WorkerContext,
    caseNumber: string,
    step: S,
    written: Written<OutcomeOf<O, S>>,
  ): Promise<Stored<OutcomeOf<O, S>>>;
}

/** The records of a process. Does not compile where a step is in no diagram. */
export function recordsOf<const O extends Outcomes>(outcomes: O & Record<Exclude<keyof O, ElementId>, never>): StepRecords<O> {
  const schemaOf = (step: string, fields: readonly PropertyKey[] = []): z.ZodType => {
    const schema = (outcomes as Outcomes)[step] ?? z.never();
    if (fields.length === 0 || !(schema instanceof z.ZodObject)) return schema;
    return schema.pick(Object.fromEntries(fields.map((field) => [field, true])) as never);
  };
  const find = async (cases: Cases, caseNumber: string, step: ElementId, fields?: readonly PropertyKey[]) => {
    const decision = await cases.decisions.latest(caseNumber, step);
    return decision && onRecord(schemaOf(step, fields), decision);
  };
  const must = async (cases: Cases, caseNumber: string, step: ElementId, fields?: readonly PropertyKey[]) =>
    (await find(cases, caseNumber, step, fields)) ?? notTaken(step);
  // The types of the interface are those of the schemas, which are looked up by name here.
  return {
    outcomes,
    find,
    stored: must,
    read: async (cases: Cases, caseNumber: string, step: ElementId, fields?: readonly PropertyKey[]) =>
      (await must(cases, caseNumber, step, fields)).outcome,
    among(decisions: readonly Decision[], step: ElementId, fields?: readonly PropertyKey[]) {
      const schema = schemaOf(step, fields);
      return decisions.flatMap((decision) => {
        const parsed = decision.step === step ? schema.safeParse(decision.outcome) : undefined;
        return parsed?.success ? [withReasons(parsed.data, decision)] : [];
      });
    },
    async write({ cases, job, parameters, steps }: WorkerContext, caseNumber: string, step: ElementId, written: Written<unknown>) {
      const schema = schemaOf(step);
      mustBeReadable(step, schema, written.outcome);
      const decision = await cases.decisions.record(caseNumber, {
        step: job.elementId,
        elementInstanceKey: job.elementInstanceKey,
        name: await steps.nameOf(job),
        parameterVersions: parameters.versions(),
        decidedBy: 'rules',
        ...written,
      });
      return onRecord(schema, decision);
    },
  } as unknown as StepRecords<O>;
}

/** Why a step decided as it did; nothing where it has not been taken. */
export async function reasonsOf(cases: Cases, caseNumber: string, step: ElementId): Promise<Decision['reasons']> {
  return (await cases.decisions.latest(caseNumber, step))?.reasons ?? [];
}

function onRecord(schema: z.ZodType, decision: Decision): Stored<unknown> {
  const parsed = schema.safeParse(decision.outcome);
  if (parsed.success) return withReasons(parsed.data, decision);
  throw new NeedsOperator(
    `the record of the step ${decision.step} does not have the form that this version expects (${faults(parsed.error)})`,
    'Cancel the instance and start the case anew, or repair the record in the case file, then resolve the incident.',
  );
}

const withReasons = <T>(outcome: T, { decidedAt, reasons }: Decision): Stored<T> => ({ outcome, decidedAt, reasons });

function notTaken(step: ElementId): never {
  throw new NeedsOperator(
    `the case file has no record of the step ${step}`,
    `Let the instance take that step (Operate: modify the instance), then resolve the incident.`,
  );
}

/** What is kept as JSON must be read again by the steps to come. */
function mustBeReadable(step: ElementId, schema: z.ZodType, outcome: unknown): void {
  const { error } = schema.safeParse(JSON.parse(JSON.stringify(outcome)));
  if (error) throw new InvalidJob(`invalid record of the step ${step}: ${faults(error)}`);
}

const faults = ({ issues }: z.ZodError): string => issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
