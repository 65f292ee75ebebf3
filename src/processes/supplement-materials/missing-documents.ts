import { z } from 'zod';
import type { Recorded } from '../../cases/index.ts';
import { latestRecord, requiredDocument, supplement } from '../shared/index.ts';

const missing = z.object({ missingDocuments: z.array(requiredDocument.pick({ code: true, name: true, form: true, alternatives: true })) });

const asked = supplement.pick({ supplementRequest: true });

/** What a clerk wants, in his own words, if one has asked since the latest check of the materials. */
export function supplementRequest(decisions: readonly Recorded[]): string | null {
  const sinceCheck = decisions.slice(decisions.findLastIndex(({ step }) => step === 'check-materials') + 1);
  return sinceCheck.flatMap(({ outcome }) => asked.safeParse(outcome).data?.supplementRequest ?? []).at(-1) ?? null;
}

/** What the latest check of the materials found missing; nothing if a clerk has asked since, whose own words say what is wanted. */
export function missingDocuments(decisions: readonly Recorded[]) {
  if (supplementRequest(decisions) !== null) return [];
  return latestRecord(decisions, 'check-materials', missing)?.missingDocuments ?? [];
}
