/** The office's own key: hashes ID numbers, and seals what is no person's. It is made with the case file, and tells a wrong master key at once. */
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { suiteMarked, type Vault } from '../vault/index.ts';
import type { Database } from './database.ts';
import { persons } from './schema/index.ts';
import type { OpenVault } from './held-vault.ts';

const office = 0;

/** `office.aes1`: the suite by which numbers are hashed stays that of the beginning. */
const named = (mark: string): string => `office.${mark}`;

export async function makeOfficeKey(database: Database, { masterKey, suite }: Vault): Promise<void> {
  const idHash = named(suite.mark);
  const wrappedKey = await masterKey.wrap(randomBytes(32), idHash);
  await database.insert(persons).values({ id: office, idHash, wrappedKey }).onConflictDoNothing({ target: persons.id });
}

/** @throws WrongMasterKey */
export async function openVault(database: Database, vault: Vault): Promise<OpenVault> {
  const [row] = await database.select().from(persons).where(eq(persons.id, office));
  const hashSuite = row && suiteMarked(row.idHash.slice(named('').length));
  if (!hashSuite)
    throw new Error(
      'The case file has no key of the office: it was not opened by this application before, or was changed. Restore it from a backup.',
    );
  return { ...vault, hashSuite, office: await vault.masterKey.unwrap(row.wrappedKey, row.idHash) };
}
