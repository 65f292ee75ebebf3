import { z } from 'zod';
import type { Reason } from '../../../policy/index.ts';

/** A reason as the forms' tables show it. */
export const reasonViewSchema = z.object({ requirement: z.string(), clause: z.string(), finding: z.string() });
export type ReasonView = z.output<typeof reasonViewSchema>;

export function reasonViews(reasons: readonly Reason[]): ReasonView[] {
  return reasons.map(({ requirement, clause, finding }) => ({ requirement, clause, finding }));
}
