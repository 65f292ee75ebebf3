import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reason } from '../policy/reason.ts';
import { personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import type { Cases } from './cases.ts';
import { lockCase, only, type Context } from './context.ts';
import type { Database } from './database.ts';
import { maskJson } from './masking.ts';
import { decisions } from './schema.ts';
import type { Decision } from './types.ts';

function toDecision(row: typeof decisions.$inferSelect): Decision {
  return {
    caseNumber: row.caseNumber,
    step: row.step,
    elementInstanceKey: row.visit || undefined,
    name: row.name ?? undefined,
    inputs: row.inputs,
    outcome: row.outcome,
    outcomeText: row.outcomeText ?? undefined,
    reasons: row.reasons as Reason[],
    parameterVersions: row.parameterVersions as string[],
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
  };
}

/** All decisions of the case, in their order. */
export async function decisionsOf(tx: Database, caseNumber: string): Promise<Decision[]> {
  const rows = await tx.select().from(decisions).where(eq(decisions.caseNumber, caseNumber)).orderBy(asc(decisions.id));
  return rows.map(toDecision);
}

export function decisionRecords({ database, clock }: Context): Pick<Cases, 'recordDecision' | 'latestDecision' | 'decisions'> {
  return {
    recordDecision: (caseNumber, decision) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const now = clock();
        const personal = await personalDataOf(tx, caseNumber);
        const { step, parameterVersions, decidedBy } = decision;
        const visit = decision.elementInstanceKey ?? '';
        const [recorded] = await tx
          .insert(decisions)
          .values({
            caseNumber,
            step,
            visit,
            name: decision.name ?? null,
            inputs: maskJson(decision.inputs, personal),
            outcome: maskJson(decision.outcome, personal),
            outcomeText: decision.outcomeText ?? null,
            reasons: maskJson(decision.reasons, personal),
            parameterVersions,
            decidedBy,
            decidedAt: now,
          })
          .onConflictDoNothing({ target: [decisions.caseNumber, decisions.step, decisions.visit] })
          .returning();
        if (recorded) {
          await recordChange(tx, now, caseNumber, 'decision-recorded', { step }, decidedBy);
          return toDecision(recorded);
        }
        const sameVisit = and(eq(decisions.caseNumber, caseNumber), eq(decisions.step, step), eq(decisions.visit, visit));
        return toDecision(only(await tx.select().from(decisions).where(sameVisit)));
      }),

    decisions: (caseNumber) => decisionsOf(database, caseNumber),

    async latestDecision(caseNumber, step) {
      const [row] = await database
        .select()
        .from(decisions)
        .where(and(eq(decisions.caseNumber, caseNumber), eq(decisions.step, step)))
        .orderBy(desc(decisions.id))
        .limit(1);
      return row ? toDecision(row) : null;
    },
  };
}
