/** What the source leaves open in a case, in words for the clerk who decides (AMB-..). */
import { z } from 'zod';
import type { Reason } from '../../../policy/index.ts';

export const openReadingSchema = z.object({ question: z.string(), finding: z.string() });
export type OpenReading = z.output<typeof openReadingSchema>;

/** The questions, by ambiguity, that came up: each once, with what was found by the reading that is in force. */
export function openReadings(reasons: readonly Reason[], questions: Record<string, string>): OpenReading[] {
  const seen = new Set<string>();
  return reasons.flatMap(({ ambiguity = '', finding }) => {
    const question = questions[ambiguity];
    if (question === undefined || seen.has(ambiguity)) return [];
    seen.add(ambiguity);
    return [{ question, finding }];
  });
}
