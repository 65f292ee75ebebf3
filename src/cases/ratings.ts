/** 好差评: how those whose cases they were found them handled. */
import { and, count, desc, eq, gte, isNotNull } from 'drizzle-orm';
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

export interface RatingCount extends Rating {
  process: string;
  count: number;
}

export interface Ratings {
  /** Once a case; the same again changes nothing. CaseStateError notClosed | ratedBefore. */
  give(caseNumber: string, rating: Rating, by?: string): Promise<void>;
  of(caseNumber: string): Promise<Rating | null>;
  /** For the staff: how often each grade was given since then, with the newest words to it. */
  since(from: Date): Promise<RatingCount[]>;
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
      const inTime = gte(ratings.ratedAt, from);
      const ofCases = eq(cases.caseNumber, ratings.caseNumber);
      const counted = await database
        .select({ process: cases.process, grade: ratings.grade, count: count() })
        .from(ratings)
        .innerJoin(cases, ofCases)
        .where(inTime)
        .groupBy(cases.process, ratings.grade)
        .orderBy(cases.process);
      // One of each is opened, however many there are.
      const newest = await database
        .selectDistinctOn([cases.process, ratings.grade], { process: cases.process, rating: ratings })
        .from(ratings)
        .innerJoin(cases, ofCases)
        .where(and(inTime, isNotNull(ratings.words)))
        .orderBy(cases.process, ratings.grade, desc(ratings.ratedAt));
      const clear = await opened(
        database,
        ratings,
        newest.map(({ rating }) => rating),
      );
      const wordsOf = new Map(clear.map(({ grade, words }, place) => [`${newest[place]?.process} ${grade}`, words]));
      return counted.map((one) => ({ ...one, grade: one.grade as Grade, words: wordsOf.get(`${one.process} ${one.grade}`) ?? null }));
    },
  };
}
