/** The case file for reading only: what looks at cases without handling them changes nothing, and disturbs nobody who does. */
import { constants } from 'node:fs';
import { cp, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { and, asc, gt, ne } from 'drizzle-orm';
import { systemClock } from './clock.ts';
import { openPglite, openPostgresReadOnly, type OpenDatabase } from './database.ts';
import { casesIn, type CaseKinds, type Cases } from './index.ts';
import { cases as table } from './schema.ts';

export interface ReadCases {
  cases: Pick<Cases, 'getCase' | 'decisions' | 'steps'>;
  /** Numbers of the open cases, or of all, page by page. */
  numbers(options: { closed: boolean }): AsyncGenerator<string>;
  close(): Promise<void>;
}

/**
 * PostgreSQL is read as it stands, in transactions that cannot write. Of the embedded database a copy is read: the folder
 * belongs to the program that handles the cases, which may go on. Null where there is no case file yet.
 *
 * @throws Error where the database cannot be reached, or its folder does not come to rest for a copy
 */
export async function openReadOnly({
  databaseUrl,
  dataDir,
  processes,
}: {
  databaseUrl?: string | undefined;
  dataDir: string;
  processes: CaseKinds;
}): Promise<ReadCases | null> {
  if (databaseUrl !== undefined) return readIn(openPostgresReadOnly(databaseUrl), processes);
  if (!(await stat(join(dataDir, 'PG_VERSION')).catch(() => null))) return null;
  const copy = await copyAtRest(dataDir);
  const remove = () => rm(dirname(copy), { recursive: true, force: true });
  try {
    const open = await openPglite(copy);
    return readIn({ ...open, close: () => open.close().finally(remove) }, processes);
  } catch (error) {
    await remove();
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

const attempts = 10;

/** File times are only so fine, in milliseconds: younger changes may not show in them. */
const finenessMs = 100;

/**
 * A copy during which nothing was written is the database as a power cut at that moment would leave it, from which
 * PostgreSQL recovers what was committed. One during which something was written is taken again.
 */
async function copyAtRest(folder: string): Promise<string> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const copy = join(await mkdtemp(join(tmpdir(), 'cases-copy-')), 'cases');
    const before = await timesIn(folder);
    // A file that is gone meanwhile is a change too.
    await cp(folder, copy, { recursive: true, mode: constants.COPYFILE_FICLONE }).catch(() => undefined);
    await pause(finenessMs);
    if (before.newest < before.lookedAt - finenessMs && (await timesIn(folder)).text === before.text) return copy;
    await rm(dirname(copy), { recursive: true, force: true });
    await pause(2 * finenessMs);
  }
  throw new Error(
    `The embedded database in ${folder} is being written all the time. Stop the program that uses it (Ctrl+C where npm start runs), then try again.`,
  );
}

/** What tells whether anything in the folder has been written; times in milliseconds. */
async function timesIn(folder: string): Promise<{ text: string; newest: number; lookedAt: number }> {
  const lookedAt = Date.now();
  const entries = (await readdir(folder, { recursive: true })).sort();
  const found = await Promise.all(entries.map((entry) => stat(join(folder, entry)).catch(() => null)));
  const text = entries.map((entry, index) => `${entry} ${found[index]?.size} ${found[index]?.mtimeMs}`).join('\n');
  return { text, newest: Math.max(0, ...found.map((one) => one?.mtimeMs ?? 0)), lookedAt };
}
