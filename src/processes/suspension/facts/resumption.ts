/** The resumption: what the clerk confirms, and what is carried out. */
import type { z } from 'zod';
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { type IsoDate, monthOf, type Outcome, type ParameterSet, type Reason, type RelationStatus } from '../../../policy/index.ts';
import { because, paidAroundSuspension, resumption, resumptionPossible } from '../rules/index.ts';
import { pensionRelationSchema } from '../../../registries/index.ts';
import { records, type AssessedResumption } from '../records.ts';
import { interestAwaited } from './interest.ts';

type RelationNow = AssessedResumption['relationNow'];

/** What of the relation it is assessed by: recorded with it, so that it can be assessed again. */
export const resumptionFactsSchema = pensionRelationSchema.pick({ status: true, place: true, paid: true, servedSentences: true }).extend({
  // Cases that were assessed before the interest was have none.
  account: pensionRelationSchema.shape.account.omit({ number: true }).optional(),
});
type ResumptionFacts = z.output<typeof resumptionFactsSchema>;

export function resumptionFacts({ status, place, paid, servedSentences, account }: ResumptionFacts): ResumptionFacts {
  return {
    status,
    place,
    paid,
    servedSentences,
    ...(account && { account: { principal: account.principal, interest: account.interest } }),
  };
}

/** S-12 to S-16. Whoever resumes after a sentence has served it. */
export async function assessResumption(
  cases: Cases,
  { caseNumber, application }: CaseFile<'suspension'>,
  { relation, resumedOn, today, parameters }: { relation: ResumptionFacts; resumedOn: IsoDate; today: IsoDate; parameters: ParameterSet },
): Promise<Outcome<AssessedResumption>> {
  const { suspensionReason, custodyType, applicationDate } = application;
  const { deemedMonthsBefore } = await records.read(cases, caseNumber, 'check-suspension');
  const { from: suspendedFrom } = await records.read(cases, caseNumber, 'suspend-relation');
  const { status, place, paid, servedSentences } = relation;
  const resumedFrom = status === 'suspended' ? monthOf(resumedOn) : null;
  const months = paidAroundSuspension(paid, { suspendedFrom, resumedFrom, servedSentences });
  const sentenceServed = suspensionReason === 'sentenced' ? true : undefined;
  const counted = resumption(
    { suspensionReason, custodyType, sentenceServed, ...months, deemedMonthsBefore },
    parameters.parameter('deemedMonthsLostBy', applicationDate).value,
  );
  const balance = status === 'suspended' ? relation.account : undefined;
  const provisionalInterest = balance
    ? await interestAwaited(cases, caseNumber, { balance: balance.principal.plus(balance.interest), today, parameters })
    : [];
  const possible = resumptionPossible({ suspensionReason, custodyType, suspendedFrom, resumedOn });
  const { actualMonthsBefore, actualMonthsAfter } = months;
  const stated = { suspendedFrom, resumedOn, place, actualMonthsBefore, actualMonthsAfter, deemedMonthsBefore };
  return {
    value: { relationNow: relationNow(status), possible: possible.value, ...stated, ...counted.value, provisionalInterest },
    reasons: [...standingReasons(relationNow(status)), ...possible.reasons, ...counted.reasons],
  };
}

function relationNow(status: RelationStatus): RelationNow {
  if (status === 'suspended') return 'suspended';
  return status === 'active' || status === 'interrupted' ? 'active' : 'ended';
}

const standings: Record<RelationNow, string | null> = {
  suspended: null,
  active: '基本养老保险关系已由其他事项恢复，本次中断结束。',
  ended: '基本养老保险关系已经终止或者转出，本次中断结束。',
};

function standingReasons(now: RelationNow): Reason[] {
  const finding = standings[now];
  return finding === null ? [] : [because('S-01', finding)];
}
