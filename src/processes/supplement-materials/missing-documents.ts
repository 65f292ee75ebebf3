import { z } from 'zod';
import type { Recorded } from '../../cases/index.ts';
import { latestRecord } from '../shared/latest-record.ts';

const missing = z.object({
  missingDocuments: z.array(z.object({ code: z.string(), name: z.string(), form: z.string() })),
});

/** What the latest check of the materials found missing. */
export function missingDocuments(decisions: readonly Recorded[]) {
  return latestRecord(decisions, 'check-materials', missing)?.missingDocuments ?? [];
}
