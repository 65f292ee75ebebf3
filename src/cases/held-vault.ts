/**
 * Each connection and transaction has the vault of its case file; what a transaction has unwrapped it keeps to its end, and no
 * longer: whoever erases a person need tell nobody.
 */
import { comparedName } from '../applications/index.ts';
import type { Suite, Vault } from '../vault/index.ts';
import type { Database } from './database.ts';

/** The vault of a case file, with the office's key, which seals what is no person's. */
export interface OpenVault extends Vault {
  office: Buffer;
  /** By which ID numbers are hashed, whatever new texts are sealed with. */
  hashSuite: Suite;
}

interface Held {
  vault: OpenVault;
  /** What it keeps of each case; only in a transaction. */
  kept?: Map<string, unknown>;
}

const held = new WeakMap<Database, Held>();

/** Gives the vault to the database and to each of its transactions. */
export function withVault<D extends Database>(database: D, vault: OpenVault): D {
  const transaction = database.transaction.bind(database);
  database.transaction = (run, config) => transaction((tx) => run(giveTo(tx, { vault, kept: new Map() })), config);
  return giveTo(database, { vault });
}

function giveTo<D extends Database>(database: D, what: Held): D {
  held.set(database, what);
  return database;
}

/** The same database for a look that keeps what it unwraps to its end, as a transaction does. */
export function likeTransaction<D extends Database>(database: D): D {
  return giveTo(Object.create(database) as D, { vault: vaultOf(database), kept: new Map() });
}

function heldBy(tx: Database): Held {
  const found = held.get(tx);
  if (!found) throw new Error('This connection was not opened with a vault: open the case file by openPostgres.');
  return found;
}

export const vaultOf = (tx: Database): OpenVault => heldBy(tx).vault;

/** To the end of the transaction; undefined outside of one. */
export const keptBy = (tx: Database): Map<string, unknown> | undefined => heldBy(tx).kept;

/** By which an ID number is looked up: equal numbers have equal hashes, and without the key nobody can try them out. */
export function hashOf(tx: Database, idNumber: string): string {
  const { hashSuite, office } = vaultOf(tx);
  return hashSuite.hash(office, idNumber, 'search');
}

/** The same for a name, however it is typed. */
export function nameHashOf(tx: Database, name: string): string {
  const { hashSuite, office } = vaultOf(tx);
  return hashSuite.hash(office, comparedName(name), 'search by name');
}
