/** What an agency can be asked. The connector sends by it, and the simulator that stands in for the agency reads by it. */
import { z } from 'zod';
import { ask, type Connection } from './http.ts';

export interface Exchange<Q extends z.ZodObject = z.ZodObject, A extends z.ZodType = z.ZodType> {
  readonly path: string;
  /** What is sent. */
  readonly question: Q;
  /** What comes back. */
  readonly answer: A;
}

export type QuestionOf<E extends Exchange> = z.output<E['question']>;
export type AnswerOf<E extends Exchange> = z.output<E['answer']>;

/** @throws what `ask` throws */
export type Asking<E extends Exchange> = (question: QuestionOf<E>) => Promise<AnswerOf<E>>;

export function asking<Q extends z.ZodObject, A extends z.ZodType>(connection: Connection, exchange: Exchange<Q, A>) {
  return (question: z.output<Q>): Promise<z.output<A>> =>
    ask(connection, exchange.path, only(exchange.question, question), exchange.answer);
}

/** What the schema names, and no more: a caller may hand over all that it has, and an agency gets what its question needs. */
function only(schema: z.core.$ZodType, given: unknown): unknown {
  if (given === null || given === undefined) return given;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return only(schema.unwrap(), given);
  if (schema instanceof z.ZodArray) return (given as unknown[]).map((item) => only(schema.element, item));
  if (!(schema instanceof z.ZodObject)) return given;
  const fields: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const field = fields[name];
      return field ? [[name, only(field, value)]] : [];
    }),
  );
}
