import { Money, notedParameters, type ParameterSet } from '../../../policy/index.ts';
import { applicantOf } from './applicant.ts';
import { backPay } from './back-pay.ts';
import { backPayStandard } from './back-pay-standard.ts';
import type { BackPayCalculation, Insurance, LedgerRow, UnplacedRow } from './calculation.ts';
import type { BackPayFacts } from './facts.ts';
import { lateFee } from './late-fee.ts';
import { medicalTopUp } from './medical-top-up.ts';
import { pensionTopUp } from './pension-top-up.ts';

/**
 * B-09 to B-18: what a veteran whose identity and records have been checked may pay, month by month, through whom, and
 * why. RangeError if the facts contradict each other or a parameter has no value so early.
 */
export function calculateBackPay(facts: BackPayFacts, parameters: ParameterSet): BackPayCalculation {
  checkCounts(facts);
  const noted = notedParameters(parameters);
  const standard = backPayStandard(facts, noted);
  const applicant = applicantOf(facts, noted);
  const back = backPay(facts, applicant.serviceMonths, standard, noted);
  const fee = lateFee();
  const pension = pensionTopUp(facts, applicant, back.payable, standard, noted);
  const medical = medicalTopUp(facts, applicant, standard, noted);
  const ledger = placed([...back.rows, ...pension.rows, ...medical.rows]);
  const all = shares(ledger);
  const anythingPayable = ledger.some(({ base }) => base !== null);
  return {
    firstInsuredDate: applicant.firstInsuredDate,
    serviceMonths: applicant.serviceMonths,
    gapMonths: back.gapMonths,
    backPayMonths: back.payable,
    uncoveredGapMonths: back.uncovered,
    lateFee: fee.value,
    pension: { ...pension.result, ...shares(ledger, 'pension') },
    medical: { ...medical.result, ...shares(ledger, 'medical') },
    ...all,
    total: all.unitTotal.plus(all.personalTotal).plus(fee.value),
    anythingPayable,
    ledger,
    reasons: [
      ...applicant.reasons,
      ...back.reasons,
      ...(anythingPayable ? [standard.reason] : []),
      ...fee.reasons,
      ...pension.reasons,
      ...medical.reasons,
    ],
    parameterVersions: noted.versions(),
  };
}

function checkCounts(facts: BackPayFacts): void {
  const { paidPensionMonths, extensionPaidMonths, paidMedicalMonths } = facts;
  for (const [name, count] of Object.entries({ paidPensionMonths, extensionPaidMonths, paidMedicalMonths })) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${name} is not a number of months: ${count}`);
  }
  if (extensionPaidMonths > paidPensionMonths) {
    throw new RangeError(
      `extensionPaidMonths (${extensionPaidMonths}) are part of paidPensionMonths (${paidPensionMonths}) and cannot exceed them`,
    );
  }
}

function placed(rows: readonly UnplacedRow[]): LedgerRow[] {
  return rows.map((row, index) => ({ ...row, sequence: index + 1 }));
}

function shares(ledger: readonly LedgerRow[], insurance?: Insurance): { unitTotal: Money; personalTotal: Money } {
  const rows = insurance === undefined ? ledger : ledger.filter((row) => row.insurance === insurance);
  return {
    unitTotal: Money.sum(rows.map(({ unitShare }) => unitShare)),
    personalTotal: Money.sum(rows.map(({ personalShare }) => personalShare)),
  };
}
