import { z } from 'zod';
import { asking, type AnswerOf, type Asking } from './exchange.ts';
import type { Connection } from './http.ts';
import { idNumberSchema } from './values.ts';

/** Answer of public security (公安部门): does the household register carry this name under this number? */
export const policeCrossCheckSchema = z.object({
  result: z.enum(['confirmed', 'contradicted', 'notFound']),
  /** One Chinese sentence: what was compared with what. Names nobody. */
  finding: z.string(),
});

export const policeCrossCheck = {
  path: '/public-security/cross-check',
  question: z.strictObject({ idNumber: idNumberSchema, name: z.string().min(1) }),
  answer: policeCrossCheckSchema,
};
export type PoliceCrossCheck = AnswerOf<typeof policeCrossCheck>;

export interface PublicSecurity {
  /** B-33. A person whom the register does not know is an answer (`notFound`), not an error. */
  crossCheck: Asking<typeof policeCrossCheck>;
}

export const connectPublicSecurity = (connection: Connection): PublicSecurity => ({ crossCheck: asking(connection, policeCrossCheck) });
