import { z } from 'zod';
import { ask, type Connection } from './http.ts';
import { dateSchema, hardshipSchema } from './values.ts';

/** Entry in the civil affairs bureau's minimum-living database (民政局最低生活保障数据库). */
export const hardshipAnswerSchema = z.object({ hardship: hardshipSchema, since: dateSchema.nullable() });
export type HardshipAnswer = z.output<typeof hardshipAnswerSchema>;

export interface CivilAffairs {
  /** B-40. A person who is not in the database gets `none`. */
  hardship(question: { idNumber: string }): Promise<HardshipAnswer>;
}

export function connectCivilAffairs(connection: Connection): CivilAffairs {
  return {
    hardship: ({ idNumber }) => ask(connection, '/civil-affairs/hardship', { idNumber }, hardshipAnswerSchema),
  };
}
