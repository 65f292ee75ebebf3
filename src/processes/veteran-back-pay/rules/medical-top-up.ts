import { monthOf, type ParameterSet, type Reason } from '../../../policy/index.ts';
import type { Applicant } from './applicant.ts';
import type { Standard } from './back-pay-standard.ts';
import type { MedicalResult, UnplacedRow } from './calculation.ts';
import type { BackPayFacts, PossiblePayer } from './facts.ts';
import { medicalOneOff } from './medical-one-off.ts';
import { medicalShortfall } from './shortfall.ts';
import { oneOffRows } from './top-up-rows.ts';

type MedicalFacts = Pick<BackPayFacts, 'applicationDate' | 'gender' | 'paidMedicalMonths'> & { payer: PossiblePayer };

export interface MedicalTopUp {
  result: Omit<MedicalResult, 'unitTotal' | 'personalTotal'>;
  rows: UnplacedRow[];
  reasons: Reason[];
}

/**
 * B-17: the one-off up to the requirement in force in the month of retirement. Medical gaps themselves are not
 * back-paid (AMB-54).
 */
export function medicalTopUp(facts: MedicalFacts, applicant: Applicant, standard: Standard, parameters: ParameterSet): MedicalTopUp {
  const minMedicalMonths = parameters.parameter('minMedicalMonths', applicant.retirementMonth).value[facts.gender];
  const years = { ...applicant, medicalPaidMonths: facts.paidMedicalMonths, minMedicalMonths };
  const oneOff = medicalOneOff(years);
  const shortfallMonths = medicalShortfall(years).value;
  const lumpSumMonths = oneOff.value ? shortfallMonths : 0;
  const from = monthOf(facts.applicationDate);
  return {
    result: { shortfallMonths, lumpSumAllowed: oneOff.value, lumpSumMonths },
    rows: oneOffRows('medical', { count: lumpSumMonths, from, payer: facts.payer, standard, sharing: 'split' }, parameters),
    reasons: oneOff.reasons,
  };
}
