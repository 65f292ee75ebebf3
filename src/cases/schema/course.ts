/** What happens in a case: papers, decisions, steps. */
import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import type { Reason } from '../../policy/index.ts';
import { sealedColumn } from '../sealed-column.ts';
import { caseNumber } from './cases.ts';
import { at, day } from './columns.ts';

/** What was handed in, by which act: with the application, or as one supplement. */
export const documents = pg.pgTable(
  'documents',
  {
    caseNumber: caseNumber(),
    handedInWith: pg.text('handed_in_with').notNull(),
    code: pg.text('code').notNull(),
    handedInAt: at('handed_in_at').notNull(),
  },
  (table) => [pg.primaryKey({ columns: [table.caseNumber, table.handedInWith, table.code] })],
);

export const statements = pg.pgTable(
  'statements',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    key: pg.text('key').notNull(),
    /** At a hearing, or with which message: what the applicant wrote there. */
    occasion: pg.text('occasion').notNull().default('hearing'),
    receivedOn: day('received_on').notNull(),
    text: sealedColumn<string>('text').notNull(),
  },
  (table) => [pg.unique('statements_once').on(table.caseNumber, table.key)],
);

export const decisions = pg.pgTable(
  'decisions',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    step: pg.text('step').notNull(),
    /** The engine's element instance, or empty for a step that is decided once in a case. */
    visit: pg.text('visit').notNull(),
    name: pg.text('name'),
    inputs: sealedColumn<unknown>('inputs'),
    outcome: sealedColumn<unknown>('outcome'),
    outcomeText: sealedColumn<string>('outcome_text'),
    reasons: sealedColumn<Reason[]>('reasons').notNull(),
    parameterVersions: pg.jsonb('parameter_versions').notNull(),
    /** A person's login; 'rules'; before persons were recorded, the group. */
    decidedBy: pg.text('decided_by').notNull(),
    decidedByGroup: pg.text('decided_by_group'),
    /** The absent person whose deputy decided. */
    deputyOf: pg.text('deputy_of'),
    decidedAt: at('decided_at').notNull(),
  },
  (table) => [pg.unique('decisions_once').on(table.caseNumber, table.step, table.visit)],
);

/** Completions of clerks' tasks that did not count, and after which the task was opened again. Only added to. */
export const returnedTasks = pg.pgTable(
  'returned_tasks',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    step: pg.text('step').notNull(),
    /** The engine's element instance, as in `decisions`. */
    visit: pg.text('visit').notNull(),
    /** Null where the task was nobody's. */
    person: pg.text('person'),
    reason: pg.text('reason').notNull(),
    checkedStep: pg.text('checked_step'),
    returnedAt: at('returned_at').notNull(),
  },
  (table) => [pg.unique('returned_tasks_once').on(table.caseNumber, table.step, table.visit)],
);

export const steps = pg.pgTable(
  'steps',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    /** Of the case, so that the work lists need not ask it. */
    process: pg.text('process').notNull(),
    elementId: pg.text('element_id').notNull(),
    elementInstanceKey: pg.text('element_instance_key').notNull(),
    instanceKey: pg.text('instance_key'),
    name: pg.text('name').notNull(),
    /** The candidate groups of a user task, by the version that the case runs; none where the case waits for somebody else. */
    groups: pg.text('groups').array(),
    startedAt: at('started_at').notNull(),
    dueAt: at('due_at'),
    finishedAt: at('finished_at'),
    interruptedAt: at('interrupted_at'),
  },
  (table) => [
    pg.unique('steps_once').on(table.caseNumber, table.elementId, table.elementInstanceKey),
    pg.index('steps_of_instance').on(table.instanceKey),
    // In the order of the work list, where many tasks are due at the end of the same day.
    pg
      .index('steps_open_by_due')
      .on(table.dueAt, table.id)
      .where(sql`${table.finishedAt} is null and ${table.interruptedAt} is null`),
    // The work lists count what is open without a look at the rows themselves.
    pg
      .index('steps_open_counted')
      .on(table.process, table.elementId, table.name, table.groups, table.dueAt)
      .where(sql`${table.finishedAt} is null and ${table.interruptedAt} is null`),
    // The work lists look only at what is open.
    pg
      .index('steps_open_of_groups')
      .using('gin', table.groups)
      .where(sql`${table.finishedAt} is null and ${table.interruptedAt} is null`),
  ],
);

/** The engine's process instances, as their jobs told: which case runs on which version, where the engine has no search of its own. */
export const instances = pg.pgTable(
  'instances',
  {
    instanceKey: pg.text('instance_key').primaryKey(),
    caseNumber: caseNumber(),
    processId: pg.text('process_id').notNull(),
    /** Unknown of a case from before this table until its next job. */
    definitionKey: pg.text('definition_key'),
    version: pg.integer('version'),
    /** Set where the engine has said so; otherwise an instance ends with its case, a called one with its steps. */
    endedAt: at('ended_at'),
  },
  (table) => [pg.index('instances_of_process').on(table.processId), pg.index('instances_of_case').on(table.caseNumber)],
);

/** Who told that the applicant of a case has died, and what became of it: `confirmed` is null until a clerk has decided. */
export const deathReports = pg.pgTable(
  'death_reports',
  {
    id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
    caseNumber: caseNumber(),
    reportId: pg.text('report_id').notNull(),
    diedOn: day('died_on').notNull(),
    source: pg.text('source').notNull(),
    reportedAt: at('reported_at').notNull(),
    confirmed: pg.boolean('confirmed'),
    decidedAt: at('decided_at'),
  },
  (table) => [
    pg.unique('death_reports_once').on(table.caseNumber, table.reportId),
    // One report is before the clerk, or stands.
    pg
      .uniqueIndex('death_reports_one_standing')
      .on(table.caseNumber)
      .where(sql`${table.confirmed} is distinct from false`),
  ],
);
