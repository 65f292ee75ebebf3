import { allMet, type Condition, countText, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type ContinuationReason, type ContributionPlace, continuationReasonNames } from './facts.ts';

/** "满10年": 120 months are in, 119 are "不满10年". */
export const TEN_YEARS = 120;

export interface TenYearFacts {
  continuationReason?: ContinuationReason | undefined;
  hukouPlace?: string | undefined;
  /** Where the relation is; without a statement the last of `contributionPlaces`. */
  relationPlace?: string | undefined;
  /** Oldest first. A place may occur more than once: its months add up. */
  contributionPlaces?: readonly ContributionPlace[] | undefined;
}

/**
 * C-06, C-07: the relation has to be transferred, since the conditions of a pension are reached, it is not at the hukou
 * place, and less than ten years were paid where it is. Undecided as long as these years are not known, unless another
 * condition fails.
 */
export function tenYearRule(facts: TenYearFacts): Condition {
  const place = relationPlaceOf(facts);
  const years = yearsAtRelationPlace(place, facts.contributionPlaces);
  const rule = allMet(benefitConditionReached(facts), relationElsewhere(place, facts.hukouPlace), years);
  return rule?.value === true && years === undefined ? undefined : rule;
}

/** C-06: the latest earlier place with full ten years. C-07: if there is none, the hukou place. */
export function transferPlace(facts: TenYearFacts): Outcome<string> | undefined {
  const { contributionPlaces: places, hukouPlace } = facts;
  if (places === undefined || tenYearRule(facts)?.value !== true) return undefined;
  const relationPlace = relationPlaceOf(facts);
  const back = places.findLast(({ place }) => place !== relationPlace && monthsAt(place, places) >= TEN_YEARS);
  if (back) {
    const finding = `${back.place}为上一个缴费年限满10年的原参保地，累计缴费${countText(monthsAt(back.place, places))}，关系转回${back.place}。`;
    return { value: back.place, reasons: [because('C-06', finding)] };
  }
  if (hukouPlace === undefined) return undefined;
  return {
    value: hukouPlace,
    reasons: [because('C-07', `每个参保地累计缴费均不满${countText(TEN_YEARS)}，关系转入户籍所在地${hukouPlace}。`)],
  };
}

function relationPlaceOf({ relationPlace, contributionPlaces }: TenYearFacts): string | undefined {
  return relationPlace ?? contributionPlaces?.at(-1)?.place;
}

function monthsAt(place: string, places: readonly ContributionPlace[]): number {
  return places.filter((one) => one.place === place).reduce((sum, { months }) => sum + months, 0);
}

function benefitConditionReached({ continuationReason: reason }: TenYearFacts): Condition {
  if (reason === undefined) return undefined;
  const value = reason === 'reachedBenefitCondition';
  const finding = `续保原因为${continuationReasonNames[reason]}，${value ? '适用' : '不适用'}缴费年限不满10年的转移规定。`;
  return { value, reasons: [because('C-06', finding)] };
}

function relationElsewhere(relationPlace: string | undefined, hukouPlace: string | undefined): Condition {
  if (relationPlace === undefined || hukouPlace === undefined) return undefined;
  const value = relationPlace !== hukouPlace;
  const finding = `基本养老保险关系在${relationPlace}，户籍在${hukouPlace}，${value ? '关系不在户籍所在地' : '关系已在户籍所在地，无需转移'}。`;
  return { value, reasons: [because('C-06', finding)] };
}

function yearsAtRelationPlace(place: string | undefined, places: readonly ContributionPlace[] | undefined): Condition {
  if (place === undefined || places === undefined) return undefined;
  const paid = monthsAt(place, places);
  const value = paid < TEN_YEARS;
  const finding = `在基本养老保险关系所在地${place}累计缴费${countText(paid)}，${value ? '不满' : '已满'}${countText(TEN_YEARS)}${value ? '' : '，无需转移'}。`;
  return { value, reasons: [because('C-06', finding)] };
}
