/** The fields of the vocabulary that several processes share; each may be left out. Messages are Chinese, as in the API. */
import { z } from 'zod';
import { documentCode } from '../cases/documents.ts';
import { choice, list, text, wholeNumber } from '../cases/fields.ts';
import { Money } from '../policy/money.ts';

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
export const gender = choice('性别', { male: '男', female: '女' });
export const hukou = (label: string) =>
  choice(label, { cityUrban: '本市城镇户口', cityRural: '本市农村户口', outsideCity: '外省市户口' });
