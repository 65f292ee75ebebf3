/** In which relation somebody stands to a case. What that lets them do is said in src/access. */
import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { PersonalData } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import { rowOf } from './case-file.ts';
import { reading, rowsOf } from './case-rows.ts';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import { type MandateState, stateOf } from './mandates.ts';
import { personOf } from './persons.ts';
import { hashOf } from './held-vault.ts';
import { bySelf, byUnit } from './submission.ts';
import { applicants, cases, mandates, persons } from './schema/index.ts';

/** A person by ID number, a unit by credit code; neither: a member of the staff, or a program of ours. */
export interface Asker {
  idNumber?: string | undefined;
  creditCode?: string | undefined;
}

export interface Relation {
  process: string;
  isApplicant: boolean;
  /** Of each mandate of the asker. */
  mandates: MandateState[];
  /** Whether it is the asker's unit that handed the application in. */
  isSubmittingUnit: boolean;
}

export interface Relations {
  /** Null if there is no such case. */
  of(caseNumber: string, asker: Asker): Promise<Relation | null>;
  /** The cases that the person has, or acts in, the newest first. */
  casesOf(idNumber: string): Promise<string[]>;
  /** How the person could be reached, as they have said in their last case. */
  contactOf(idNumber: string): Promise<Pick<PersonalData['applicant'], 'phone' | 'address'> | null>;
}

const read = reading([mandates]);

export function relationRecords({ database }: Context): Relations {
  return {
    of: (caseNumber, { idNumber, creditCode }) =>
      read(database, caseNumber, async (tx) => {
        const row = await rowOf(tx, caseNumber);
        if (!row) return null;
        return {
          process: row.process,
          ...(await ofPerson(tx, caseNumber, idNumber)),
          isSubmittingUnit: await hasHandedIn(tx, caseNumber, creditCode),
        };
      }),

    async casesOf(idNumber) {
      const person = database
        .select({ id: persons.id })
        .from(persons)
        .where(eq(persons.idHash, hashOf(database, idNumber)));
      const own = database
        .select({ caseNumber: applicants.caseNumber })
        .from(applicants)
        .where(or(eq(applicants.personId, sql`(${person})`), eq(applicants.survivorId, sql`(${person})`)));
      const acting = database
        .select({ caseNumber: mandates.caseNumber })
        .from(mandates)
        .where(and(eq(mandates.holder, hashOf(database, idNumber)), isNull(mandates.revokedAt)));
      const rows = await database
        .select({ caseNumber: cases.caseNumber })
        .from(cases)
        // As one list: with a condition on each of them the database reads all cases.
        .where(inArray(cases.caseNumber, own.union(acting)))
        .orderBy(desc(cases.receivedAt));
      return rows.map(({ caseNumber }) => caseNumber);
    },

    async contactOf(idNumber) {
      const personId = await personOf(database, idNumber);
      if (personId === null) return null;
      const [last] = await database
        .select({ caseNumber: cases.caseNumber })
        .from(applicants)
        .innerJoin(cases, eq(cases.caseNumber, applicants.caseNumber))
        .where(and(eq(applicants.personId, personId), eq(applicants.handedInBy, bySelf)))
        .orderBy(desc(cases.receivedAt))
        .limit(1);
      const personal = last && (await personalDataOf(database, last.caseNumber));
      if (!personal) return null;
      const { phone, address } = personal.applicant;
      return { phone, ...(address !== undefined && { address }) };
    },
  };
}

async function ofPerson(tx: Database, caseNumber: string, idNumber: string | undefined) {
  if (idNumber === undefined) return { isApplicant: false, mandates: [] };
  const personal = await personalDataOf(tx, caseNumber);
  const holder = hashOf(tx, idNumber);
  const held = (await rowsOf(tx, mandates, caseNumber)).filter((mandate) => mandate.holder === holder);
  const { claim, heir } = personal?.survivors ?? {};
  return {
    isApplicant: personal?.applicant.idNumber === idNumber,
    mandates: [
      ...held.map(stateOf),
      ...(heir?.idNumber === idNumber ? (['accepted'] as const) : []),
      ...(claim?.idNumber === idNumber ? (['claimed'] as const) : []),
    ],
  };
}

async function hasHandedIn(tx: Database, caseNumber: string, creditCode: string | undefined): Promise<boolean> {
  if (creditCode === undefined) return false;
  const [row] = await rowsOf(tx, applicants, caseNumber);
  return row?.handedInBy === byUnit(creditCode);
}
