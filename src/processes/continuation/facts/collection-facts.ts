/** C-14 to C-18, C-21, S-10: what the collection plan is made of. */
import { z } from 'zod';
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { type CollectionFacts, unpayablePeriods } from '../rules/index.ts';
import { monthOf } from '../../../policy/dates.ts';
import { Money } from '../../../policy/money.ts';
import type { ParameterSet } from '../../../policy/parameters.ts';
import { monthSchema } from '../../../registries/values.ts';
import { retirementAgeReachedMonth } from './application-facts.ts';
import { recordedRelation } from './relation.ts';

export async function collectionFacts(
  cases: Cases,
  { caseNumber, application, transferReply }: CaseFile<'continuation'>,
  parameters: ParameterSet,
): Promise<CollectionFacts> {
  const relation = await recordedRelation(cases, caseNumber);
  const { startMonth, base } = await adjustment(cases, caseNumber);
  const asked = base ?? application.requestedBase;
  const applicationMonth = monthOf(application.applicationDate);
  const { sentencePeriods, enlistedPeriods } = unpayablePeriods(relation.suspension, applicationMonth);
  return {
    paidPeriods: [...relation.paid, ...(transferReply?.paid ?? [])].map(({ from, to }) => ({ from, to })),
    applicationMonth,
    transferInMonth: transferReply ? monthOf(transferReply.repliedOn) : undefined,
    retirementAgeReachedMonth: retirementAgeReachedMonth(application, parameters),
    sentencePeriods: [...relation.servedSentences, ...sentencePeriods],
    enlistedPeriods,
    startMonth,
    requestedBase: asked === undefined ? undefined : Money.of(String(asked)),
  };
}

const adjusted = z.object({
  decision: z.literal('adjust'),
  startMonth: monthSchema.optional(),
  base: z.int().optional(),
});

/** What the reviewing clerk has changed up to now, the newest of each. */
async function adjustment(cases: Cases, caseNumber: string): Promise<Pick<z.output<typeof adjusted>, 'startMonth' | 'base'>> {
  const answers = (await cases.decisions(caseNumber))
    .filter(({ step }) => step === 'review-collection')
    .flatMap(({ outcome }) => adjusted.safeParse(outcome).data ?? []);
  return {
    startMonth: answers.findLast(({ startMonth }) => startMonth !== undefined)?.startMonth,
    base: answers.findLast(({ base }) => base !== undefined)?.base,
  };
}
