/**
 * Many cases of few: every row of a case again, under the number of another case and of another person. What is sealed in a copy is
 * as long as in the case that it was made of, and opens nowhere: copies fill tables and indexes and count in lists, nobody looks into them.
 */
import { withClient } from '../shared/database.ts';

/** In the cases of a running system little waits to be sent, and what waits would be sent while it is measured. */
const nothingWaits = `update messages set sent_at = enqueued_at; update notices set delivered_at = created_at`;

/** Which case each copy is of. Its number is the hexadecimal one of the copy. */
const plan = (wanted: number) => `
  create temporary table copies as
  with originals as (
    select case_number, row_number() over (order by case_number) - 1 as turn, count(*) over () as count from cases
  )
  select n, case_number as source, overlay('BJ2026-' || lpad(upper(to_hex(n)), 10, '0') placing '-' from 13 for 0) as copy,
    (select max(id) from persons) + n as person
  from generate_series(1, ${wanted} - (select count(*) from cases)) n join originals on turn = n % count;
  insert into persons (id, id_hash, wrapped_key)
  select person, 'of copy ' || n, (select wrapped_key from persons where id > 0 limit 1) from copies`;

/** What has rows of a case, those first that others refer to. */
const tables = `
  select table_name as name, column_name as key from information_schema.columns
  join information_schema.tables using (table_schema, table_name)
  where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('case_number', 'correlation_key')
  order by (select count(*) from pg_constraint where confrelid = table_name::regclass) desc`;

const columns = `
  select column_name as name from information_schema.columns
  where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' and coalesce(column_default, '') not like 'nextval%'`;

/** How a copy differs; everything else is the same. */
const changed: Readonly<Record<string, string>> = {
  case_number: 'copies.copy',
  correlation_key: 'copies.copy',
  person_id: 'case when original.person_id is not null then copies.person end',
  claimant_id: 'case when original.claimant_id is not null then copies.person end',
  survivor_id: 'case when original.survivor_id is not null then copies.person end',
  name_hashes: "array['of copy ' || copies.n % 1000]",
};

/** No two cases have the same of these. */
const unique = new Set([
  'idempotency_key',
  'instance_key',
  'message_id',
  'notice_id',
  'series',
  'payment_id',
  'reply_id',
  'order_key',
  'key',
  'holder',
]);

const valueOf = (column: string): string =>
  changed[column] ?? (unique.has(column) ? `original.${column} || '-' || copies.n` : `original.${column}`);

/** @param wanted how many cases there are to be in the end */
export function copyCases(databaseUrl: string, wanted: number): Promise<void> {
  return withClient(databaseUrl, async (client) => {
    await client.query(nothingWaits);
    await client.query(plan(wanted));
    for (const { name, key } of (await client.query<{ name: string; key: string }>(tables)).rows) {
      const names = (await client.query<{ name: string }>(columns, [name])).rows.map((column) => column.name);
      const rows = `select ${names.map(valueOf).join(', ')} from ${name} original join copies on original.${key} = copies.source`;
      // The chain of the trail and the balance of the books are made row by row: for many cases that takes too long.
      await client.query(
        `alter table ${name} disable trigger user; insert into ${name} (${names.join(', ')}) ${rows}; alter table ${name} enable trigger user`,
      );
    }
    await client.query(`select setval('persons_id_seq', (select max(id) from persons))`);
    await client.query('vacuum analyze');
  });
}
