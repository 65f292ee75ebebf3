/**
 * The case file for who looks at it from outside the application, as it stands: read only, which changes nothing and disturbs nobody
 * who handles cases, or for what an operator does by command.
 */
import { and, asc, gt, ne } from 'drizzle-orm';
import { systemClock } from '../clock.ts';
import { closingBoth, type OpenDatabase } from './database.ts';
import { openPostgresAsItStands, openPostgresReadOnly } from './postgres.ts';
import type { Cases } from './cases.ts';
import type { CaseKinds } from './kinds.ts';
import { casesIn } from './parts.ts';
import type { Vault } from '../vault/index.ts';
import { localPostgresForReading } from './local/index.ts';
import { cases as table } from './schema/index.ts';

export interface ReadOptions {
  databaseUrl?: string | undefined;
  dataDir: string;
  processes: CaseKinds;
  vault: Vault;
}

export interface ReadCases {
  cases: Pick<
    Cases,
    | 'files'
    | 'decisions'
    | 'steps'
    | 'statements'
    | 'notices'
    | 'letterChoices'
    | 'persons'
    | 'drafts'
    | 'payments'
    | 'ratings'
    | 'papers'
    | 'books'
    | 'reconciliations'
    | 'audit'
  >;
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
export async function openReadOnly(options: ReadOptions): Promise<ReadCases | null> {
  const open = await openStored(options, openPostgresReadOnly);
  return open && readIn(open, options.processes);
}

/** The same, to be written too; not migrated. */
export async function openAsItStands(options: ReadOptions): Promise<Cases | null> {
  const open = await openStored(options, openPostgresAsItStands);
  return open && casesIn(open, options.processes, systemClock);
}

type Open = (databaseUrl: string, vault: Vault) => Promise<OpenDatabase>;

async function openStored({ databaseUrl, dataDir, vault }: ReadOptions, open: Open): Promise<OpenDatabase | null> {
  if (databaseUrl !== undefined) return open(databaseUrl, vault);
  const local = await localPostgresForReading(dataDir);
  if (!local) return null;
  try {
    const { database, close } = await open(local.url, vault);
    return { database, close: closingBoth(close, () => local.close()) };
  } catch (error) {
    await local.close();
    throw error;
  }
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
