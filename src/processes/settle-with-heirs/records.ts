/** What the steps of the settlement record (L-05). */
import { z } from 'zod';
import { oneOf, recordsOf, requiredText } from '../shared/index.ts';

export const records = recordsOf({
  'confirm-heir': oneOf(
    z.object({ decision: z.literal('approve'), reason: requiredText }),
    z.object({ decision: z.literal('reject'), reason: requiredText }),
  ),
});
