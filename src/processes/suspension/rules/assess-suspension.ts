import {
  type Calculation,
  compareMonths,
  distinctMonths,
  Money,
  type Month,
  notedParameters,
  type Outcome,
  type ParameterSet,
  type Reason,
  type SuspensionReason,
} from '../../../policy/index.ts';
import { accountRetained, accountSealed, interestAccrues } from './account.ts';
import { assessedArrears } from './assessed-arrears.ts';
import { because } from './clauses.ts';
import { creditedActualMonths, deemedMonthsCounted } from './credited-months.ts';
import { mayContribute } from './custody.ts';
import { eligibility } from './eligibility.ts';
import { custodyOf } from './facts.ts';
import { relationAllows, type RelationFacts } from './relation.ts';
import { monthsNotPayable, type SuspendedMonthsFacts, suspendedFrom } from './suspended-months.ts';
import { type ArrearsTreatment, arrearsTreatmentOf } from './transfer-out.ts';

/** What is applied for. */
export type SuspensionRequest = SuspendedMonthsFacts & {
  suspensionReason: SuspensionReason;
  arrearsDeletionRequested: boolean;
  registrationRequested: boolean;
};

export interface SuspensionAssessment {
  possible: boolean;
  /** The first month without a contribution; null for a transfer-out, which suspends nothing. */
  suspendedFrom: Month | null;
  /** Months since then that stand in the register as paid, or as owed. */
  paidSince: number;
  owedSince: number;
  actualMonthsBefore: number;
  deemedMonthsBefore: number;
  loseDeemedMonths: boolean;
  /** S-16: may the person go on paying? Null where the source does not say. */
  mayContribute: boolean | null;
  /** What has to happen with what is owed before the relation is transferred. */
  arrearsTreatment: ArrearsTreatment;
  arrears: Calculation<'arrears'>;
  reasons: Reason[];
  parameterVersions: string[];
}

const unknownRelation: RelationFacts = {
  status: 'none',
  paidPeriods: [],
  deemedMonths: 0,
  arrears: { amount: Money.zero, months: [] },
};

/** S-01 to S-17: everything that the rules say of an application, for the clerk who decides. `relation`: null if not insured. */
export function assessSuspension(
  request: SuspensionRequest,
  relation: RelationFacts | null,
  parameters: ParameterSet,
): SuspensionAssessment {
  const noted = notedParameters(parameters);
  const known = relation ?? unknownRelation;
  const standing = relationAllows(relation, request.suspensionReason);
  const from = request.suspensionReason === 'transferOut' ? undefined : firstMonth(request, known, noted);
  const arrears = assessedArrears({ ...request, arrears: known.arrears, notFrom: from?.value }, noted);
  const part = from ? suspensionPart(request, known, { from, parameters: noted }) : transferPart(request, known, arrears);
  return {
    possible: standing.value,
    ...part,
    deemedMonthsBefore: known.deemedMonths,
    arrears,
    reasons: [...standing.reasons, ...(eligibility(request)?.reasons ?? []), ...arrears.reasons, ...part.reasons],
    parameterVersions: noted.versions(),
  };
}

/** AMB-43 */
function firstMonth(request: SuspensionRequest, { paidPeriods }: RelationFacts, parameters: ParameterSet): Outcome<Month> {
  return suspendedFrom(request, paidPeriods, parameters.parameter('unpayableSentenceMonths', request.applicationDate).value);
}

type Part = Omit<SuspensionAssessment, 'possible' | 'deemedMonthsBefore' | 'arrears' | 'parameterVersions'>;

/** S-01, S-07, S-08 */
function transferPart(request: SuspensionRequest, { paidPeriods }: RelationFacts, arrears: Calculation<'arrears'>): Part {
  const treatment = arrearsTreatmentOf(arrears, request.arrearsDeletionRequested);
  return {
    suspendedFrom: null,
    paidSince: 0,
    owedSince: 0,
    actualMonthsBefore: distinctMonths(paidPeriods).length,
    loseDeemedMonths: false,
    mayContribute: null,
    arrearsTreatment: treatment.value,
    reasons: reasonsOf(treatment, accountSealed(request)),
  };
}

/** S-01, S-10 to S-14, S-16, S-17 */
function suspensionPart(
  request: SuspensionRequest,
  relation: RelationFacts,
  { from, parameters }: { from: Outcome<Month>; parameters: ParameterSet },
): Part {
  const { applicationDate } = request;
  const { paidPeriods, deemedMonths, arrears } = relation;
  const wrong = monthsNotPayable(request, from.value, relation);
  const before = distinctMonths(paidPeriods).filter((month) => compareMonths(month, from.value) < 0).length;
  const facts = { ...request, actualMonthsBefore: before, deemedMonthsBefore: deemedMonths };
  const deemed = deemedMonthsCounted(facts, parameters.parameter('deemedMonthsLostBy', applicationDate).value);
  const may = mayContribute(facts);
  // S-13 and S-14 speak of those who serve a sentence.
  const kept = custodyOf(facts) === 'imprisonment' ? creditedActualMonths({ ...facts, custodyMonthsPaid: wrong.paid.length }) : undefined;
  return {
    suspendedFrom: from.value,
    paidSince: wrong.paid.length,
    owedSince: wrong.owed.length,
    actualMonthsBefore: before,
    loseDeemedMonths: deemed?.value === 0 && deemedMonths > 0,
    mayContribute: may?.value ?? null,
    arrearsTreatment: 'none',
    reasons: [
      ...reasonsOf(accountSealed(facts), from),
      ...wrong.reasons,
      ...arrearsKept(arrears),
      ...reasonsOf(may, deemed, kept, accountRetained(facts), interestAccrues(facts)),
    ],
  };
}

function reasonsOf(...outcomes: (Outcome<unknown> | undefined)[]): Reason[] {
  return outcomes.flatMap((outcome) => outcome?.reasons ?? []);
}

/** S-07 binds a transfer-out only. */
function arrearsKept({ amount }: RelationFacts['arrears']): Reason[] {
  if (amount.isZero()) return [];
  return [because('S-07', `本次不是转出，办理中断不以完清欠费为条件；登记的欠费${amount}元仍予保留。`)];
}
