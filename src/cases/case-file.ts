import { eq } from 'drizzle-orm';
import type { Reason } from '../policy/reason.ts';
import { applicantOf } from './applicants.ts';
import type { VeteranApplication } from './application.ts';
import type { Cases } from './cases.ts';
import { snapshot, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseNotFound, PersonalDataErased } from './errors.ts';
import { calculationOf } from './ledger.ts';
import { cases } from './schema.ts';
import { latestStatement } from './statements.ts';
import { documentsOf, withApplication } from './supplements.ts';
import type { CaseFile, CaseOutcome, CaseState } from './types.ts';

/** The application as the case row has it: without personal data and documents, which have their own tables. */
export type StoredApplication = Omit<VeteranApplication, 'applicant' | 'documents'>;

/** The case's row without a lock; null if there is no such case. */
export async function rowOf(tx: Database, caseNumber: string): Promise<CaseRow | null> {
  const [row] = await tx.select().from(cases).where(eq(cases.caseNumber, caseNumber));
  return row ?? null;
}

async function toCaseFile(tx: Database, row: CaseRow): Promise<CaseFile> {
  const { caseNumber, processInstanceKey, receivedAt, closedAt, withdrawalRequestedAt, remittanceOrderedAt } = row;
  const applicant = await applicantOf(tx, caseNumber);
  if (!applicant) throw new PersonalDataErased(caseNumber);
  const application = row.application as StoredApplication;
  const documents = await documentsOf(tx, caseNumber, withApplication);
  return {
    caseNumber,
    process: application.process,
    state: row.state as CaseState,
    outcome: row.outcome as CaseOutcome | null,
    outcomeReasons: (row.outcomeReasons ?? []) as Reason[],
    application: { ...application, applicant, documents },
    documents: await documentsOf(tx, caseNumber),
    processInstanceKey,
    calculation: await calculationOf(tx, row),
    statement: await latestStatement(tx, caseNumber),
    receivedAt,
    closedAt,
    withdrawalRequestedAt,
    remittanceOrderedAt,
  };
}

export function caseFiles({ database }: Context): Pick<Cases, 'getCase' | 'findCase'> {
  async function findCase(caseNumber: string): Promise<CaseFile | null> {
    return snapshot(database, async (tx) => {
      const row = await rowOf(tx, caseNumber);
      return row && toCaseFile(tx, row);
    });
  }

  return {
    findCase,
    async getCase(caseNumber) {
      const file = await findCase(caseNumber);
      if (!file) throw new CaseNotFound(caseNumber);
      return file;
    },
  };
}
