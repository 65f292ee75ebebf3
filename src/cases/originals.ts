/** 原件已核对: of which documents a clerk has held the original in hand. */
import { asc, eq } from 'drizzle-orm';
import { recordChange } from './audit.ts';
import { lockCase, type Context } from './context.ts';
import { seenOriginals } from './schema/index.ts';
import { documentsOf } from './supplements.ts';

export interface SeenOriginal {
  code: string;
  /** Login of the clerk. */
  seenBy: string;
  seenAt: Date;
}

export interface Originals {
  of(caseNumber: string): Promise<SeenOriginal[]>;
  /** Who has seen one first stands; what the case does not have is passed over. `actor`: the clerk as in the audit trail. CaseNotFound. */
  see(caseNumber: string, codes: readonly string[], seenBy: string, actor: string): Promise<void>;
}

export function seenOriginalRecords({ database, clock }: Context): Originals {
  return {
    async of(caseNumber) {
      const rows = await database
        .select()
        .from(seenOriginals)
        .where(eq(seenOriginals.caseNumber, caseNumber))
        .orderBy(asc(seenOriginals.seenAt), asc(seenOriginals.code));
      return rows.map(({ code, seenBy, seenAt }) => ({ code, seenBy, seenAt }));
    },

    see: (caseNumber, codes, seenBy, actor) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const seenAt = clock();
        const rows = (await documentsOf(tx, caseNumber))
          .filter((code) => codes.includes(code))
          .map((code) => ({ caseNumber, code, seenBy, seenAt }));
        if (rows.length === 0) return;
        const added = await tx.insert(seenOriginals).values(rows).onConflictDoNothing().returning({ code: seenOriginals.code });
        if (added.length > 0) await recordChange(tx, seenAt, caseNumber, 'originals-seen', { codes: added.map(({ code }) => code) }, actor);
      }),
  };
}
