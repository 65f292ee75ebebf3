import { and, desc, eq, inArray, ne } from 'drizzle-orm';
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
  /** Its id. */
  process: string;
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
  /** Those of the cases that there are, the newest first. */
  briefly(caseNumbers: readonly string[]): Promise<OtherCase[]>;
}

export function otherCases({ database, kinds }: Context): OtherCases {
  const { process, state, outcome, receivedAt, closedAt } = cases;
  const inShort = { caseNumber: cases.caseNumber, process, state, outcome, receivedAt, closedAt };
  const newestFirst = [desc(cases.receivedAt), desc(cases.caseNumber)];
  const toOther = (row: CaseInShort & { caseNumber: string }): OtherCase => ({
    caseNumber: row.caseNumber,
    process: row.process,
    ...briefOf(row, kinds),
  });
  return {
    async othersOf(caseNumber) {
      const own = alias(applicants, 'own');
      const rows = await database
        .select(inShort)
        .from(own)
        .innerJoin(applicants, and(eq(applicants.personId, own.personId), ne(applicants.caseNumber, own.caseNumber)))
        .innerJoin(cases, eq(cases.caseNumber, applicants.caseNumber))
        .where(eq(own.caseNumber, caseNumber))
        .orderBy(...newestFirst);
      return rows.map(toOther);
    },

    async briefly(caseNumbers) {
      const rows = await database
        .select(inShort)
        .from(cases)
        .where(inArray(cases.caseNumber, [...caseNumbers]))
        .orderBy(...newestFirst);
      return rows.map(toOther);
    },
  };
}
