/** What deployers and the nightly work have done. */
import * as pg from 'drizzle-orm/pg-core';
import { at, day } from './columns.ts';

/**
 * What was deployed to the engine, as the engine answered: one row a state of a process, only added to. The newest row of
 * a process is what new cases run.
 */
export const deployments = pg.pgTable(
  'deployments',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    processId: pg.text('process_id').notNull(),
    version: pg.integer('version').notNull(),
    /** The engine's, unique as long as its data live; a text, because it does not fit into a number. */
    definitionKey: pg.text('definition_key').notNull(),
    versionTag: pg.text('version_tag'),
    /** Path to content of the diagram, its forms and its tables. */
    bundle: pg.jsonb('bundle').notNull(),
    digest: pg.text('digest').notNull(),
    deployedBy: pg.text('deployed_by').notNull(),
    deployedAt: at('deployed_at').notNull(),
    revision: pg.text('revision'),
  },
  (table) => [pg.index('deployments_of_process').on(table.processId, table.id), pg.index('deployments_by_key').on(table.definitionKey)],
);

/** What the nightly erasure of old cases has done: once a day and process, whichever instance of the application did it. */
export const retentionRuns = pg.pgTable(
  'retention_runs',
  {
    process: pg.text('process').notNull(),
    day: day('day').notNull(),
    erased: pg.integer('erased').notNull().default(0),
    /** Null while it is under way. */
    finishedAt: at('finished_at'),
  },
  (table) => [pg.primaryKey({ columns: [table.process, table.day] })],
);
