/** 查询码: on the receipt, beside the number. Who has both, and no account, sees how far the case is, and nothing else. */
import { eq, sql } from 'drizzle-orm';
import { plainCode, randomCharacters } from './case-number.ts';
import { rowOf } from './case-file.ts';
import { type Brief, briefOf } from './other-cases.ts';
import { recordChange } from './audit.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseNotFound } from './errors.ts';
import { insertOne } from './insert-one.ts';
import { sameSecret } from './same.ts';
import { queryCodes } from './schema/index.ts';
import { hashOf } from './held-vault.ts';

export interface QueryCodes {
  /** A new code; the one before opens nothing any more. It is told once. CaseNotFound. */
  issue(caseNumber: string, by: string): Promise<string>;
  /** Null where number and code do not belong together. TooManyGuesses. */
  look(caseNumber: string, code: string): Promise<Brief | null>;
}

/** Somebody guesses: the case tells nothing for an hour. */
export class TooManyGuesses extends Error {
  override name = 'TooManyGuesses';
}

/** So many wrong codes for a case within an hour. */
const guesses = 10;
const memoryMs = 60 * 60_000;

/** 40 random bits in two groups, "7K3Q-F0T9". */
export function newQueryCode(): string {
  const random = randomCharacters(8);
  return `${random.slice(0, 4)}-${random.slice(4)}`;
}

/** By the office's key: 40 bits are few, and who has a copy of the database must not be able to try them all out. */
const stored = (tx: Database, caseNumber: string, code: string): string => hashOf(tx, `${caseNumber}:${plainCode(code)}`);

/** The first of a new case. */
export const storeQueryCode = (tx: Database, caseNumber: string, code: string): Promise<void> =>
  insertOne(tx, queryCodes, { caseNumber, hash: stored(tx, caseNumber, code) });

async function replaceQueryCode(tx: Database, caseNumber: string, code: string): Promise<void> {
  const fresh = { hash: stored(tx, caseNumber, code), failures: 0, failedAt: null };
  await tx
    .insert(queryCodes)
    .values({ caseNumber, ...fresh })
    .onConflictDoUpdate({ target: queryCodes.caseNumber, set: fresh });
}

export function queryCodeRecords({ database, clock, kinds }: Context): QueryCodes {
  return {
    issue: (caseNumber, by) =>
      database.transaction(async (tx) => {
        if (!(await rowOf(tx, caseNumber))) throw new CaseNotFound(caseNumber);
        const code = newQueryCode();
        await replaceQueryCode(tx, caseNumber, code);
        await recordChange(tx, clock(), caseNumber, 'query-code-issued', {}, by);
        return code;
      }),

    async look(caseNumber, code) {
      const [row] = await database.select().from(queryCodes).where(eq(queryCodes.caseNumber, caseNumber));
      if (!row) return null;
      const recent = row.failedAt !== null && clock().getTime() - row.failedAt.getTime() < memoryMs;
      if (recent && row.failures >= guesses) throw new TooManyGuesses();
      if (!sameSecret(stored(database, caseNumber, code), row.hash)) {
        const failures = recent ? sql`${queryCodes.failures} + 1` : 1;
        await database.update(queryCodes).set({ failures, failedAt: clock() }).where(eq(queryCodes.caseNumber, caseNumber));
        return null;
      }
      const file = await rowOf(database, caseNumber);
      if (!file) return null;
      return briefOf(file, kinds);
    },
  };
}
