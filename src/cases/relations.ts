/** In which relation somebody stands to a case. What that lets them do is said in src/access. */
import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { personalDataOf } from './applicants.ts';
import { rowOf } from './case-file.ts';
import { snapshot, type Context } from './context.ts';
import type { Database } from './database.ts';
import { type MandateState, stateOf } from './mandates.ts';
import { personMark } from './person-mark.ts';
import { applicants, cases, mandates } from './schema.ts';

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
}

export function relationRecords({ database }: Context): Relations {
  return {
    of: (caseNumber, asker) =>
      snapshot(database, async (tx) => {
        const row = await rowOf(tx, caseNumber);
        if (!row) return null;
        const { process, application } = row;
        return {
          process,
          ...(await ofPerson(tx, caseNumber, asker.idNumber)),
          isSubmittingUnit: asker.creditCode !== undefined && asker.creditCode === submittingUnitOf(application),
        };
      }),

    async casesOf(idNumber) {
      const mark = personMark(idNumber);
      const acting = database
        .select({ caseNumber: mandates.caseNumber })
        .from(mandates)
        .where(and(eq(mandates.holder, mark), isNull(mandates.revokedAt)));
      const rows = await database
        .select({ caseNumber: cases.caseNumber })
        .from(cases)
        .leftJoin(applicants, eq(applicants.caseNumber, cases.caseNumber))
        .where(or(eq(applicants.idNumber, idNumber), inArray(cases.caseNumber, acting)))
        .orderBy(desc(cases.receivedAt));
      return rows.map(({ caseNumber }) => caseNumber);
    },
  };
}

async function ofPerson(tx: Database, caseNumber: string, idNumber: string | undefined) {
  if (idNumber === undefined) return { isApplicant: false, mandates: [] };
  const personal = await personalDataOf(tx, caseNumber);
  const held = await tx
    .select()
    .from(mandates)
    .where(and(eq(mandates.caseNumber, caseNumber), eq(mandates.holder, personMark(idNumber))));
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

/** The credit code of the body that handed in, where a body did. */
function submittingUnitOf(application: unknown): string | null {
  const { submittedBy, ...rest } = application as Record<string, unknown> & { submittedBy: string };
  const body = rest[submittedBy];
  return typeof body === 'object' && body !== null && 'creditCode' in body ? String(body.creditCode) : null;
}
