/**
 * Cases that have come to some point of their way, to begin a history there: the rows that the real workers have left are kept
 * beside the tables, and put back under the same case number. It takes one statement, where the way there takes hundreds.
 */
import type { Connections } from './connections.ts';

/** A table, and its columns that are not computed. */
interface Table {
  name: string;
  /** By which it has its case; null where it has none. */
  key: string | null;
  columns: string[];
}

/** Only added to, whatever else is put back: what histories leave there stays, and is told apart by its number. */
const trail = ['audit', 'audit_chain'];

const tablesOfCases = `
  select c.table_name as name, min(c.column_name) filter (where c.column_name in ('case_number', 'correlation_key')) as key,
    array_agg(c.column_name::text) filter (where c.is_generated = 'NEVER') as columns
  from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by c.table_name`;

const references = `
  select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and conrelid <> confrelid`;

export type Shelf = Awaited<ReturnType<typeof openShelf>>;

export async function openShelf({ look }: Connections) {
  const found = (await look<Table>(tablesOfCases)).filter(({ name, key }) => key !== null && !trail.includes(name));
  const tables = parentsFirst(found, await look<{ child: string; parent: string }>(references));
  // In a case file the books are only added to; here a case is put back with its lines.
  await look('alter table book_lines disable trigger book_lines_only_added_to');
  for (const { name } of tables) await look(`create table kept_${name} as select ''::text as station, * from ${name} where false`);
  await look(laying(tables));

  return {
    /** Keeps the case as it is now. */
    async keep(station: string, caseNumber: string): Promise<void> {
      for (const { name, key } of tables)
        await look(`insert into kept_${name} select $1, * from ${name} where ${key} = $2`, [station, caseNumber]);
    },
    /** Puts it back as it was kept, and another one aside: so that nothing of that one is due any more, and its applicant can apply again. @returns the last number of the trail */
    async lay(place: { station: string; caseNumber: string } | null, aside: string | null): Promise<number> {
      const [row] = await look<{ mark: number }>('select lay($1, $2, $3) as mark', [place?.station, place?.caseNumber, aside]);
      return row?.mark ?? 0;
    },
  };
}

function parentsFirst(tables: readonly Table[], links: readonly { child: string; parent: string }[]): Table[] {
  const sorted: Table[] = [];
  const add = (table: Table): void => {
    if (sorted.includes(table)) return;
    for (const { parent } of links.filter(({ child }) => child === table.name)) {
      const above = tables.find(({ name }) => name === parent);
      if (above) add(above);
    }
    sorted.push(table);
  };
  tables.forEach(add);
  return sorted;
}

/** A ledger has hundreds of rows, which take longer than all the rest; and at most stations it is the same. */
const unlessSame = (table: string, statement: string): string =>
  table === 'ledger_rows' ? `if other_ledger then ${statement} end if;` : statement;

const ledgerOf = (from: string, where: string): string =>
  `(select md5(string_agg(concat(sequence, insurance, month, treatment, base, unit_share, personal_share), ',' order by sequence)) from ${from} where ${where})`;

/** The case's own row stays, for the trail refers to it. */
function laying(tables: readonly Table[]): string {
  const others = tables.filter(({ name }) => name !== 'cases');
  const own = tables.find(({ name }) => name === 'cases')?.columns.filter((column) => column !== 'case_number') ?? [];
  return `create function lay(laid_place text, laid_case text, laid_aside text) returns int language plpgsql as $$ declare other_ledger boolean; begin
    update applicants set open = false where case_number = laid_aside;
    update messages set sent_at = now() where correlation_key = laid_aside and sent_at is null;
    update notices set delivered_at = now() where case_number = laid_aside and delivered_at is null;
    if laid_case is null then return (select coalesce(max(id), 0) from audit); end if;
    other_ledger := ${ledgerOf('ledger_rows', 'case_number = laid_case')} is distinct from ${ledgerOf('kept_ledger_rows', 'station = laid_place')};
    ${others
      .toReversed()
      .map(({ name, key }) => unlessSame(name, `delete from ${name} where ${key} = laid_case;`))
      .join('\n')}
    update cases set (${own.join(', ')}) = (select ${own.join(', ')} from kept_cases where station = laid_place) where case_number = laid_case;
    ${others.map(({ name, columns }) => unlessSame(name, `insert into ${name} (${columns.join(', ')}) select ${columns.join(', ')} from kept_${name} where station = laid_place;`)).join('\n')}
    return (select coalesce(max(id), 0) from audit);
  end $$`;
}
