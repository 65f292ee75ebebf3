import { type Condition, notedParameters, type ParameterSet, type Partly, type Reason } from '../../../policy/index.ts';
import { applicantOf } from './applicant.ts';
import { backPay } from './back-pay.ts';
import { backPayStandard } from './back-pay-standard.ts';
import type { UnplacedRow } from './calculation.ts';
import type { BackPayFacts } from './facts.ts';
import { lateFee } from './late-fee.ts';
import { medicalOneOff } from './medical-one-off.ts';
import { medicalTopUp } from './medical-top-up.ts';
import { pensionExtension } from './pension-extension.ts';
import { pensionTopUp } from './pension-top-up.ts';
import type { Ages } from './retirement-age.ts';
import { serviceMonths } from './service-months.ts';

type Dates = 'applicationDate' | 'calculatedOn' | 'enlistmentDate' | 'dischargeDate' | 'preEnlistmentFirstInsuredDate';
type Wanted = 'gender' | 'birthDate' | 'paidPensionMonths' | 'paidMedicalMonths';

/** What a veteran knows himself, before anybody has checked it: without some of it there is still something to say. */
export type KnownFacts = Pick<BackPayFacts, Dates | 'breakPeriods' | 'extensionPaidMonths'> & Partly<Pick<BackPayFacts, Wanted>>;

export interface BackPayEstimate {
  rows: UnplacedRow[];
  /** Parts that cannot be said, and the facts that they wait for. */
  open: { part: 'pensionTopUp' | 'medicalTopUp'; missing: Wanted[] }[];
  reasons: Reason[];
  parameterVersions: string[];
}

interface Part {
  rows: UnplacedRow[];
  reasons: Reason[];
}

/** As long as nobody has determined who pays, and looked up what is on record. */
const undetermined = { payer: { remitter: null, personalShareBorneBy: null }, paidPeriods: [] };

/** B-09 to B-18: what `calculateBackPay` comes to, by its own rules, part by part as far as the facts go. RangeError as there. */
export function estimateBackPay(known: KnownFacts, parameters: ParameterSet): BackPayEstimate {
  const noted = notedParameters(parameters);
  const facts = { ...known, ...undetermined };
  const standard = backPayStandard(facts, noted);
  const service = serviceMonths(facts);
  const back = backPay(facts, service.value, standard, noted);
  const { gender, birthDate, paidPensionMonths, paidMedicalMonths } = known;
  const person = gender && birthDate ? { ...facts, gender, birthDate } : undefined;
  const applicant = person && applicantOf(person, noted);
  const pension =
    applicant && paidPensionMonths !== undefined
      ? pensionTopUp({ ...facts, paidPensionMonths }, applicant, back.payable, standard, noted)
      : refused(applicant, pensionExtension);
  const medical =
    applicant && paidMedicalMonths !== undefined
      ? medicalTopUp({ ...person, paidMedicalMonths }, applicant, standard, noted)
      : refused(applicant, medicalOneOff);
  const rows = [...back.rows, ...(pension?.rows ?? []), ...(medical?.rows ?? [])];
  const missing = (names: Wanted[]): Wanted[] => names.filter((name) => known[name] === undefined);
  return {
    rows,
    open: [
      ...(pension ? [] : [{ part: 'pensionTopUp' as const, missing: missing(['birthDate', 'gender', 'paidPensionMonths']) }]),
      ...(medical ? [] : [{ part: 'medicalTopUp' as const, missing: missing(['birthDate', 'gender', 'paidMedicalMonths']) }]),
    ],
    reasons: [
      ...[...service.reasons, ...back.reasons],
      ...(rows.some(({ base }) => base !== null) ? [standard.reason] : []),
      ...[...lateFee().reasons, ...(pension?.reasons ?? []), ...(medical?.reasons ?? [])],
    ],
    parameterVersions: noted.versions(),
  };
}

/** Below the retirement age nothing is topped up, however little has been paid (B-14, B-17). */
function refused(applicant: Ages | undefined, allowed: (ages: Ages) => Condition): Part | undefined {
  if (!applicant) return undefined;
  const { ageMonths, legalRetirementAgeMonths } = applicant;
  const found = allowed({ ageMonths, legalRetirementAgeMonths });
  return found?.value === false ? { rows: [], reasons: found.reasons } : undefined;
}
