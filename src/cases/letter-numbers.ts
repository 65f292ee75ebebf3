/** 文号: each number once, in sequence a year (of China) and series, which is the office's 机关代字. */
import { sql } from 'drizzle-orm';
import { dateInChina } from '../clock.ts';
import { only } from './context.ts';
import type { Database } from './database.ts';
import { letterNumbers } from './schema/index.ts';

export interface LetterNumber {
  series: string;
  year: number;
  sequence: number;
}

/** "示社保告〔2026〕12号" */
export const letterNumberText = ({ series, year, sequence }: LetterNumber): string => `${series}〔${year}〕${sequence}号`;

/** However brackets, digits and blanks are typed; null where it is none. */
export function letterNumberIn(typed: string): LetterNumber | null {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  const [, series, year, sequence] = /^([^\d〔[【(]{1,20})[〔[【(](\d{4})[〕\]】)]0*(\d{1,9})号?$/u.exec(plain) ?? [];
  return series === undefined ? null : { series, year: Number(year), sequence: Number(sequence) };
}

/** The row stays locked to the end of the transaction: others wait, and what is rolled back leaves no gap. */
export async function nextLetterNumber(tx: Database, series: string, now: Date): Promise<LetterNumber> {
  const year = Number(dateInChina(now).slice(0, 4));
  const given = await tx
    .insert(letterNumbers)
    .values({ series, year, last: 1 })
    .onConflictDoUpdate({ target: [letterNumbers.series, letterNumbers.year], set: { last: sql`${letterNumbers.last} + 1` } })
    .returning({ last: letterNumbers.last });
  return { series, year, sequence: only(given).last };
}
