/** B-36: the registry's records of one insurance beside what the veteran stated. */
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { countText, distinctMonths, type Outcome, type Period } from '../../../policy/index.ts';
import type { Insurance } from '../rules/calculation.ts';
import { because } from '../rules/clauses.ts';
import { type RecordAgreement, recordAgreement } from '../rules/record-agreement.ts';
import type { PaidPeriod } from '../../../registries/index.ts';
import type { CheckedRecords } from '../views/arrears-view.ts';
import { wasReturned } from './returned.ts';

export interface RecordsToCheck {
  insurance: Insurance;
  paid: readonly PaidPeriod[];
  gaps: readonly Period[];
  service: Period;
}

const requirements = { pension: 'B-35', medical: 'B-37' } as const;
const agencies = { pension: '社会保险征收机构', medical: '医疗保险征收机构' } as const;

/** @param paid what the registry has on record of this insurance */
export function agreementOf({ statedContributions }: Applied, insurance: Insurance, paid: readonly PaidPeriod[]): Outcome<RecordAgreement> {
  const stated = statedContributions.filter((contribution) => contribution.insurance === insurance);
  return recordAgreement({ insurance, stated, recorded: paid });
}

type Applied = CaseFile<'veteran-back-pay'>['application'];

export async function checkRecords(
  cases: Cases,
  { caseNumber, application }: CaseFile<'veteran-back-pay'>,
  { insurance, paid, gaps, service }: RecordsToCheck,
): Promise<CheckedRecords> {
  const agreement = agreementOf(application, insurance, paid);
  const returned = await wasReturned(cases, caseNumber);
  const paidMonths = distinctMonths(paid).length;
  const gapMonths = distinctMonths(gaps).length;
  const summary = `${agencies[insurance]}记录已缴费${countText(paidMonths)}，断缴${countText(gapMonths)}。`;
  return {
    recordsAgree: agreement.value.agree && !returned,
    paidMonths,
    gapMonths,
    differences: agreement.value.differences,
    paid,
    gaps,
    service,
    reasons: [
      because(requirements[insurance], summary),
      ...agreement.reasons,
      ...(returned ? [because('B-36', '复核或者财政部门已退回，缴费记录应逐项人工核对。')] : []),
    ],
  };
}
