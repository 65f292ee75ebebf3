import { z } from 'zod';
import { placeOf, type Reason, sentence } from '../../../policy/index.ts';

/** The reasons by their clause, so that each clause is read once, under document and clause instead of our id. */
export const groundViewSchema = z.object({
  place: z.string(),
  clause: z.string(),
  finding: z.string(),
  /** For the forms of cases that began before forms cited document and clause. */
  requirement: z.string().optional(),
});
export type GroundView = z.output<typeof groundViewSchema>;

export function groundViews(reasons: readonly Reason[]): GroundView[] {
  const byClause = Map.groupBy(reasons, ({ requirement, clause }) => `${requirement} ${clause}`);
  return [...byClause.values()].map((same) => {
    const [{ requirement, clause }] = same as [Reason];
    return { place: placeOf(requirement), requirement, clause, finding: same.map(({ finding }) => sentence(finding)).join('') };
  });
}
