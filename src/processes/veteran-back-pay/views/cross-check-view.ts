import { z } from 'zod';
import { codesOf } from '../../../policy/index.ts';
import { crossCheckNames } from '../rules/facts.ts';

/** The answer of one organ in the cross-check (B-33). */
export const crossCheckViewSchema = z.object({
  result: z.enum(codesOf(crossCheckNames)),
  resultLabel: z.string(),
  finding: z.string(),
});
export type CrossCheckView = z.output<typeof crossCheckViewSchema>;

export function crossCheckView({ result, finding }: Omit<CrossCheckView, 'resultLabel'>): CrossCheckView {
  return { result, resultLabel: crossCheckNames[result], finding };
}
