import { countText, dateText, type Month, monthOf, monthText, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import type { EnrollmentFacts } from './facts.ts';
import { notPlaced, placementPeriodExceeded } from './placement.ts';

/** E-28: creditable service of an unplaced serviceman is deemed contribution time (视为缴费年限). */
export function creditedDeemedMonths(facts: EnrollmentFacts): Outcome<number> | undefined {
  const { creditableServiceMonths: value } = facts;
  if (value === undefined || !participatesAsServiceman(facts)) return undefined;
  return { value, reasons: [because('E-28', `符合国家规定计算连续工龄的军龄为${countText(value)}，视为缴费年限。`)] };
}

/** E-29: an unplaced serviceman's work (参加工作时间) began in the month of enlistment. */
export function workStartMonth(facts: EnrollmentFacts): Outcome<Month> | undefined {
  const { enlistmentDate } = facts;
  if (enlistmentDate === undefined || !participatesAsServiceman(facts)) return undefined;
  const value = monthOf(enlistmentDate);
  return { value, reasons: [because('E-29', `于${dateText(enlistmentDate)}参军入伍，参加工作时间为${monthText(value)}。`)] };
}

/** E-26: nothing that is known speaks against it. */
function participatesAsServiceman(facts: EnrollmentFacts): boolean {
  const { applicantCategory: category = 'unplacedVeteran' } = facts;
  return category === 'unplacedVeteran' && notPlaced(facts)?.value !== false && placementPeriodExceeded(facts)?.value !== false;
}

/** 视同缴费年限 for the age limit of E-25: what is stated, else the service of E-28; none where nobody says. */
export function deemedMonths({ deemedContributionMonths, applicantCategory, creditableServiceMonths }: EnrollmentFacts): number {
  const service = applicantCategory === 'unplacedVeteran' ? creditableServiceMonths : undefined;
  return deemedContributionMonths ?? service ?? 0;
}
