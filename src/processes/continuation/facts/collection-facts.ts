/** C-14 to C-18, C-21, S-10: what the collection plan is made of. */
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { type CollectionFacts, unpayablePeriods } from '../rules/index.ts';
import { Money, type Month, monthOf, type ParameterSet } from '../../../policy/index.ts';
import { retirementFacts, suspensionEndFacts } from './application-facts.ts';
import { records } from '../records.ts';

export async function collectionFacts(
  cases: Cases,
  { caseNumber, application, transferReply }: CaseFile<'continuation'>,
  parameters: ParameterSet,
): Promise<CollectionFacts> {
  const relation = await records.read(cases, caseNumber, 'look-up-relation');
  const { startMonth, base } = await adjustment(cases, caseNumber);
  const asked = base ?? application.requestedBase;
  const { leftToClerk, ...retirement } = retirementFacts(application, parameters);
  const known = suspensionEndFacts(application, relation, parameters);
  const approved = await approval(cases, caseNumber);
  return {
    paidPeriods: [...relation.paid, ...(transferReply?.paid ?? [])].map(({ from, to }) => ({ from, to })),
    ...retirement,
    // An approval from before the form asked is an approval: contributions go on.
    afterRetirementAge: leftToClerk && approved ? (approved.afterRetirementAge ?? 'payOn') : undefined,
    transferInMonth: transferReply ? monthOf(transferReply.repliedOn) : undefined,
    ...unpayablePeriods({ ...known, decidedEnd: approved?.suspensionEndedOn }, retirement.applicationMonth),
    startMonth,
    requestedBase: asked === undefined ? undefined : Money.of(String(asked)),
  };
}

/** The window's, with what it decided of the end of a sentence or of military service (C-21, S-10) and of the retirement age (C-18). */
async function approval(cases: Cases, caseNumber: string) {
  const outcome = (await records.find(cases, caseNumber, 'review-continuation'))?.outcome;
  return outcome?.decision === 'approve' ? outcome : undefined;
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
