import { and, desc, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { outcomeName, stateNames, type CaseOutcome, type CaseState } from './case-state.ts';
import type { Context } from './context.ts';
import { applicants, cases } from './schema.ts';

/** What is said of a case to whoever handles another one of the same person. Nothing personal. */
export interface OtherCase {
  caseNumber: string;
  /** Chinese. */
  processName: string;
  /** Chinese. */
  stateName: string;
  /** Chinese; null while the case is open. */
  outcomeName: string | null;
  receivedAt: Date;
  closedAt: Date | null;
}

export interface OtherCases {
  /** All other cases of the person whom the case is about, of any process, the newest first. None after the personal data were erased. */
  othersOf(caseNumber: string): Promise<OtherCase[]>;
}

export function otherCases({ database, kinds }: Context): OtherCases {
  return {
    async othersOf(caseNumber) {
      const own = alias(applicants, 'own');
      const { process, state, outcome, receivedAt, closedAt } = cases;
      const rows = await database
        .select({ caseNumber: cases.caseNumber, process, state, outcome, receivedAt, closedAt })
        .from(own)
        .innerJoin(applicants, and(eq(applicants.personId, own.personId), ne(applicants.caseNumber, own.caseNumber)))
        .innerJoin(cases, eq(cases.caseNumber, applicants.caseNumber))
        .where(eq(own.caseNumber, caseNumber))
        .orderBy(desc(cases.receivedAt), desc(cases.caseNumber));
      return rows.map((row) => {
        const { name: processName, completed } = kinds.of(row.process);
        return {
          caseNumber: row.caseNumber,
          processName,
          stateName: stateNames[row.state as CaseState],
          outcomeName: outcomeName(row.outcome as CaseOutcome | null, completed),
          receivedAt: row.receivedAt,
          closedAt: row.closedAt,
        };
      });
    },
  };
}
