/**
 * Opens the case file. The database's library is loaded here, when it is needed: its 180 KB of package.json are read again
 * for each of its modules, and the tools that open no case file start in half the time without it.
 */
import { systemClock, type Clock } from '../clock.ts';
import type { Cases } from './cases.ts';
import { closingBoth } from './database.ts';
import type { CaseKinds } from './kinds.ts';
import { startTemporaryPostgres } from './local/index.ts';
import { throwawayVault, type Vault } from '../vault/index.ts';
import type { ReadCases, ReadOptions } from './reading.ts';

export interface CasesOptions {
  /** `postgres://...` */
  databaseUrl: string;
  /** Of the login that the tables belong to, where it is another one: it migrates. */
  ownerUrl?: string | undefined;
  clock?: Clock | undefined;
  /** What the case file must know of the processes. */
  processes: CaseKinds;
  /** What it is sealed with. */
  vault: Vault;
}

const library = async () => ({ ...(await import('./parts.ts')), ...(await import('./postgres.ts')) });

/** Opens the case file and brings its tables up to date. Several processes may start at once on one PostgreSQL. */
export async function openCases({ databaseUrl, ownerUrl, clock = systemClock, processes, vault }: CasesOptions): Promise<Cases> {
  const { casesIn, openPostgres } = await library();
  return casesIn(await openPostgres(databaseUrl, vault, ownerUrl), processes, clock);
}

/** A case file that is gone when it is closed, as is its master key. */
export async function openTemporaryCases({ clock = systemClock, processes }: Omit<CasesOptions, 'databaseUrl' | 'vault'>): Promise<Cases> {
  const { casesIn, openPostgres } = await library();
  const server = await startTemporaryPostgres();
  try {
    const { database, close } = await openPostgres(server.url, throwawayVault());
    return casesIn({ database, close: closingBoth(close, () => server.stop()) }, processes, clock);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** As `reading.ts` says. */
export async function openReadOnly(options: ReadOptions): Promise<ReadCases | null> {
  return (await import('./reading.ts')).openReadOnly(options);
}

/** As `reading.ts` says. */
export async function openAsItStands(options: ReadOptions): Promise<Cases | null> {
  return (await import('./reading.ts')).openAsItStands(options);
}
