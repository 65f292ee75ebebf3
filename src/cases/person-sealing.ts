/** Seals what is a person's own and of no case: with their key alone. Who forgets the key forgets it. */
import { eq } from 'drizzle-orm';
import { open, partsOf, seal, SealBroken, type Secret } from '../vault/index.ts';
import type { Database } from './database.ts';
import { vaultOf } from './held-vault.ts';
import { persons } from './schema/index.ts';

const noSalt = Buffer.alloc(0);

async function secretOf(tx: Database, personId: number): Promise<Secret> {
  const [person] = await tx.select().from(persons).where(eq(persons.id, personId));
  if (!person) throw new Error('There is no such person any more.');
  return { key: await vaultOf(tx).masterKey.unwrap(person.wrappedKey, person.idHash), salt: noSalt };
}

const placeOf = (column: string, personId: number): string => `${column}|${personId}`;

/** @param column table and column that it is bound to: it opens nowhere else */
export async function sealedForPerson(tx: Database, personId: number, column: string, text: string): Promise<string> {
  return seal(vaultOf(tx).suite, String(personId), await secretOf(tx, personId), placeOf(column, personId), text);
}

/** @throws SealBroken */
export async function openedForPerson(tx: Database, personId: number, column: string, stored: string): Promise<string> {
  const parts = partsOf(stored);
  if (!parts) throw new SealBroken(`What stands at ${placeOf(column, personId)} is not sealed: put the value back from a backup.`);
  return open(parts, await secretOf(tx, personId), placeOf(column, personId)).toString();
}
