/** Which payouts are confirmed by whoever was paid. */
import type { Database } from './database.ts';
import { hashOf } from './held-vault.ts';

/** What is known of the arrival of a payout that is of the sample. */
export const arrivalNames = { asked: '尚未答复', arrived: '已经到账', missing: '没有到账或者金额不符' } as const;
export type Arrival = keyof typeof arrivalNames;

/** The same for a case however often it is asked; without the office's key nobody can tell it beforehand. */
export const isInSample = (tx: Database, caseNumber: string, percent: number): boolean =>
  Number.parseInt(hashOf(tx, `sample of payouts: ${caseNumber}`).slice(0, 8), 16) % 100 < percent;
