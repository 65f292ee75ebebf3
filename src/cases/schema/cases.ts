/** Persons, cases, and who a case is about. */
import { sql } from 'drizzle-orm';
import * as pg from 'drizzle-orm/pg-core';
import type { Agent, Application, BankAccount, Claimant, Contact, HeirClaim } from '../../applications/index.ts';
import type { Reason } from '../../policy/index.ts';
import { sealedColumn } from '../sealed-column.ts';
import { amount, at, day, personId } from './columns.ts';

/** Everybody with an ID number: by its keyed hash they are found, with their key, wrapped, what is about them is sealed. Row 0 is the office's own. */
export const persons = pg.pgTable('persons', {
  id: pg.bigserial('id', { mode: 'number' }).primaryKey(),
  idHash: pg.text('id_hash').notNull().unique(),
  /** Names the master key. */
  wrappedKey: pg.text('wrapped_key').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
});

const digestText = `sha256(('payment reference of ' || "case_number")::bytea)`;

/** The first eight bytes as a number, big end first; its last ten digits. */
const firstEightBytes = sql.raw(
  Array.from({ length: 8 }, (_, i) => `get_byte(${digestText}, ${i})::numeric * ${256n ** BigInt(7 - i)}`).join(' + '),
);

const referenceDigits = sql`lpad(((${firstEightBytes}) % 10000000000)::bigint::text, 10, '0')`;

const caseColumns = {
  caseNumber: pg.text('case_number').primaryKey(),
  process: pg.text('process').notNull(),
  /** 缴款编号: by it a payment finds its case. The database makes it, as `referenceOf` does. */
  paymentReference: pg.text('payment_reference').generatedAlwaysAs(referenceDigits),
  state: pg.text('state').notNull(),
  idempotencyKey: pg.text('idempotency_key').notNull().unique(),
  submittedBy: pg.text('submitted_by').notNull(),
  applicationDate: day('application_date').notNull(),
  /** The application without personal data and `documents`. */
  application: sealedColumn<StoredApplication>('application').notNull(),
  receivedAt: at('received_at').notNull(),
  processInstanceKey: pg.text('process_instance_key'),
  startedAt: at('started_at'),
  withdrawalRequestedAt: at('withdrawal_requested_at'),
  /** Set when the case has been stopped because the applicant died. */
  stoppedByDeathAt: at('stopped_by_death_at'),
  remittanceOrderedAt: at('remittance_ordered_at'),
  /** Set when what the case is about takes effect outside: from then on it cannot be withdrawn. */
  settledAt: at('settled_at'),
  /** The calculation without its ledger; `calculationNumber` counts those that differed from the one before. */
  calculation: pg.jsonb('calculation'),
  calculationNumber: pg.integer('calculation_number').notNull().default(0),
  personalShareDue: amount('personal_share_due'),
  remittanceDue: amount('remittance_due'),
  outcome: pg.text('outcome'),
  outcomeReasons: sealedColumn<Reason[]>('outcome_reasons'),
  /** The requirements that a refusal rests on, for the figures: the reasons themselves are sealed. */
  refusedFor: pg.text('refused_for').array(),
  closedAt: at('closed_at'),
};

/** The application as the case row has it: without personal data and documents, which have their own tables. */
export type StoredApplication = Omit<Application, 'applicant' | 'agent' | 'claimant' | 'bankAccount' | 'documents'>;

export const cases = pg.pgTable('cases', caseColumns, (table) => [pg.index('cases_by_payment_reference').on(table.paymentReference)]);

export const caseNumber = () =>
  pg
    .text('case_number')
    .notNull()
    .references(() => cases.caseNumber);

export const applicants = pg.pgTable(
  'applicants',
  {
    caseNumber: caseNumber().primaryKey(),
    process: pg.text('process').notNull(),
    /** False once the case is closed: then the same person may apply again. */
    open: pg.boolean('open').notNull(),
    /**
     * `self`, or what tells apart who handed in for the person: an application by somebody else does not keep the person
     * out, and tells neither of the other. The clerk sees both.
     */
    handedInBy: pg.text('handed_in_by').notNull().default('self'),
    /** Whom the case is about. Null until a row from before the vault is sealed, at the next start. */
    personId: personId('person_id').references(() => persons.id),
    /** Who claims the money for themselves. */
    claimantId: personId('claimant_id').references(() => persons.id, { onDelete: 'set null' }),
    /** Who claims as heir, or has proved it. */
    survivorId: personId('survivor_id').references(() => persons.id, { onDelete: 'set null' }),
    /** What the keys of the persons open this case with: without it nothing of the case opens. */
    salt: pg.text('salt'),
    /** By the names of all who have a part in it, as keyed hashes, the case is found. Null until a row from before is filled, at the next start. */
    nameHashes: pg.text('name_hashes').array(),
    name: sealedColumn<string>('name').notNull(),
    idNumber: sealedColumn<string>('id_number').notNull(),
    phone: sealedColumn<string>('phone').notNull(),
    address: sealedColumn<string>('address'),
    /** Who acts for the applicant. */
    agent: sealedColumn<Agent>('agent'),
    /** Who claims the money, and where it goes: sealed with the claimant's key. */
    claimant: sealedColumn<Claimant>('claimant'),
    bankAccount: sealedColumn<BankAccount>('bank_account'),
    /** Of an applicant who died: whom to write to; who claims as heir, and who has proved it, sealed with their own key. */
    contact: sealedColumn<Contact>('contact'),
    heirClaim: sealedColumn<HeirClaim>('heir_claim'),
    heir: sealedColumn<HeirClaim>('heir'),
  },
  (table) => [
    // Who claims what another has left is another applicant: two heirs are both heard.
    pg
      .uniqueIndex('applicants_one_open_case')
      .on(table.process, table.personId, sql`coalesce(${table.claimantId}, ${table.personId})`, table.handedInBy)
      .where(sql`${table.open}`),
    pg.index('applicants_of_person').on(table.personId),
    pg.index('applicants_of_claimant').on(table.claimantId),
    pg.index('applicants_of_survivor').on(table.survivorId),
    pg.index('applicants_by_name').using('gin', table.nameHashes),
  ],
);
