/**
 * Hashes the names of cases from before they were sought by name: a batch in a transaction, so that a start that is cut off is gone on
 * with by the next. Runs under the lock of the migration, once everything is sealed.
 */
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { SealBroken } from '../vault/index.ts';
import { nameHashesOf, personalDataOf } from './applicants.ts';
import type { Database } from './database.ts';
import { applicants } from './schema/index.ts';

/** @param onBatch hears of each */
export async function hashOldNames(database: Database, { batch = 100, onBatch = () => undefined } = {}): Promise<void> {
  let last: string | undefined = '';
  do {
    const after: string = last;
    last = await database.transaction((tx) => hashBatch(tx, after, batch));
    onBatch();
  } while (last !== undefined);
}

/** @returns the last case of the batch */
async function hashBatch(tx: Database, after: string, batch: number): Promise<string | undefined> {
  const { caseNumber } = applicants;
  const waiting = await tx
    .select({ number: caseNumber })
    .from(applicants)
    .where(and(isNull(applicants.nameHashes), gt(caseNumber, after)))
    .orderBy(asc(caseNumber))
    .limit(batch);
  for (const { number } of waiting)
    await tx
      .update(applicants)
      .set({ nameHashes: await hashesIn(tx, number) })
      .where(eq(caseNumber, number));
  return waiting.at(-1)?.number;
}

/** None of whom was erased. A broken seal is told to whoever opens the case; it keeps nobody from starting. */
async function hashesIn(tx: Database, caseNumber: string): Promise<string[]> {
  try {
    const personal = await personalDataOf(tx, caseNumber);
    return personal ? nameHashesOf(tx, personal) : [];
  } catch (error) {
    if (error instanceof SealBroken) return [];
    throw error;
  }
}
