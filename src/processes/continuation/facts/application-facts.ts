/** What the rules are asked about an application: what was stated, and what the register says of it. */
import type { ContinuationApplication } from '../application.ts';
import { personOf } from '../../../applications/index.ts';
import { readOffice } from '../../../notices/index.ts';
import { type ApplicationFacts, type ContributionPlace, retirementAgeLeftToClerk, type SuspensionEndFacts } from '../rules/index.ts';
import { legalRetirementAgeMonths, type Month, monthOf, monthsBetween, type ParameterSet, retirementMonth } from '../../../policy/index.ts';
import type { Relation } from '../records.ts';

export function applicationFacts(application: ContinuationApplication, relation: Relation, parameters: ParameterSet): ApplicationFacts {
  const { applicationDate, transferType, continuationReason, hukouPlace, servingSentence } = application;
  return {
    applicationMonth: monthOf(applicationDate),
    transferType,
    continuationReason,
    hukouPlace,
    servingSentence,
    retirementAgeReachedMonth: retirementAgeReachedMonth(application, parameters),
    relationPlace: originOf(application, relation),
    contributionPlaces: contributionPlaces(application, relation),
    ...suspensionEndFacts(application, relation, parameters),
    relation,
    district: readOffice('socialInsurance').district,
  };
}

/** C-21, S-10: what is known of the end of a suspension in which nothing may be paid. */
export function suspensionEndFacts(
  { applicationDate, suspensionEndedOn }: ContinuationApplication,
  { suspension, servedSentences }: Relation,
  parameters: ParameterSet,
): SuspensionEndFacts {
  const { value: unpayableMonths } = parameters.parameter('unpayableSentenceMonths', applicationDate);
  return { suspension, servedSentences, statedEnd: suspensionEndedOn, unpayableMonths };
}

/** C-18, AMB-57: when the retirement age is reached, and whether it is left to the clerk what becomes of whoever has reached it. */
export function retirementFacts(application: ContinuationApplication, parameters: ParameterSet) {
  const { applicationDate, continuationReason } = application;
  const months = {
    applicationMonth: monthOf(applicationDate),
    retirementAgeReachedMonth: retirementAgeReachedMonth(application, parameters),
  };
  return { ...months, leftToClerk: retirementAgeLeftToClerk({ ...months, continuationReason }) };
}

/** C-18: of individuals, as whom everybody continues; neither source states the age, it is a parameter (AMB-08). */
export function retirementAgeReachedMonth({ applicant, applicationDate }: ContinuationApplication, parameters: ParameterSet): Month {
  const { birthDate, gender } = personOf(applicant.idNumber);
  const rule = parameters.parameter('individualRetirementAge', applicationDate).value[gender];
  return retirementMonth(birthDate, legalRetirementAgeMonths(birthDate, rule));
}

/** Where the relation is; whoever leaves an agency's scheme has none on record yet, and states the place (C-08). */
export function originOf({ relationPlace }: ContinuationApplication, { place }: Relation): string {
  return place ?? relationPlace;
}

/** C-06: by what the register has of each place, oldest first; only where it has nothing, by what was stated. */
function contributionPlaces({ contributionPlaces: stated }: ContinuationApplication, { paid }: Relation): ContributionPlace[] | undefined {
  return paid.length === 0 ? stated : paid.map(({ place, from, to }) => ({ place, months: monthsBetween(from, to) }));
}
