import { z } from 'zod';
import type { Recorded } from '../../cases/index.ts';
import { latestRecord, requiredDocument } from '../shared/index.ts';

const missing = z.object({ missingDocuments: z.array(requiredDocument.pick({ code: true, name: true, form: true })) });

/** What the latest check of the materials found missing. */
export function missingDocuments(decisions: readonly Recorded[]) {
  return latestRecord(decisions, 'check-materials', missing)?.missingDocuments ?? [];
}
