import { z } from 'zod';
import { checkResultLabels } from './labels.ts';

/** The answer of one organ in the cross-check (B-33). */
export const crossCheckViewSchema = z.object({
  result: z.enum(['confirmed', 'contradicted', 'notFound']),
  resultLabel: z.string(),
  finding: z.string(),
});
export type CrossCheckView = z.output<typeof crossCheckViewSchema>;

export function crossCheckView({ result, finding }: Omit<CrossCheckView, 'resultLabel'>): CrossCheckView {
  return { result, resultLabel: checkResultLabels[result], finding };
}
