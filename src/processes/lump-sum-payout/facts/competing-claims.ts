/** Who else claims the account: other open applications for its payout, as when two heirs apply. */
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { records } from '../records.ts';
import type { Dispute } from '../rules/index.ts';

type PayoutFile = CaseFile<'lump-sum-payout'>;

/** The numbers of the other open applications for the payout of the same participant's account. */
export async function competingClaims(cases: Cases, { caseNumber, application }: PayoutFile): Promise<string[]> {
  const open = await cases.announcements.openCasesOf(application.applicant.idNumber, ({ id }) => id === 'lump-sum-payout');
  return open.map((other) => other.caseNumber).filter((number) => number !== caseNumber);
}

/** Of the claims, those that no clerk has decided in favour of this case. */
export async function unsettledClaims(cases: Cases, caseNumber: string, claims: readonly string[]): Promise<string[]> {
  const decisions = await cases.decisions.of(caseNumber);
  const decided = decisions.findLastIndex(
    ({ step, outcome }) => step === 'resolve-competing-claims' && (outcome as { decision: string }).decision === 'entitled',
  );
  const heard = decided < 0 ? [] : (records.among(decisions.slice(0, decided), 'look-up-account').at(-1)?.outcome.competingClaims ?? []);
  return claims.filter((claim) => !heard.includes(claim));
}

/** How the clerk decided on them; undefined where nobody else claims, or those who did no longer do. `open`: those that are not settled. */
export async function disputeOf(cases: Cases, caseNumber: string, open: readonly string[]): Promise<Dispute | undefined> {
  const decided = (await records.find(cases, caseNumber, 'resolve-competing-claims'))?.outcome;
  if (!decided) return undefined;
  const entitled = decided.decision === 'entitled';
  return entitled || open.length > 0 ? { entitled, reason: decided.reason } : undefined;
}
