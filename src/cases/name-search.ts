/** By the full name of anybody who has a part in it a case is found: equal names have equal keyed hashes, and a part of a name has none. */
import { and, arrayContains, desc, eq, inArray } from 'drizzle-orm';
import type { PersonalData } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import type { Context } from './context.ts';
import { nameHashOf } from './held-vault.ts';
import { applicants, cases } from './schema/index.ts';

export interface NameSearch {
  /** Numbers of cases of these processes, the newest first. @param name in full, however it is typed */
  casesNamed(name: string, processes: readonly string[], limit: number): Promise<string[]>;
  /** Whom the case is about; null after they were erased. */
  applicantOf(caseNumber: string): Promise<PersonalData['applicant'] | null>;
}

export const nameSearch = ({ database }: Context): NameSearch => ({
  async casesNamed(name, processes, limit) {
    const rows = await database
      .select({ caseNumber: cases.caseNumber })
      .from(applicants)
      .innerJoin(cases, eq(cases.caseNumber, applicants.caseNumber))
      .where(and(arrayContains(applicants.nameHashes, [nameHashOf(database, name)]), inArray(applicants.process, [...processes])))
      .orderBy(desc(cases.receivedAt), desc(cases.caseNumber))
      .limit(limit);
    return rows.map(({ caseNumber }) => caseNumber);
  },

  applicantOf: (caseNumber) => database.transaction(async (tx) => (await personalDataOf(tx, caseNumber))?.applicant ?? null),
});
