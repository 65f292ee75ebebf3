import type { Reason } from '../policy/index.ts';
import { addressedIn } from './addressed.ts';
import type { Application, Applications, CalculationOf, DocumentCode, ProcessId, Survivors } from '../applications/index.ts';
import type { CaseState, CaseOutcome } from './case-state.ts';
import { reading, rowsOf } from './case-rows.ts';
import { only, type CaseRow, type Context } from './context.ts';
import type { Database } from './database.ts';
import type { Death } from './deaths.ts';
import { CaseNotFound } from './errors.ts';
import type { CaseKind } from './kinds.ts';
import { cases, deathReports, documents, ledgerRows, statements, transferReplies } from './schema/index.ts';
import { opened } from './sealing.ts';
import { latestStatement, type Statement } from './statements.ts';
import { documentsOf, withApplication } from './supplements.ts';
import { latestTransferReply } from './transfer-replies.ts';
import type { TransferReply } from './transfer-reply.ts';

/** Everything that is known of a case. Contains personal data: not for logs, engine variables or answers. */
export interface CaseFile<P extends ProcessId = ProcessId> {
  caseNumber: string;
  process: P;
  /** Chinese. */
  processName: string;
  state: CaseState;
  outcome: CaseOutcome | null;
  outcomeReasons: Reason[];
  application: Applications[P];
  /** All codes handed in up to now, with the application and later. */
  documents: DocumentCode[];
  /** The engine's key; null until `recordStarted`. */
  processInstanceKey: string | null;
  /** The latest calculation that was saved. */
  calculation: CalculationOf<P> | null;
  /** The latest statement of a hearing, its text masked. */
  statement: Statement | null;
  receivedAt: Date;
  closedAt: Date | null;
  withdrawalRequestedAt: Date | null;
  /** Of the applicant: reported, or confirmed. */
  death: Death | null;
  /** Who is left of an applicant who has died. */
  survivors: Survivors;
  remittanceOrderedAt: Date | null;
  /** Since when the case has taken effect outside. */
  settledAt: Date | null;
  /** The latest answer of the agency that the relation is transferred from. */
  transferReply: TransferReply | null;
}

export interface CaseFiles {
  /** CaseNotFound, PersonalDataErased; an Error if the case is of another process than `process`. */
  get<P extends ProcessId = ProcessId>(caseNumber: string, process?: P): Promise<CaseFile<P>>;
  /** The same, null if there is no such case. */
  find(caseNumber: string): Promise<CaseFile | null>;
}

/** The case's row without a lock; null if there is no such case. */
export async function rowOf(tx: Database, caseNumber: string): Promise<CaseRow | null> {
  const [row] = await rowsOf(tx, cases, caseNumber);
  return row ?? null;
}

async function toCaseFile(tx: Database, row: CaseRow, { name }: CaseKind): Promise<CaseFile> {
  const { caseNumber, processInstanceKey, receivedAt, closedAt, withdrawalRequestedAt, remittanceOrderedAt, settledAt } = row;
  const addressed = await addressedIn(tx, row);
  const { outcomeReasons } = only(await opened(tx, cases, [row]));
  const documents = await documentsOf(tx, caseNumber, withApplication);
  return {
    ...addressed,
    caseNumber,
    processName: name,
    state: row.state as CaseState,
    outcome: row.outcome as CaseOutcome | null,
    outcomeReasons: outcomeReasons ?? [],
    application: { ...addressed.application, documents } as Application,
    documents: await documentsOf(tx, caseNumber),
    processInstanceKey,
    statement: await latestStatement(tx, caseNumber),
    receivedAt,
    closedAt,
    withdrawalRequestedAt,
    remittanceOrderedAt,
    settledAt,
    transferReply: await latestTransferReply(tx, caseNumber),
  };
}

const read = reading([documents, ledgerRows, statements, deathReports, transferReplies]);

export function caseFiles({ database, kinds }: Context): CaseFiles {
  async function findCase(caseNumber: string): Promise<CaseFile | null> {
    return read(database, caseNumber, async (tx) => {
      const row = await rowOf(tx, caseNumber);
      return row && toCaseFile(tx, row, kinds.of(row.process));
    });
  }

  return {
    find: findCase,
    async get<P extends ProcessId>(caseNumber: string, process?: P) {
      const file = await findCase(caseNumber);
      if (!file) throw new CaseNotFound(caseNumber);
      if (process !== undefined && file.process !== process) {
        throw new Error(`Case ${caseNumber} is of the process ${file.process}, not ${process}.`);
      }
      return file as CaseFile<P>;
    },
  };
}
