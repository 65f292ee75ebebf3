import { and, eq } from 'drizzle-orm';
import type { Agent, BankAccount, Claimant, PersonalData, ProcessId, Survivors } from '../applications/index.ts';
import type { Database } from './database.ts';
import { applicants } from './schema.ts';

/** The personal data of the case; null after they were erased. */
export async function personalDataOf(tx: Database, caseNumber: string): Promise<PersonalData | null> {
  const [row] = await tx.select().from(applicants).where(eq(applicants.caseNumber, caseNumber));
  if (!row) return null;
  const { name, idNumber, phone, address, agent, claimant, bankAccount, survivors } = row;
  return {
    applicant: address === null ? { name, idNumber, phone } : { name, idNumber, phone, address },
    ...(agent === null ? {} : { agent: agent as Agent }),
    ...(claimant === null ? {} : { claimant: claimant as Claimant }),
    ...(bankAccount === null ? {} : { bankAccount: bankAccount as BankAccount }),
    ...(survivors === null ? {} : { survivors: survivors as Survivors }),
  };
}

/**
 * False if the person has an open case of the process already that was handed in by the same: the index lets only one in,
 * however many come at once.
 */
export async function savePersonalData(
  tx: Database,
  caseNumber: string,
  process: ProcessId,
  { applicant, agent, claimant, bankAccount }: PersonalData,
  handedInBy: string,
): Promise<boolean> {
  const saved = await tx
    .insert(applicants)
    .values({
      caseNumber,
      process,
      open: true,
      handedInBy,
      ...applicant,
      agent: agent ?? null,
      claimant: claimant ?? null,
      bankAccount: bankAccount ?? null,
    })
    .onConflictDoNothing()
    .returning({ caseNumber: applicants.caseNumber });
  return saved.length === 1;
}

/** The number of the person's open case; null if it was closed meanwhile. */
export async function openCaseOf(tx: Database, process: string, idNumber: string): Promise<string | null> {
  const [row] = await tx
    .select({ caseNumber: applicants.caseNumber })
    .from(applicants)
    .where(and(eq(applicants.process, process), eq(applicants.idNumber, idNumber), eq(applicants.open, true)));
  return row?.caseNumber ?? null;
}

/** The person may apply again. */
export async function releaseApplicant(tx: Database, caseNumber: string): Promise<void> {
  await tx.update(applicants).set({ open: false }).where(eq(applicants.caseNumber, caseNumber));
}
