/** 办件比对: whether two cases of a person are about the same matter, as somebody has found. */
import { desc, eq, or } from 'drizzle-orm';
import { maskText } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import { comparisons } from './schema/index.ts';
import { opened, sealed } from './sealing.ts';

export const verdictNames = { sameMatter: '同一事项', differentMatters: '不同事项' } as const;
export type Verdict = keyof typeof verdictNames;

export interface NewComparison {
  otherCase: string;
  verdict: Verdict;
  reason: string;
  /** A login. */
  decidedBy: string;
}

export interface Comparison extends NewComparison {
  decidedAt: Date;
}

export interface Comparisons {
  /** Of the case with others, on whichever side it was found; the newest first. */
  of(caseNumber: string): Promise<Comparison[]>;
  /** @param key a repetition changes nothing */
  record(caseNumber: string, comparison: NewComparison, key: string): Promise<void>;
}

export function comparisonRecords({ database, clock }: Context): Comparisons {
  return {
    async of(caseNumber) {
      const either = or(eq(comparisons.caseNumber, caseNumber), eq(comparisons.otherCase, caseNumber));
      const rows = await database.select().from(comparisons).where(either).orderBy(desc(comparisons.decidedAt));
      return (await opened(database, comparisons, rows)).map((row) => ({
        otherCase: row.caseNumber === caseNumber ? row.otherCase : row.caseNumber,
        verdict: row.verdict as Verdict,
        reason: row.reason ?? '',
        decidedBy: row.decidedBy,
        decidedAt: row.decidedAt,
      }));
    },

    record: (caseNumber, { otherCase, verdict, reason, decidedBy }, key) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const decidedAt = clock();
        const words = maskText(reason, await personalDataOf(tx, caseNumber));
        const row = { key, caseNumber, otherCase, verdict, reason: words, decidedBy, decidedAt };
        const [recorded] = await tx
          .insert(comparisons)
          .values(await sealed(tx, comparisons, row))
          .onConflictDoNothing()
          .returning({ key: comparisons.key });
        if (!recorded) return;
        // On the trail of both: whoever reads one of them learns of it.
        await recordChange(tx, decidedAt, caseNumber, 'case-compared', { with: otherCase, verdict }, decidedBy);
        await recordChange(tx, decidedAt, otherCase, 'case-compared', { with: caseNumber, verdict }, decidedBy);
      }),
  };
}
