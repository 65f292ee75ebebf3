import { z } from 'zod';
import { asking, type AnswerOf, type Asking } from './exchange.ts';
import type { Connection } from './http.ts';
import { dateSchema, hardshipSchema, personQuestionSchema } from './values.ts';

/** Entry in the civil affairs bureau's minimum-living database (民政局最低生活保障数据库). */
export const hardship = {
  path: '/civil-affairs/hardship',
  question: personQuestionSchema,
  answer: z.object({ hardship: hardshipSchema, since: dateSchema.nullable() }),
};
export type HardshipAnswer = AnswerOf<typeof hardship>;

export interface CivilAffairs {
  /** B-40. A person who is not in the database gets `none`. */
  hardship: Asking<typeof hardship>;
}

export const connectCivilAffairs = (connection: Connection): CivilAffairs => ({ hardship: asking(connection, hardship) });
