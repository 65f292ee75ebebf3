import { eq } from 'drizzle-orm';
import type { Reason } from '../policy/reason.ts';
import { personalDataOf } from './applicants.ts';
import type { Application, ProcessId } from './application.ts';
import type { Cases } from './cases.ts';
import { snapshot, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseNotFound, PersonalDataErased } from './errors.ts';
import { calculationOf } from './ledger.ts';
import { cases } from './schema.ts';
import { latestStatement } from './statements.ts';
import { documentsOf, withApplication } from './supplements.ts';
import { latestTransferReply } from './transfer-replies.ts';
import type { CaseFile, CaseOutcome, CaseState } from './types.ts';

/** The application as the case row has it: without personal data and documents, which have their own tables. */
export type StoredApplication = Omit<Application, 'applicant' | 'claimant' | 'bankAccount' | 'documents'>;

/** The case's row without a lock; null if there is no such case. */
export async function rowOf(tx: Database, caseNumber: string): Promise<CaseRow | null> {
  const [row] = await tx.select().from(cases).where(eq(cases.caseNumber, caseNumber));
  return row ?? null;
}

async function toCaseFile(tx: Database, row: CaseRow): Promise<CaseFile> {
  const { caseNumber, processInstanceKey, receivedAt, closedAt, withdrawalRequestedAt, remittanceOrderedAt, settledAt } = row;
  const personal = await personalDataOf(tx, caseNumber);
  if (!personal) throw new PersonalDataErased(caseNumber);
  const application = row.application as StoredApplication;
  const documents = await documentsOf(tx, caseNumber, withApplication);
  return {
    caseNumber,
    process: application.process,
    state: row.state as CaseState,
    outcome: row.outcome as CaseOutcome | null,
    outcomeReasons: (row.outcomeReasons ?? []) as Reason[],
    // Put together again as it was checked when it came in.
    application: { ...application, ...personal, documents } as Application,
    documents: await documentsOf(tx, caseNumber),
    processInstanceKey,
    calculation: (await calculationOf(tx, row)) as CaseFile['calculation'],
    statement: await latestStatement(tx, caseNumber),
    receivedAt,
    closedAt,
    withdrawalRequestedAt,
    remittanceOrderedAt,
    settledAt,
    transferReply: await latestTransferReply(tx, caseNumber),
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
    async getCase<P extends ProcessId>(caseNumber: string, process?: P) {
      const file = await findCase(caseNumber);
      if (!file) throw new CaseNotFound(caseNumber);
      if (process !== undefined && file.process !== process) {
        throw new Error(`Case ${caseNumber} is of the process ${file.process}, not ${process}.`);
      }
      return file as CaseFile<P>;
    },
  };
}
