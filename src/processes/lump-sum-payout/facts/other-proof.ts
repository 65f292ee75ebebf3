/** L-05: what the applicant offers in place of a proof of death, and what the window said of it. */
import { maskedProofs } from '../../../applications/index.ts';
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { records } from '../records.ts';

/** In the applicant's words, masked; null where nothing is offered, or it was not recognised. */
export async function standingProof(cases: Cases, { caseNumber, application }: CaseFile<'lump-sum-payout'>): Promise<string | null> {
  const offered = offeredProof(application);
  return offered !== null && (await recognised(cases, caseNumber)) !== 'no' ? offered : null;
}

/** The same before anybody has looked at it. */
export function offeredProof(application: CaseFile<'lump-sum-payout'>['application']): string | null {
  return maskedProofs(application)[0]?.description ?? null;
}

async function recognised(cases: Cases, caseNumber: string): Promise<'yes' | 'no' | undefined> {
  const answer = (await records.find(cases, caseNumber, 'review-payout'))?.outcome;
  return answer && 'deathProofRecognised' in answer ? answer.deathProofRecognised : undefined;
}
