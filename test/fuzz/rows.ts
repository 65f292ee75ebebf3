/** Whether the case file is as it was. */
import pg from 'pg';

export interface Rows {
  /** The tables whose rows are others than when this was last asked. */
  changed(): Promise<string[]>;
  close(): Promise<void>;
}

/** @param besides tables that are not looked at */
export async function rowsIn(databaseUrl: string, besides: readonly string[]): Promise<Rows> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const look = tables.rows
    .filter(({ name }) => !besides.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*) || md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as state from "${name}" t`,
    )
    .join(' union all ');
  let before = new Map<string, string>();
  let latest = '';
  const changed = async () => {
    // Whatever writes takes a number; as long as none was taken nothing has changed.
    const [next] = (await client.query<{ xmax: string }>('select pg_snapshot_xmax(pg_current_snapshot()) as xmax')).rows;
    if (next?.xmax === latest) return [];
    latest = next?.xmax ?? '';
    const now = new Map(
      (await client.query<{ name: string; state: string }>({ name: 'look', text: look })).rows.map(({ name, state }) => [name, state]),
    );
    const others = [...now].filter(([name, state]) => before.get(name) !== state).map(([name]) => name);
    before = now;
    return others;
  };
  await changed();
  return { changed, close: () => client.end() };
}
