import { and, eq } from 'drizzle-orm';
import { type Insurance, isoDate, type IsoDate, Money } from '../policy/index.ts';
import { recordChange } from './audit.ts';
import { enter, keyIn } from './books.ts';
import { rowsOf } from './case-rows.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { postings } from './schema/index.ts';

export interface NewPosting {
  idempotencyKey: string;
  insurance: Insurance;
  months: number;
  amount: Money;
  /** The agency's number of the posting. */
  reference: string;
  postedOn: IsoDate;
}

export interface Posting extends NewPosting {
  recordedAt: Date;
}

export interface Postings {
  record(caseNumber: string, posting: NewPosting): Promise<Posting>;
}

function toPosting(row: typeof postings.$inferSelect): Posting {
  const { idempotencyKey, insurance, months, amount, reference, postedOn, recordedAt } = row;
  return {
    idempotencyKey,
    insurance: insurance as Insurance,
    months,
    amount: Money.of(amount),
    reference,
    postedOn: isoDate(postedOn),
    recordedAt,
  };
}

export async function postingsOf(tx: Database, caseNumber: string): Promise<Posting[]> {
  return (await rowsOf(tx, postings, caseNumber)).map(toPosting);
}

/** What the agencies entered in the person's accounts (B-06). */
export function postingRecords({ database, clock }: Context): Postings {
  return {
    record: (caseNumber, posting) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const recordedAt = clock();
        const { idempotencyKey, insurance, months, amount, reference, postedOn } = posting;
        const values = { caseNumber, idempotencyKey, insurance, months, amount: amount.toString(), reference, postedOn };
        const [recorded] = await tx
          .insert(postings)
          .values({ ...values, recordedAt })
          .onConflictDoNothing()
          .returning();
        if (recorded) {
          await enter(tx, recordedAt, { fact: 'posting', key: keyIn(caseNumber, idempotencyKey), caseNumber });
          await recordChange(tx, recordedAt, caseNumber, 'posting-recorded', { insurance, months, amount });
          return toPosting(recorded);
        }
        const sameKey = and(eq(postings.caseNumber, caseNumber), eq(postings.idempotencyKey, idempotencyKey));
        return toPosting(only(await tx.select().from(postings).where(sameKey)));
      }),
  };
}
