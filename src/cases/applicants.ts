import { and, eq } from 'drizzle-orm';
import { peopleIn, type PersonalData } from '../applications/index.ts';
import { type Person, rowsOf } from './case-rows.ts';
import type { Database } from './database.ts';
import { nameHashOf } from './held-vault.ts';
import { keptPerson, personOf } from './persons.ts';
import { applicants } from './schema/index.ts';
import { newSalt, noteParties, type Parties, sealFor } from './case-keys.ts';
import { opened, sealed } from './sealing.ts';

/** The personal data of the case; null after they, or those of who claims in it, were erased. */
export async function personalDataOf(tx: Database, caseNumber: string): Promise<PersonalData | null> {
  const rows = await rowsOf(tx, applicants, caseNumber);
  const [stored] = rows;
  if (stored) noteParties(tx, caseNumber, stored);
  const [row] = await opened(tx, applicants, rows);
  if (!stored || !row) return null;
  const { name, idNumber, phone, address, agent, claimant, bankAccount, contact, heirClaim, heir } = row;
  if (name === null || idNumber === null || phone === null) return null;
  if (stored.claimant !== null && claimant === null) return null;
  const survivors = { ...(contact && { contact }), ...(heirClaim && { claim: heirClaim }), ...(heir && { heir }) };
  return {
    applicant: address === null ? { name, idNumber, phone } : { name, idNumber, phone, address },
    ...(agent === null ? {} : { agent }),
    ...(claimant === null ? {} : { claimant }),
    ...(bankAccount === null ? {} : { bankAccount }),
    ...(Object.keys(survivors).length === 0 ? {} : { survivors }),
  };
}

/** The persons of a new case, by their ID numbers; who is new is given a key. */
export async function keptPersons(tx: Database, { applicant, claimant }: PersonalData): Promise<Map<string, Person>> {
  // In one order, whoever comes: two that wait for one another would never end.
  const numbers = [applicant.idNumber, ...(claimant ? [claimant.idNumber] : [])].sort();
  const kept = new Map<string, Person>();
  for (const idNumber of numbers) kept.set(idNumber, await keptPerson(tx, idNumber));
  return kept;
}

/** Who has which part in a new case: from then on its rows can be sealed. */
export function partiesOf(tx: Database, caseNumber: string, { applicant, claimant }: PersonalData, kept: Map<string, Person>): Parties {
  const personId = kept.get(applicant.idNumber)?.id ?? null;
  const claimantId = claimant ? (kept.get(claimant.idNumber)?.id ?? null) : null;
  const parties = { personId, claimantId, survivorId: null, salt: newSalt() };
  sealFor(tx, caseNumber, parties, [...kept.values()]);
  return parties;
}

/** By which the case is found by name. */
export const nameHashesOf = (tx: Database, personal: PersonalData): string[] => [
  ...new Set(peopleIn(personal).map(({ name }) => nameHashOf(tx, name))),
];

/** The personal data of a new case as they are stored. */
export async function sealedPerson(tx: Database, caseNumber: string, personal: PersonalData) {
  const { applicant, agent = null, claimant = null, bankAccount = null } = personal;
  const stored = await sealed(tx, applicants, { caseNumber, ...applicant, agent, claimant, bankAccount });
  return { ...stored, nameHashes: nameHashesOf(tx, personal) };
}

/** The number of the person's open case; null if it was closed meanwhile. */
export async function openCaseOf(tx: Database, process: string, idNumber: string): Promise<string | null> {
  const personId = await personOf(tx, idNumber);
  if (personId === null) return null;
  const [row] = await tx
    .select({ caseNumber: applicants.caseNumber })
    .from(applicants)
    .where(and(eq(applicants.process, process), eq(applicants.personId, personId), eq(applicants.open, true)));
  return row?.caseNumber ?? null;
}

/** The person may apply again. */
export async function releaseApplicant(tx: Database, caseNumber: string): Promise<void> {
  await tx.update(applicants).set({ open: false }).where(eq(applicants.caseNumber, caseNumber));
}
