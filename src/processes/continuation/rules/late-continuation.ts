import { ageText, compareMonths, type Condition, type Month, monthText, type Outcome } from '../../../policy/index.ts';
import { because } from './clauses.ts';
import { type AfterRetirementAge, afterRetirementAgeNames } from './collection.ts';

/** Both months, or both ages; the months decide if all are known, since the clause speaks of the month. */
export interface RetirementFacts {
  applicationMonth?: Month | undefined;
  retirementAgeReachedMonth?: Month | undefined;
  ageMonths?: number | undefined;
  legalRetirementAgeMonths?: number | undefined;
}

/**
 * C-18: whoever has not reached the legal retirement age in the month of the application continues at the hukou place
 * and pays the contributions of past years. Reached in that very month is reached (AMB-57).
 */
export function lateContinuation(facts: RetirementFacts): Condition {
  return byMonths(facts) ?? byAge(facts);
}

/** C-18: what a clerk has decided for whoever has reached the age is carried out, and said (AMB-57). */
export function continuationInTime(facts: RetirementFacts & { afterRetirementAge?: AfterRetirementAge | undefined }): Condition {
  const { afterRetirementAge: decided } = facts;
  const late = lateContinuation(facts);
  if (decided === undefined || late?.value !== false) return late;
  const finding = `业务人员决定同意接续，${afterRetirementAgeNames[decided]}。`;
  return { value: true, reasons: [...late.reasons, because('C-18', finding, 'AMB-57')] };
}

/** C-18: where, once `lateContinuation` grants it. */
export function lateContinuationPlace(facts: RetirementFacts & { hukouPlace?: string | undefined }): Outcome<string> | undefined {
  const { hukouPlace } = facts;
  if (hukouPlace === undefined || lateContinuation(facts)?.value !== true) return undefined;
  return { value: hukouPlace, reasons: [because('C-18', `应在户籍所在地${hukouPlace}接续。`)] };
}

function byMonths({ applicationMonth, retirementAgeReachedMonth: reached }: RetirementFacts): Condition {
  if (applicationMonth === undefined || reached === undefined) return undefined;
  const value = compareMonths(applicationMonth, reached) < 0;
  return granted(value, `申请月份为${monthText(applicationMonth)}，${monthText(reached)}达到法定退休年龄`);
}

function byAge({ ageMonths, legalRetirementAgeMonths: limit }: RetirementFacts): Condition {
  if (ageMonths === undefined || limit === undefined) return undefined;
  return granted(ageMonths < limit, `申请时年满${ageText(ageMonths)}，法定退休年龄为${ageText(limit)}`);
}

function granted(value: boolean, facts: string): Outcome<boolean> {
  const reason = value
    ? because('C-18', `${facts}，提出申请之月未达到法定退休年龄，应接续并补缴历年应缴纳的基本养老保险费。`)
    : because('C-18', `${facts}，提出申请之月已达到法定退休年龄，不适用本项规定，由业务人员决定如何办理。`, 'AMB-57');
  return { value, reasons: [reason] };
}
