/** The fields of the vocabulary that several processes share; each may be left out. Messages are Chinese, as in the API. */
import { z } from 'zod';
import { choice, date, documentCode, list, monthOfYear, text, wholeNumber } from '../applications/index.ts';
import { categoryNames, genderNames, hukouNames, Money } from '../policy/index.ts';

/** A number of months, an age included. */
export const months = (label: string) => wholeNumber(`${label}（月数）`, 0, 2400);

/** CNY as a JSON number with at most two decimals. */
export function money(label: string) {
  const message = `${label}应为不小于0、最多两位小数的金额（元），请更正。`;
  return z
    .number({ error: message })
    .min(0, message)
    .max(1e12, message)
    .refine((amount) => /^\d+(\.\d{1,2})?$/.test(String(amount)), message)
    .meta({ description: `${label}（元）` })
    .transform((amount) => Money.of(String(amount)));
}

/** A district or another place, compared by equality. */
export const place = (label: string) => text(label, 100);

export const documents = list('提交的材料', documentCode, 100);
export const gender = choice('性别', genderNames);
export const hukou = (label: string) => choice(label, hukouNames);

/** What every process may be given, whether it looks at it or not. */
export const commonFields = {
  documents: documents.optional(),
  applicantCategory: choice('人员类别', categoryNames).optional(),
  gender: gender.optional(),
  ageMonths: months('申请时的年龄').optional(),
  legalRetirementAgeMonths: months('本人的法定退休年龄').optional(),
  applicationDate: date('申请日期').optional(),
  applicationMonth: monthOfYear('申请月份').optional(),
  enlistmentDate: date('入伍日期').optional(),
  hukou: hukou('户口').optional(),
  hukouDistrict: place('户口所在地').optional(),
};
