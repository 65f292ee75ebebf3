/** C-14 to C-18, C-21, S-10: what the collection plan is made of. */
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { type AfterRetirementAge, type CollectionFacts, retirementAgeLeftToClerk, unpayablePeriods } from '../rules/index.ts';
import { type IsoDate, Money, type Month, monthOf, type ParameterSet } from '../../../policy/index.ts';
import { retirementAgeReachedMonth, suspensionEndFacts } from './application-facts.ts';
import { records } from '../records.ts';

export async function collectionFacts(
  cases: Cases,
  { caseNumber, application, transferReply }: CaseFile<'continuation'>,
  parameters: ParameterSet,
): Promise<CollectionFacts> {
  const relation = await records.read(cases, caseNumber, 'look-up-relation');
  const { startMonth, base } = await adjustment(cases, caseNumber);
  const asked = base ?? application.requestedBase;
  const applicationMonth = monthOf(application.applicationDate);
  const retirement = { applicationMonth, retirementAgeReachedMonth: retirementAgeReachedMonth(application, parameters) };
  const leftToClerk = retirementAgeLeftToClerk({ ...retirement, continuationReason: application.continuationReason });
  const known = suspensionEndFacts(application, relation, parameters);
  const decidedEnd = await decidedSuspensionEnd(cases, caseNumber);
  return {
    paidPeriods: [...relation.paid, ...(transferReply?.paid ?? [])].map(({ from, to }) => ({ from, to })),
    ...retirement,
    afterRetirementAge: leftToClerk ? await afterRetirementAge(cases, caseNumber) : undefined,
    transferInMonth: transferReply ? monthOf(transferReply.repliedOn) : undefined,
    ...unpayablePeriods({ ...known, decidedEnd }, applicationMonth),
    startMonth,
    requestedBase: asked === undefined ? undefined : Money.of(String(asked)),
  };
}

/** C-21, S-10: what the window has decided of the end of a sentence or of military service. */
async function decidedSuspensionEnd(cases: Cases, caseNumber: string): Promise<IsoDate | undefined> {
  const review = await records.find(cases, caseNumber, 'review-continuation');
  return review?.outcome.decision === 'approve' ? review.outcome.suspensionEndedOn : undefined;
}

/** An approval from before the form asked is an approval: contributions go on. */
async function afterRetirementAge(cases: Cases, caseNumber: string): Promise<AfterRetirementAge | undefined> {
  const review = await records.find(cases, caseNumber, 'review-continuation');
  return review?.outcome.decision === 'approve' ? (review.outcome.afterRetirementAge ?? 'payOn') : undefined;
}

/** What the reviewing clerk has changed up to now, the newest of each. */
async function adjustment(cases: Cases, caseNumber: string): Promise<{ startMonth: Month | undefined; base: number | undefined }> {
  const reviews = records.among(await cases.decisions.of(caseNumber), 'review-collection');
  const answers = reviews.flatMap(({ outcome }) => (outcome.decision === 'adjust' ? [outcome] : []));
  return {
    startMonth: answers.findLast(({ startMonth }) => startMonth !== undefined)?.startMonth,
    base: answers.findLast(({ base }) => base !== undefined)?.base,
  };
}
