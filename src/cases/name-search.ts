/** By the full name of anybody who has a part in it a case is found: equal names have equal keyed hashes, and a part of a name has none. */
import { and, arrayContains, desc, eq, inArray } from 'drizzle-orm';
import { maskIdNumber } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import type { Context } from './context.ts';
import { nameHashOf } from './held-vault.ts';
import { applicants, cases } from './schema/index.ts';

export interface NamedCase {
  caseNumber: string;
  /** Whom the case is about; the ID number is masked. Null after they were erased. */
  applicant: { name: string; idNumber: string } | null;
}

export interface NameSearch {
  /** Cases of these processes, the newest first. @param name in full, however it is typed */
  casesNamed(name: string, processes: readonly string[], limit: number): Promise<NamedCase[]>;
}

export const nameSearch = ({ database }: Context): NameSearch => ({
  casesNamed: (name, processes, limit) =>
    database.transaction(async (tx) => {
      const rows = await tx
        .select({ caseNumber: cases.caseNumber })
        .from(applicants)
        .innerJoin(cases, eq(cases.caseNumber, applicants.caseNumber))
        .where(and(arrayContains(applicants.nameHashes, [nameHashOf(tx, name)]), inArray(applicants.process, [...processes])))
        .orderBy(desc(cases.receivedAt), desc(cases.caseNumber))
        .limit(limit);
      const found: NamedCase[] = [];
      for (const { caseNumber } of rows) {
        const { applicant = null } = (await personalDataOf(tx, caseNumber)) ?? {};
        found.push({ caseNumber, applicant: applicant && { name: applicant.name, idNumber: maskIdNumber(applicant.idNumber) } });
      }
      return found;
    }),
});
