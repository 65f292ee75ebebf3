/**
 * What the tables have of one case. A part of the case file asks for rows of a table; whoever needs many parts at once has all
 * of them read by one statement, which sees them as they stand at one moment, in one round trip instead of a dozen.
 */
import { asc, eq, getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import { likeTransaction } from './held-vault.ts';
import {
  applicants,
  cases,
  deathReports,
  decisions,
  documents,
  ledgerRows,
  mandates,
  notices,
  payments,
  payouts,
  persons,
  postings,
  ratings,
  refunds,
  statements,
  steps,
  transferReplies,
} from './schema/index.ts';

/** In which order the rows of a case come. */
const orders = [
  { table: cases, by: [cases.caseNumber] },
  { table: applicants, by: [applicants.caseNumber] },
  { table: documents, by: [documents.handedInAt, documents.code] },
  { table: statements, by: [statements.id] },
  { table: decisions, by: [decisions.id] },
  { table: steps, by: [steps.id] },
  { table: ledgerRows, by: [ledgerRows.sequence] },
  { table: payments, by: [payments.recordedAt, payments.paymentId] },
  { table: refunds, by: [refunds.recordedAt, refunds.idempotencyKey] },
  { table: postings, by: [postings.recordedAt, postings.idempotencyKey] },
  { table: ratings, by: [ratings.caseNumber] },
  { table: payouts, by: [payouts.caseNumber] },
  { table: transferReplies, by: [transferReplies.id] },
  { table: deathReports, by: [deathReports.id] },
  { table: notices, by: [notices.id] },
  { table: mandates, by: [mandates.id] },
] as const;
export type CaseTable = (typeof orders)[number]['table'];

/** Whose keys open the case. */
export type Person = typeof persons.$inferSelect;

interface Read {
  caseNumber: string;
  rows: Map<CaseTable | typeof persons, unknown[]>;
}

const reads = new WeakMap<Database, Read>();

/** The rows that the table has of the case, in their order. */
export async function rowsOf<T extends CaseTable>(tx: Database, table: T, caseNumber: string): Promise<T['$inferSelect'][]> {
  const read = reads.get(tx);
  if (read?.caseNumber === caseNumber) {
    const rows = read.rows.get(table);
    if (!rows) throw new Error(`${getTableName(table)} was not read with ${caseNumber}: name it where the case is read.`);
    return rows as T['$inferSelect'][];
  }
  const { by = [] } = orders.find((one) => one.table === table) ?? {};
  const found = await tx
    .select()
    .from(table as typeof cases)
    .where(eq(table.caseNumber, caseNumber))
    .orderBy(...by.map((column) => asc(column)));
  return found;
}

/** The persons, where all of them were read with a case; else undefined. */
export function personsReadWith(tx: Database, ids: readonly number[]): Person[] | undefined {
  const found = (reads.get(tx)?.rows.get(persons) as Person[] | undefined)?.filter(({ id }) => ids.includes(id));
  return found?.length === new Set(ids).size ? found : undefined;
}

/** Reads what these tables have of a case, with whom it belongs to, and gives it to who puts it together. */
export function reading(tables: readonly CaseTable[]) {
  const wanted = [cases, applicants, ...tables];
  const decoders = [...wanted, persons].map((table) => [table, decoder(table)] as const);
  const text = textFor(wanted);
  return async <T>(database: Database, caseNumber: string, put: (tx: Database) => Promise<T>): Promise<T> => {
    const answer: unknown = await database.execute(sql`${text} from (select ${caseNumber}::text as number) as wanted`);
    const [all] = (answer as { rows: [Record<string, unknown[][]>] }).rows;
    const tx = likeTransaction(database);
    const found = decoders.map(([table, decode]) => [table, (all[getTableName(table)] ?? []).map(decode)] as const);
    reads.set(tx, { caseNumber, rows: new Map(found) });
    return put(tx);
  };
}

function textFor(tables: readonly CaseTable[]): SQL {
  const parts = orders
    .filter(({ table }) => tables.includes(table))
    .map(({ table, by }) => asJson(table, by, 'case_number = wanted.number'));
  const keys = 'id in (select unnest(array[person_id, claimant_id, survivor_id]) from applicants where case_number = wanted.number)';
  return sql.raw(`select ${[...parts, asJson(persons, [persons.id], keys)].join(', ')}`);
}

/** Each row as a list of its columns' texts: amounts stay exact. */
function asJson(table: CaseTable | typeof persons, by: readonly PgColumn[], where: string): string {
  const values = columnsOf(table).map((column) => (column.dataType === 'boolean' ? column.name : `${column.name}::text`));
  const order = by.map(({ name }) => name).join(', ');
  const name = getTableName(table);
  return `(select coalesce(json_agg(json_build_array(${values.join(', ')}) order by ${order}), '[]') from ${name} where ${where}) as ${name}`;
}

const columnsOf = (table: CaseTable | typeof persons): PgColumn[] => Object.values(getTableColumns(table as typeof cases));

function decoder(table: CaseTable | typeof persons): (values: unknown[]) => unknown {
  const columns = Object.entries(getTableColumns(table as typeof cases));
  return (values) =>
    Object.fromEntries(
      columns.map(([key, column], index) => [key, values[index] === null ? null : column.mapFromDriverValue(values[index])]),
    );
}
