/** The case file for reading only: what looks at cases without handling them changes nothing, and disturbs nobody who does. */
import { and, asc, gt, ne } from 'drizzle-orm';
import { systemClock } from '../clock.ts';
import { openPostgresReadOnly, type OpenDatabase } from './database.ts';
import type { Cases } from './cases.ts';
import type { CaseKinds } from './kinds.ts';
import { casesIn } from './parts.ts';
import { localPostgresForReading } from './local/index.ts';
import { cases as table } from './schema.ts';

export interface ReadOptions {
  databaseUrl?: string | undefined;
  dataDir: string;
  processes: CaseKinds;
}

export interface ReadCases {
  cases: Pick<Cases, 'files' | 'decisions' | 'steps' | 'audit'>;
  /** Numbers of the open cases, or of all, page by page. */
  numbers: (options: { closed: boolean }) => AsyncGenerator<string>;
  close(): Promise<void>;
}

/**
 * The database is read as it stands, in transactions that cannot write: the one that is named, else the local one in the
 * application's data folder, which is started for the time of the reading where it does not run. Null where there is no
 * case file yet.
 *
 * @throws Error where the database cannot be reached or started
 */
export async function openReadOnly({ databaseUrl, dataDir, processes }: ReadOptions): Promise<ReadCases | null> {
  if (databaseUrl !== undefined) return readIn(openPostgresReadOnly(databaseUrl), processes);
  const local = await localPostgresForReading(dataDir);
  if (!local) return null;
  const { database, close } = openPostgresReadOnly(local.url);
  return readIn({ database, close: () => close().finally(() => local.close()) }, processes);
}

const pageSize = 200;

function readIn(open: OpenDatabase, processes: CaseKinds): ReadCases {
  return {
    cases: casesIn(open, processes, systemClock),
    async *numbers({ closed }) {
      for (let last = ''; ;) {
        const wanted = and(gt(table.caseNumber, last), closed ? undefined : ne(table.state, 'closed'));
        const page = await open.database
          .select({ number: table.caseNumber })
          .from(table)
          .where(wanted)
          .orderBy(asc(table.caseNumber))
          .limit(pageSize);
        for (const { number } of page) yield number;
        if (page.length < pageSize) return;
        last = page.at(-1)?.number ?? last;
      }
    },
    close: open.close,
  };
}
