import { and, desc, eq, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { outcomeName, stateNames, type CaseOutcome, type CaseState } from './case-state.ts';
import type { CaseRow, Context } from './context.ts';
import type { Kinds } from './kinds.ts';
import { applicants, cases } from './schema/index.ts';

/** How far a case is. Nothing personal. */
export interface Brief {
  /** Chinese. */
  processName: string;
  /** Chinese. */
  stateName: string;
  /** Chinese; null while the case is open. */
  outcomeName: string | null;
  receivedAt: Date;
  closedAt: Date | null;
}

/** What is said of a case to whoever handles another one of the same person. */
export interface OtherCase extends Brief {
  caseNumber: string;
}

export function briefOf({ process, state, outcome, receivedAt, closedAt }: CaseInShort, kinds: Kinds): Brief {
  const { name: processName, completed } = kinds.of(process);
  return {
    processName,
    stateName: stateNames[state as CaseState],
    outcomeName: outcomeName(outcome as CaseOutcome | null, completed),
    receivedAt,
    closedAt,
  };
}

type CaseInShort = Pick<CaseRow, 'process' | 'state' | 'outcome' | 'receivedAt' | 'closedAt'>;

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
      return rows.map((row) => ({ caseNumber: row.caseNumber, ...briefOf(row, kinds) }));
    },
  };
}
