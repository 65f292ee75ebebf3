/** The application for a subsidy, as the clerk sees it who secures the funds (B-45, B-51). */
import { z } from 'zod';
import { dateSchema } from '../../../registries/index.ts';

export const subsidyViewSchema = z.object({
  categoryLabel: z.string(),
  /** With what the civil affairs bureau confirmed (B-40). */
  comparison: z.string(),
  reason: z.string(),
  appliedOn: dateSchema,
});
