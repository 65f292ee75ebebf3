/** 材料扫描件: which files a case has, and what each is sealed with. The files lie elsewhere (src/papers). */
import { and, asc, eq, gt, inArray, ne } from 'drizzle-orm';
import { SealBroken } from '../vault/index.ts';
import { attempt, recordChange } from './audit.ts';
import { lockCase, mustBeOpen, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError } from './errors.ts';
import { hashOf } from './held-vault.ts';
import { type FileKey, papers } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';

export type { FileKey };

export interface Paper {
  /** Random. */
  id: string;
  /** Code of the document that it shows. */
  document: string;
  /** As the sender calls it, made harmless; empty where the row was changed. */
  name: string;
  /** Media type. */
  type: string;
  /** In bytes. */
  size: number;
  /** `changed`: somebody else than this application has written its row, and it does not open. */
  state: 'quarantined' | 'clean' | 'infected' | 'changed';
  /** As in the audit trail. */
  sentBy: string;
  receivedAt: Date;
}

export interface NewPaper extends Omit<Paper, 'state' | 'receivedAt'> {
  sha256: string;
  key: FileKey;
}

export interface WaitingPaper {
  number: number;
  caseNumber: string;
  id: string;
}

export interface PaperRecords {
  /** In quarantine. Of the same content for the same document from the same hand the one that is there. CaseStateError closed | tooManyPapers. */
  keep(caseNumber: string, paper: NewPaper): Promise<Paper>;
  /** In the order of their coming. */
  of(caseNumber: string): Promise<Paper[]>;
  /** Null where the case has no such file. SealBroken. */
  keyOf(caseNumber: string, id: string): Promise<FileKey | null>;
  /** The next in quarantine behind that number. */
  waiting(after: number): Promise<WaitingPaper | null>;
  judge(id: string, state: 'clean' | 'infected'): Promise<void>;
  /** Those of them whose file is still wanted. */
  wanted(ids: readonly string[]): Promise<Set<string>>;
}

/** Of one hand in a case, so that nobody takes another's place: more than any needs. */
const most = 200;

type Row = typeof papers.$inferSelect;

export function paperRecords(context: Context): PaperRecords {
  const { database, clock } = context;
  return {
    keep: (caseNumber, { sha256, ...paper }) =>
      attempt(context, { caseNumber, attempted: 'paper', actor: paper.sentBy }, async (tx) => {
        mustBeOpen(await lockCase(tx, caseNumber));
        const rows = await rowsIn(tx, caseNumber);
        const digest = hashOf(tx, ['paper', caseNumber, paper.document, sha256, paper.sentBy].join('|'));
        const same = rows.find((row) => row.digest === digest);
        if (same) return only(await shown(tx, [same]));
        if (rows.filter(({ sentBy }) => sentBy === paper.sentBy).length >= most) throw new CaseStateError(caseNumber, 'tooManyPapers');
        const values = { ...paper, caseNumber, digest, state: 'quarantined', receivedAt: clock() };
        const added = await tx
          .insert(papers)
          .values(await sealed(tx, papers, values))
          .returning();
        const { id, document, type, size, sentBy } = paper;
        await recordChange(tx, values.receivedAt, caseNumber, 'paper-received', { id, document, type, size }, sentBy);
        return only(await shown(tx, added));
      }),

    of: (caseNumber) => database.transaction(async (tx) => shown(tx, await rowsIn(tx, caseNumber))),

    keyOf: (caseNumber, id) =>
      database.transaction(async (tx) => {
        const found = (await rowsIn(tx, caseNumber)).filter((row) => row.id === id);
        const [row] = await opened(tx, papers, found);
        return row?.key ?? null;
      }),

    async waiting(after) {
      const [next] = await database
        .select({ number: papers.number, caseNumber: papers.caseNumber, id: papers.id })
        .from(papers)
        .where(and(eq(papers.state, 'quarantined'), gt(papers.number, after)))
        .orderBy(asc(papers.number))
        .limit(1);
      return next ?? null;
    },

    judge: (id, state) =>
      database.transaction(async (tx) => {
        const [judged] = await tx
          .update(papers)
          .set({ state, judgedAt: clock() })
          .where(and(eq(papers.id, id), eq(papers.state, 'quarantined')))
          .returning({ caseNumber: papers.caseNumber });
        if (judged) await recordChange(tx, clock(), judged.caseNumber, `paper-${state}`, { id });
      }),

    async wanted(ids) {
      const rows = await database
        .select({ id: papers.id })
        .from(papers)
        .where(and(inArray(papers.id, [...ids]), ne(papers.state, 'infected')));
      return new Set(rows.map(({ id }) => id));
    },
  };
}

const rowsIn = (tx: Database, caseNumber: string): Promise<Row[]> =>
  tx.select().from(papers).where(eq(papers.caseNumber, caseNumber)).orderBy(asc(papers.number));

async function shown(tx: Database, rows: readonly Row[]): Promise<Paper[]> {
  const all: Paper[] = [];
  for (const row of rows) {
    const { id, document, type, size, sentBy, receivedAt } = row;
    const name = await nameIn(tx, row);
    const state = name === null ? 'changed' : (row.state as Paper['state']);
    all.push({ id, document, type, size, sentBy, receivedAt, state, name: name ?? '' });
  }
  return all;
}

/** Null where the row does not open: the others of the case do all the same. */
async function nameIn(tx: Database, row: Row): Promise<string | null> {
  try {
    const [clear] = await opened(tx, papers, [row]);
    return clear?.name ?? '';
  } catch (error) {
    if (error instanceof SealBroken) return null;
    throw error;
  }
}
