/** Who has a key: everybody who stands in a case with an ID number. */
import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Secret } from '../vault/index.ts';
import type { Person } from './case-rows.ts';
import { only } from './context.ts';
import type { Database } from './database.ts';
import { persons } from './schema/index.ts';
import { hashOf, vaultOf } from './held-vault.ts';

/** Null where nothing is about a person with this number. */
export async function personOf(tx: Database, idNumber: string): Promise<number | null> {
  const [row] = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(eq(persons.idHash, hashOf(tx, idNumber)));
  return row?.id ?? null;
}

/** The person, with a new key if the number is new; one key, however many come at once. Nobody can be erased before the transaction ends. */
export async function keptPerson(tx: Database, idNumber: string): Promise<Person> {
  const idHash = hashOf(tx, idNumber);
  for (;;) {
    const [known] = await tx.select().from(persons).where(eq(persons.idHash, idHash)).for('key share');
    if (known) return known;
    const wrappedKey = await vaultOf(tx).masterKey.wrap(randomBytes(32), idHash);
    const [made] = await tx.insert(persons).values({ idHash, wrappedKey }).onConflictDoNothing({ target: persons.idHash }).returning();
    if (made) return made;
  }
}

/** What is sealed for the person and is of no case. @param id of a person that there is */
export async function secretOf(tx: Database, id: number): Promise<Secret> {
  const { idHash, wrappedKey } = only(await tx.select().from(persons).where(eq(persons.id, id)));
  return { key: await vaultOf(tx).masterKey.unwrap(wrappedKey, idHash), salt: Buffer.alloc(0) };
}
