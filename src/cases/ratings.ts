/** 好差评: how those whose cases they were found them handled. */
import { desc, eq, gte } from 'drizzle-orm';
import { maskText } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import { attempt, recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import type { Database } from './database.ts';
import { CaseStateError } from './errors.ts';
import { rowsOf } from './case-rows.ts';
import { sameJson } from './same.ts';
import { cases, ratings } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';

/** The five grades of the national platform (政务服务“好差评”). */
export const gradeNames = {
  verySatisfied: '非常满意',
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
  veryDissatisfied: '非常不满意',
} as const;
export type Grade = keyof typeof gradeNames;

export interface Rating {
  grade: Grade;
  /** Their own, masked; null where there are none, or they were erased. */
  words: string | null;
}

export interface GivenRating extends Rating {
  caseNumber: string;
  process: string;
  ratedAt: Date;
}

export interface Ratings {
  /** Once a case; the same again changes nothing. CaseStateError notClosed | ratedBefore. */
  give(caseNumber: string, rating: Rating, by?: string): Promise<void>;
  of(caseNumber: string): Promise<Rating | null>;
  /** For the staff: since when, the newest first. */
  since(from: Date): Promise<GivenRating[]>;
}

export async function ratingOf(tx: Database, caseNumber: string): Promise<Rating | null> {
  const [row] = await opened(tx, ratings, await rowsOf(tx, ratings, caseNumber));
  return row ? { grade: row.grade as Grade, words: row.words } : null;
}

export function ratingRecords(context: Context): Ratings {
  const { database, clock } = context;
  return {
    give: (caseNumber, { grade, words: spoken }, by = 'applicant') =>
      attempt(context, { caseNumber, attempted: 'rating', actor: by }, async (tx) => {
        const { state } = await lockCase(tx, caseNumber);
        if (state !== 'closed') throw new CaseStateError(caseNumber, 'notClosed');
        const words = spoken === null ? null : maskText(spoken, await personalDataOf(tx, caseNumber));
        const before = await ratingOf(tx, caseNumber);
        if (before && !sameJson(before, { grade, words })) throw new CaseStateError(caseNumber, 'ratedBefore');
        if (before) return;
        const now = clock();
        await tx.insert(ratings).values(await sealed(tx, ratings, { caseNumber, grade, words, ratedAt: now }));
        await recordChange(tx, now, caseNumber, 'rated', { grade }, by);
      }),

    of: (caseNumber) => ratingOf(database, caseNumber),

    async since(from) {
      const rows = await database
        .select({ process: cases.process, rating: ratings })
        .from(ratings)
        .innerJoin(cases, eq(cases.caseNumber, ratings.caseNumber))
        .where(gte(ratings.ratedAt, from))
        .orderBy(desc(ratings.ratedAt));
      const clear = await opened(
        database,
        ratings,
        rows.map(({ rating }) => rating),
      );
      return clear.map(({ caseNumber, grade, words, ratedAt }, place) => ({
        ...{ caseNumber, grade: grade as Grade, words, ratedAt },
        process: rows[place]?.process ?? '',
      }));
    },
  };
}
