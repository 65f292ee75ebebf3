/**
 * Double entry. Whoever records a fact about money has it entered in the same transaction. What a fact moves from which account to
 * which stands once, in the database (view `book_facts`): it enters new facts, entered those of older case files, and verifies.
 */
import { and, asc, count, eq, isNull, ne, sql } from 'drizzle-orm';
import { Money } from '../policy/index.ts';
import { type Account, accounts } from './accounts.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { bookDifferences, bookLines } from './schema/index.ts';

/** What moves money, by the table that it stands in. */
export type BookFact =
  | 'payment'
  | 'unmatched'
  | 'matched'
  | 'returnOrdered'
  | 'returned'
  | 'refund'
  | 'order'
  | 'orderPaid'
  | 'posting'
  | 'payoutOrdered'
  | 'payoutMade';

export interface Fact {
  fact: BookFact;
  key: string;
  caseNumber: string | null;
}

/** What is wrong in the books. */
export interface BookFinding {
  /** `entry`: it is not zero in itself; `fact`: the books say something else than the fact, by `amount` on the account. */
  kind: 'entry' | 'fact';
  fact: string;
  key: string;
  caseNumber: string | null;
  /** Null of an entry. */
  account: Account | null;
  /** Of a fact: what is missing in the books; of an entry: its sum. */
  amount: Money;
}

export interface Books {
  /** Of each account that has moved, in the order of the chart. */
  balances(): Promise<{ account: Account; amount: Money }[]>;
  /** Everything in which the books differ from the facts, or from themselves. */
  verify(): Promise<{ lines: number; findings: BookFinding[] }>;
}

/** The key of a fact that is only unique in its case. */
export const keyIn = (caseNumber: string, key: string): string => `${caseNumber}/${key}`;

/** Adds what the books are short of the fact: its entry, or what takes it back where the fact is gone. Once, however often it is called. */
export async function enter(tx: Database, now: Date, { fact, key, caseNumber }: Fact): Promise<void> {
  const ofCase = caseNumber === null ? isNull(bookDifferences.caseNumber) : eq(bookDifferences.caseNumber, caseNumber);
  const missing = await tx
    .select()
    .from(bookDifferences)
    .where(and(eq(bookDifferences.fact, fact), eq(bookDifferences.key, key), ofCase));
  if (missing.length === 0) return;
  const turn = sql`(select coalesce(max(turn), 0) + 1 from book_lines where fact = ${fact} and key = ${key})`;
  await tx.insert(bookLines).values(missing.map((line) => ({ ...line, turn, enteredAt: now })));
}

export function books({ database }: Context): Books {
  return {
    async balances() {
      const rows = await database
        .select({ account: bookLines.account, amount: sql<string>`sum(${bookLines.amount})` })
        .from(bookLines)
        .groupBy(bookLines.account);
      const order = Object.keys(accounts);
      return rows
        .map(({ account, amount }) => ({ account: account as Account, amount: Money.of(amount) }))
        .sort((one, other) => order.indexOf(one.account) - order.indexOf(other.account));
    },

    verify: () =>
      database.transaction(
        async (tx) => {
          const [lines] = await tx.select({ n: count() }).from(bookLines);
          return { lines: lines?.n ?? 0, findings: [...(await unbalanced(tx)), ...(await differing(tx))] };
        },
        { isolationLevel: 'repeatable read' },
      ),
  };
}

async function unbalanced(tx: Database): Promise<BookFinding[]> {
  const { fact, key, turn, caseNumber, amount } = bookLines;
  const total = sql<string>`sum(${amount})`;
  const rows = await tx
    .select({ fact, key, caseNumber: sql<string | null>`max(${caseNumber})`, amount: total })
    .from(bookLines)
    .groupBy(fact, key, turn)
    .having(ne(total, '0'))
    .orderBy(asc(fact), asc(key), asc(turn));
  return rows.map((row) => ({ ...row, kind: 'entry', account: null, amount: Money.of(row.amount) }));
}

async function differing(tx: Database): Promise<BookFinding[]> {
  const { fact, key, account } = bookDifferences;
  const rows = await tx.select().from(bookDifferences).orderBy(asc(fact), asc(key), asc(account));
  return rows.map((row) => ({ ...row, kind: 'fact', account: row.account as Account, amount: Money.of(row.amount) }));
}
