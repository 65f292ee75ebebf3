/** What of a case tells whom its letters go to, read for many cases at once. */
import type { Applications, CalculationOf, ProcessId, Survivors } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import { readingEach } from './case-rows.ts';
import { type CaseRow, only } from './context.ts';
import type { Database } from './database.ts';
import { type Death, deathOf } from './deaths.ts';
import { PersonalDataErased } from './errors.ts';
import { calculationOf } from './ledger.ts';
import { cases, deathReports, ledgerRows } from './schema/index.ts';
import { opened } from './sealing.ts';

/** Contains personal data: not for logs. The ledger in it has one row at most: the first that somebody remits. */
export interface Addressed<P extends ProcessId = ProcessId> {
  process: P;
  application: Omit<Applications[P], 'documents'>;
  calculation: CalculationOf<P> | null;
  death: Death | null;
  survivors: Survivors;
}

const firstRemitted = `sequence = (
  select min(sequence) from ledger_rows where case_number = wanted.number and remitter is not null)`;

/** For each of the cases, in this order: for `addressedIn`. */
export const readAddressed = readingEach([deathReports, ledgerRows], { ledger_rows: firstRemitted });

/** @throws PersonalDataErased */
export async function addressedIn(tx: Database, row: CaseRow): Promise<Addressed> {
  const known = await personalDataOf(tx, row.caseNumber);
  const { application } = only(await opened(tx, cases, [row]));
  if (!known || !application) throw new PersonalDataErased(row.caseNumber);
  const { survivors = {}, ...personal } = known;
  return {
    process: application.process,
    // Put together again as it was checked when it came in.
    application: { ...application, ...personal },
    survivors,
    death: await deathOf(tx, row.caseNumber),
    calculation: await calculationOf(tx, row),
  };
}
