import { allMet, type Condition, type Outcome, type Reason } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type RetirementFacts, lateContinuation, lateContinuationPlace } from './late-continuation.ts';
import { type RelationFacts, agencyPensionRegistered, interruptedRelation, placeAgrees } from './relation.ts';
import { type ScopeFacts, continuationEligibility } from './scope.ts';
import { type SentenceFacts, notServing, suspensionEnded } from './sentence.ts';
import { type TenYearFacts, transferPlace } from './ten-year-rule.ts';

/** An application, and what the register says of the person. */
export interface ApplicationFacts extends ScopeFacts, TenYearFacts, RetirementFacts, SentenceFacts {
  applicationMonth: SentenceFacts['applicationMonth'];
  hukouPlace: string;
  relation: RelationFacts;
  /** The district of the bureau that was applied to. */
  district: string;
}

export interface Assessment {
  /** Nothing stands in the way. */
  eligible: boolean;
  /** Something does that no clerk can set aside. */
  barred: boolean;
  /** C-06, C-07: where the ten-year rule sends the relation; null where it does not apply. */
  transferTo: string | null;
  /** C-03 to C-08: the relation has to be asked for from elsewhere. */
  transferNeeded: boolean;
  /** C-21, S-10: the clerk has to say when the sentence or the service ended. */
  endOpen: boolean;
  /** How many of the reasons stand in the way; they come first. */
  against: number;
  /** What bars, then what the clerk has to weigh, then the rest. */
  reasons: Reason[];
}

/** C-01 to C-08, C-18, C-21, C-22: may the person continue here? */
export function assessApplication(facts: ApplicationFacts): Assessment {
  const { relation, district } = facts;
  const destination = transferPlace(facts);
  const end = suspensionEnded(facts);
  const strict = [
    interruptedRelation(relation),
    continuationEligibility(facts),
    placeAgrees(facts, relation, district),
    competent(destination, district),
    notServing(facts),
  ];
  const weighed = [
    agencyPensionRegistered(facts, relation),
    end,
    ...(claimsPension(facts) ? [] : [lateContinuation(facts), competent(lateContinuationPlace(facts), district)]),
  ];
  const known = [...strict, ...weighed].filter((condition) => condition !== undefined);
  const [against, inFavour] = [known.filter(({ value }) => !value), known.filter(({ value }) => value)];
  const [bars, doubts] = [strict, weighed].map((conditions) => allMet(...conditions));
  return {
    eligible: bars?.value !== false && doubts?.value !== false,
    barred: bars?.value === false,
    transferTo: destination?.value ?? null,
    transferNeeded: relation.place !== district,
    against: against.flatMap(({ reasons }) => reasons).length,
    endOpen: facts.suspension !== null && end?.value === false,
    reasons: [...against, ...inFavour].flatMap(({ reasons }) => reasons),
  };
}

/** AMB-57: the retirement age is reached, and whether contributions go on is left to the clerk. Whoever claims a pension (C-06) is not asked. */
export function retirementAgeLeftToClerk(facts: RetirementFacts & Pick<ScopeFacts, 'continuationReason'>): boolean {
  return !claimsPension(facts) && lateContinuation(facts)?.value === false;
}

function claimsPension({ continuationReason }: ScopeFacts): boolean {
  return continuationReason === 'reachedBenefitCondition';
}

/** C-22: this bureau is that of the place where the relation goes. */
function competent(destination: Outcome<string> | undefined, district: string): Condition {
  if (!destination) return undefined;
  const value = destination.value === district;
  const finding = `接续地为${destination.value}，${value ? '由本局办理' : `本局办理${district}的续保，应向接续地社会保险局申请`}。`;
  return { value, reasons: [...destination.reasons, because('C-22', finding)] };
}
