import { z } from 'zod';
import { ask, type Connection } from './http.ts';

/** Answer of public security (公安部门): does the household register carry this name under this number? */
export const policeCrossCheckSchema = z.object({
  result: z.enum(['confirmed', 'contradicted', 'notFound']),
  /** One Chinese sentence: what was compared with what. Names nobody. */
  finding: z.string(),
});
export type PoliceCrossCheck = z.output<typeof policeCrossCheckSchema>;

export interface PublicSecurity {
  /** B-33. A person whom the register does not know is an answer (`notFound`), not an error. */
  crossCheck(question: { idNumber: string; name: string }): Promise<PoliceCrossCheck>;
}

export function connectPublicSecurity(connection: Connection): PublicSecurity {
  return {
    crossCheck: ({ idNumber, name }) => ask(connection, '/public-security/cross-check', { idNumber, name }, policeCrossCheckSchema),
  };
}
