/** The keys that a case is sealed with: those of the persons who have a part in it, with the salt of the case, and the office's. */
import { randomBytes } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import type { Secret } from '../vault/index.ts';
import { type Person, personsReadWith } from './case-rows.ts';
import type { Database } from './database.ts';
import { keptBy, vaultOf } from './held-vault.ts';
import { applicants, persons } from './schema/index.ts';

/** Who has a part in a case, and its salt. */
export type Parties = Pick<typeof applicants.$inferSelect, 'personId' | 'claimantId' | 'survivorId' | 'salt'>;
export type Role = 'personId' | 'claimantId' | 'survivorId';

export interface CaseKeys {
  /** The case was erased, or never had a person. */
  erased: boolean;
  /** Whose key seals what is about the role: where nobody has it, the applicant's; once the case is erased, the office's. */
  nameFor(role: Role): string;
  /** Undefined where no such person has a part in the case. */
  secret(keyName: string): Secret | undefined;
}

const officeName = '0';
const noSalt = Buffer.alloc(0);

export const newSalt = (): string => randomBytes(32).toString('base64url');

/** Each unwrapped once in a transaction. @param caseNumber undefined for what is the office's */
export async function keysOf(tx: Database, caseNumber: string | undefined): Promise<CaseKeys> {
  if (caseNumber === undefined) return keysFor(tx, undefined);
  const kept = keptBy(tx) as Map<string, Promise<CaseKeys>> | undefined;
  const found = kept?.get(caseNumber) ?? readKeys(tx, caseNumber);
  kept?.set(caseNumber, found);
  return found;
}

/** Who has a part in the case: from now on, in this transaction, its rows are sealed for them. @param known them, where they have been read */
export function sealFor(tx: Database, caseNumber: string, parties: Parties, known?: readonly Person[]): void {
  keptBy(tx)?.set(caseNumber, keysFor(tx, parties, known));
}

/** The same where it is read anyway, and was not known. */
export function noteParties(tx: Database, caseNumber: string, parties: Parties): void {
  if (!keptBy(tx)?.has(caseNumber)) sealFor(tx, caseNumber, parties);
}

async function readKeys(tx: Database, caseNumber: string): Promise<CaseKeys> {
  const { personId, claimantId, survivorId, salt } = applicants;
  const [parties] = await tx
    .select({ personId, claimantId, survivorId, salt })
    .from(applicants)
    .where(eq(applicants.caseNumber, caseNumber));
  return keysFor(tx, parties);
}

async function keysFor(tx: Database, parties: Parties | undefined, known?: readonly Person[]): Promise<CaseKeys> {
  const { office, masterKey } = vaultOf(tx);
  const secrets = new Map<string, Secret>([[officeName, { key: office, salt: noSalt }]]);
  const { personId, claimantId, survivorId, salt } = parties ?? {};
  if (salt) {
    const ids = [personId, claimantId, survivorId].filter((id) => typeof id === 'number');
    const rows = known ?? personsReadWith(tx, ids) ?? (await tx.select().from(persons).where(inArray(persons.id, ids)));
    for (const { id, idHash, wrappedKey } of rows)
      secrets.set(String(id), { key: await masterKey.unwrap(wrappedKey, idHash), salt: Buffer.from(salt, 'base64url') });
  }
  return {
    erased: !salt,
    nameFor: (role) => (salt ? String(parties?.[role] ?? personId ?? officeName) : officeName),
    secret: (keyName) => secrets.get(keyName),
  };
}
