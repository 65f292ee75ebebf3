/** Gathers what the calculation needs from the case file and the records of the steps before. */
import type { CaseFile, Cases } from '../../../cases/index.ts';
import { personOf } from '../../../applications/index.ts';
import { distinctMonths, firstDayOf, isBefore, type IsoDate, monthOf, type Period } from '../../../policy/index.ts';
import { paidBesideService } from '../rules/paid-beside-service.ts';
import type { BackPayFacts, BackPayPayer } from '../rules/facts.ts';
import { records } from '../records/index.ts';
import { periodsWithout } from './months.ts';
import { medicalRecordsOf, pensionRecordsOf } from './records.ts';

export async function backPayFacts(
  cases: Cases,
  { caseNumber, application }: CaseFile<'veteran-back-pay'>,
  payer: BackPayPayer,
  calculatedOn: IsoDate,
): Promise<BackPayFacts> {
  const { established } = await records.read(cases, caseNumber, 'assess-identity');
  const { periods } = await records.read(cases, caseNumber, 'determine-break-time');
  const pension = await pensionRecordsOf(cases, caseNumber);
  const medical = await medicalRecordsOf(cases, caseNumber);
  const { enlistmentDate, dischargeDate } = established;
  return {
    applicationDate: application.applicationDate,
    calculatedOn,
    ...personOf(application.applicant.idNumber),
    enlistmentDate,
    dischargeDate,
    preEnlistmentFirstInsuredDate: pension.preEnlistmentFirstInsuredDate ?? recognizedBefore(enlistmentDate, pension.recognized),
    breakPeriods: periodsWithout(periods, pension.recognized),
    paidPeriods: [...pension.paid, ...pension.recognized],
    paidPensionMonths: paidBesideService({ ...established, paid: [...pension.paid, ...pension.recognized] }),
    extensionPaidMonths: pension.extensionPaidMonths,
    paidMedicalMonths: paidBesideService({ ...established, paid: [...medical.paid, ...medical.recognized] }),
    payer,
  };
}

/** B-10: contributions before enlistment that only the clerk's recognition proves. */
function recognizedBefore(enlistmentDate: IsoDate, recognized: readonly Period[]): IsoDate | null {
  const [first] = distinctMonths(recognized);
  return first && isBefore(firstDayOf(first), firstDayOf(monthOf(enlistmentDate))) ? firstDayOf(first) : null;
}
