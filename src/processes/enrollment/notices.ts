/** What the notices of enrollment say (E-01, E-28, E-29, E-40). */
import { categoryNames, countText, dateText, monthText } from '../../policy/index.ts';
import { commonData, type CommonData, reasonLines, type Source, sourceOf } from '../../notices/index.ts';
import { groundsData, lapseData, reasonsOf, withdrawalData } from '../shared/index.ts';
import { records } from './records.ts';
import { refusals } from './refusals.ts';

export interface ReferralData extends CommonData {
  /** The district whose social insurance bureau is competent. */
  district: string;
  reasons: string;
}

export interface EnrollmentData extends CommonData {
  category: string;
  place: string;
  enrolledOn: string;
  insuredFrom: string;
  /** Masked. */
  accountNumber: string;
  hasService: boolean;
  deemedMonths: string;
  workStart: string;
  /** Deemed months were stated that nobody had to determine here. */
  hasUndeterminedMonths: boolean;
  undeterminedMonths: string;
}

async function referralData(source: Source): Promise<ReferralData> {
  const { cases, file } = source;
  const { place } = await records.read(cases, file.caseNumber, 'check-enrollment', ['place']);
  return { ...commonData(source), district: place, reasons: reasonLines(await reasonsOf(cases, file.caseNumber, 'review-enrollment')) };
}

async function enrollmentData(source: Source): Promise<EnrollmentData> {
  const { cases, file } = sourceOf(source, 'enrollment');
  const { category, deemedContributionMonths = 0 } = file.application;
  const result = await records.read(cases, file.caseNumber, 'enroll-participant');
  if ('enrolled' in result) throw new Error(`Case ${file.caseNumber} has not been enrolled.`);
  const { accountNumber, enrolledOn, place, insuredFrom, deemedMonths, workStartMonth } = result;
  return {
    ...commonData(source),
    category: categoryNames[category],
    place,
    enrolledOn: dateText(enrolledOn),
    insuredFrom: monthText(insuredFrom),
    accountNumber,
    hasService: workStartMonth !== null,
    deemedMonths: countText(deemedMonths),
    workStart: workStartMonth === null ? '' : monthText(workStartMonth),
    hasUndeterminedMonths: workStartMonth === null && deemedContributionMonths > 0,
    undeterminedMonths: countText(deemedContributionMonths),
  };
}

export const notices = {
  'enrollment-notice': enrollmentData,
  'referral-notice': referralData,
  'refusal-notice': groundsData(refusals),
  'lapse-notice': lapseData(),
  'withdrawal-notice': withdrawalData,
};
