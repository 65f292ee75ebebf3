import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A connection or a transaction. */
export type Database = PgDatabase<PgQueryResultHKT>;

export interface OpenDatabase {
  database: Database;
  close: () => Promise<void>;
}

type Close = () => Promise<void>;

/** Closes the one and then what it stands on, that also if the first cannot be closed. */
export function closingBoth(first: Close, then: Close): Close {
  return async () => {
    try {
      await first();
    } finally {
      await then();
    }
  };
}
