/**
 * Connections to the real PostgreSQL, on which each statement waits for its turn, and can be lost with its connection. To the
 * server a connection that is cut and one that is rolled back are the same: so they last, and only what the application has of them is gone.
 */
import pg from 'pg';
import { giveBackUnbegun } from '../../src/cases/postgres.ts';
import type { Turns } from './turns.ts';

/** A connection as the application has it. */
interface Lent {
  query(config: pg.QueryConfig, values?: unknown[]): Promise<unknown>;
  release(): void;
}

export type Connections = Awaited<ReturnType<typeof openConnections>>;

const outboxes = ['messages', 'notices'] as const;

/** As many as an application holds at once, and some more. */
const count = 8;

/** A statement is planned once, and not for each of its values: to plan the reading of a case takes as long as to carry it out. */
const options = '-c plan_cache_mode=force_generic_plan';

export async function openConnections(databaseUrl: string, turns: Turns) {
  const open = async () => {
    const client = new pg.Client({ connectionString: databaseUrl, options });
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    return { client, pid: rows[0]?.pid, inTransaction: false, waits: false };
  };
  type Held = Awaited<ReturnType<typeof open>>;
  const monitor = await open();
  const all = await Promise.all(Array.from({ length: count }, open));
  const idle = [...all];

  /** The same few statements come again and again: the server plans each of them once a connection. */
  const names = new Map<string, string>();
  function nameOf(text: string): string {
    const name = names.get(text) ?? `statement ${names.size}`;
    names.set(text, name);
    return name;
  }
  const written = new Set<string>();

  async function run(held: Held, config: pg.QueryConfig, values: unknown[] | undefined): Promise<unknown> {
    const verb = config.text.split(' ')[0];
    held.waits = true;
    for (const table of outboxes) if (config.text.includes(`insert into "${table}"`)) written.add(table);
    try {
      const answer = await held.client.query(values === undefined ? config : { ...config, name: nameOf(config.text) }, values);
      if (verb === 'begin') held.inTransaction = true;
      return answer;
    } finally {
      if (verb === 'commit' || verb === 'rollback') held.inTransaction = false;
      held.waits = false;
    }
  }

  /** Nobody can be waited for where no other transaction is open. */
  async function isBlocked(held: Held): Promise<boolean> {
    if (!all.some((other) => other !== held && other.inTransaction)) return false;
    const { rows } = await monitor.client.query<{ blocked: boolean }>('select cardinality(pg_blocking_pids($1)) > 0 as blocked', [
      held.pid,
    ]);
    return rows[0]?.blocked === true;
  }

  /** What the pool of one life of the application hands out. */
  function poolOf() {
    const lent = new Map<Held, () => Promise<void>>();

    function lend(): Lent {
      const held = idle.pop();
      if (!held) throw new Error('The application wants more connections than a pool has.');
      let lost = false;
      const giveBack = () => {
        if (lent.delete(held)) idle.push(held);
      };
      const cut = async () => {
        lost = true;
        if (held.inTransaction) await run(held, { text: 'rollback' }, undefined);
      };
      lent.set(held, async () => {
        // Called off where it waits for a lock.
        if (held.waits) await monitor.client.query('select pg_cancel_backend($1)', [held.pid]);
        else await cut();
      });
      const client: Lent = {
        async query(config, values) {
          if (lost) throw new Error('Client has encountered a connection error and is not queryable');
          return turns.wait(
            wordsOf(config.text),
            async (trouble) => {
              // What was sent with it is lost with it.
              if (lost) throw new Error('Connection terminated unexpectedly');
              if (trouble === 'before') await cut();
              const answer = trouble === 'before' ? undefined : await run(held, config, values);
              if (trouble === 'after') await cut();
              if (trouble !== 'none') throw new Error('Connection terminated unexpectedly');
              return answer;
            },
            () => isBlocked(held),
          );
        },
        release: giveBack,
      };
      giveBackUnbegun(client);
      return client;
    }

    /** drizzle knows a pool by the name of its class. */
    class DrivenPool {
      connect = () => Promise.resolve(lend());
      async query(config: pg.QueryConfig, values?: unknown[]) {
        const client = lend();
        try {
          return await client.query(config, values);
        } finally {
          client.release();
        }
      }
    }

    return {
      pool: new DrivenPool(),
      /** So many are out. */
      lent: () => lent.size,
      /** The application is gone, and its connections with it. */
      async callOff() {
        for (const end of lent.values()) await end();
      },
      /** After that: they are free again. */
      async takeBack() {
        for (const held of lent.keys()) {
          if (held.inTransaction) await run(held, { text: 'rollback' }, undefined);
          idle.push(held);
        }
        lent.clear();
      },
    };
  }

  return {
    poolOf,
    /** Whether something was put into the outbox since this was asked. */
    wrote: (outbox: (typeof outboxes)[number]) => written.delete(outbox),
    /** Whether all of them are where they were. */
    areAllIdle: () =>
      new Set(idle).size === all.length && idle.length === all.length && all.every(({ inTransaction, waits }) => !inTransaction && !waits),
    /** For whoever only looks, between two turns. */
    look: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await monitor.client.query<Row>({ text, values, ...(values.length > 0 && { name: nameOf(text) }) })).rows,
    close: () => Promise.all([monitor, ...all].map(({ client }) => client.end())),
  };
}

/** A statement for whoever reads the history: "insert into payments". */
function wordsOf(text: string): string {
  const table = /\b(?:insert into|update|delete from|from) "(\w+)"/.exec(text)?.[1];
  const [verb = ''] = text.trim().split(/\s/, 1);
  const words: Record<string, string> = { select: 'reads', insert: 'adds to', update: 'changes', delete: 'deletes from', with: 'writes' };
  return table === undefined ? verb : `${words[verb] ?? verb} ${table}`;
}
