/** What the steps of the report record. */
import { z } from 'zod';
import { oneOf, recordsOf, requiredText } from '../shared/index.ts';

export const records = recordsOf({
  'confirm-death': oneOf(
    z.object({ decision: z.literal('confirm'), reason: requiredText }),
    z.object({ decision: z.literal('discard'), reason: requiredText }),
  ),
});
