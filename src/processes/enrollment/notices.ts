/** What the notices of enrollment say (E-01, E-28, E-29, E-40). */
import { z } from 'zod';
import { countText, dateText, monthText } from '../../policy/wording.ts';
import { dateSchema, monthSchema } from '../../registries/values.ts';
import { reasonLines } from '../../notices/format.ts';
import { commonData, sourceOf, type CommonData, type Source } from '../../notices/data/common.ts';
import { categoryNames } from '../../policy/person.ts';

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

const checked = z.object({ place: z.string() });

export async function referralData(source: Source): Promise<ReferralData> {
  const { cases, file } = source;
  const check = checked.parse((await cases.latestDecision(file.caseNumber, 'check-enrollment'))?.outcome);
  const referral = await cases.latestDecision(file.caseNumber, 'review-enrollment');
  return { ...commonData(source), district: check.place, reasons: reasonLines(referral?.reasons ?? []) };
}

const enrolled = z.object({
  accountNumber: z.string(),
  enrolledOn: dateSchema,
  place: z.string(),
  insuredFrom: monthSchema,
  deemedMonths: z.int(),
  workStartMonth: monthSchema.nullable(),
});

export async function enrollmentData(source: Source): Promise<EnrollmentData> {
  const { cases, file } = sourceOf(source, 'enrollment');
  const { category, deemedContributionMonths = 0 } = file.application;
  const result = enrolled.parse((await cases.latestDecision(file.caseNumber, 'enroll-participant'))?.outcome);
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
