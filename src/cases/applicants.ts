import { and, eq } from 'drizzle-orm';
import { peopleIn, type PersonalData, type ProcessId } from '../applications/index.ts';
import { rowsOf } from './case-rows.ts';
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

/** Finds the persons of a new case, or gives them their keys: from then on its rows can be sealed. */
export async function partiesOf(tx: Database, caseNumber: string, { applicant, claimant }: PersonalData): Promise<Parties> {
  // In one order, whoever comes: two that wait for one another would never end.
  const numbers = [applicant.idNumber, ...(claimant ? [claimant.idNumber] : [])].sort();
  const ids = new Map<string, number>();
  for (const idNumber of numbers) ids.set(idNumber, await keptPerson(tx, idNumber));
  const personId = ids.get(applicant.idNumber) ?? null;
  const claimantId = claimant ? (ids.get(claimant.idNumber) ?? null) : null;
  const parties = { personId, claimantId, survivorId: null, salt: newSalt() };
  sealFor(tx, caseNumber, parties);
  return parties;
}

/** By which the case is found by name. */
export const nameHashesOf = (tx: Database, personal: PersonalData): string[] => [
  ...new Set(peopleIn(personal).map(({ name }) => nameHashOf(tx, name))),
];

/**
 * False if the person has an open case of the process already that was handed in by the same: the index lets only one in,
 * however many come at once.
 */
export async function savePersonalData(
  tx: Database,
  caseNumber: string,
  process: ProcessId,
  parties: Parties,
  personal: PersonalData,
  handedInBy: string,
): Promise<boolean> {
  const { applicant, agent, claimant, bankAccount } = personal;
  const told = { caseNumber, ...applicant, agent: agent ?? null, claimant: claimant ?? null, bankAccount: bankAccount ?? null };
  const saved = await tx
    .insert(applicants)
    .values({
      process,
      open: true,
      handedInBy,
      ...parties,
      nameHashes: nameHashesOf(tx, personal),
      ...(await sealed(tx, applicants, told)),
    })
    .onConflictDoNothing()
    .returning({ caseNumber: applicants.caseNumber });
  return saved.length === 1;
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
