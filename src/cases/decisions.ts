import { and, eq } from 'drizzle-orm';
import type { Reason } from '../policy/index.ts';
import type { ElementId } from '../models/index.ts';
import { personalDataOf } from './applicants.ts';
import { recordChange } from './audit.ts';
import { reading, rowsOf } from './case-rows.ts';
import { type Context, lockedWith, only } from './context.ts';
import type { Database } from './database.ts';
import { maskJson } from '../applications/index.ts';
import { decisions } from './schema/index.ts';
import { opened, type OpenedRow, sealed } from './sealing.ts';

/** A decision as it is recorded. Names and numbers of the applicant that stand in it are masked when it is stored. */
export interface NewDecision {
  /** Element id of the step, "accept-application". */
  step: string;
  /** The engine's key of the visit: makes the record idempotent. Without it a step is decided once in a case. */
  elementInstanceKey?: string | undefined;
  /** Chinese name of the step, for the progress view. */
  name?: string | undefined;
  /** What was known when it was decided. */
  inputs: unknown;
  /** What was decided: for a clerk's step the object of the form, {decision, reason, ...}. */
  outcome: unknown;
  /** Chinese words for the outcome, for the progress view. */
  outcomeText?: string | undefined;
  reasons: Reason[];
  parameterVersions: string[];
  /** "rules", or the login of the clerk. */
  decidedBy: string;
  /** In which the clerk decided; and whose deputy the clerk was. */
  decidedByGroup?: string | undefined;
  deputyOf?: string | undefined;
}

export interface Decision extends NewDecision {
  caseNumber: string;
  decidedAt: Date;
}

export interface Decisions {
  record(caseNumber: string, decision: NewDecision): Promise<Decision>;
  /** Of this visit of the step. */
  ofVisit(caseNumber: string, visit: { step: string; elementInstanceKey: string }): Promise<Decision | null>;
  /** All of the case, in their order. */
  of(caseNumber: string): Promise<Decision[]>;
  latest(caseNumber: string, step: ElementId): Promise<Decision | null>;
}

function toDecision(row: OpenedRow<typeof decisions.$inferSelect>): Decision {
  return {
    caseNumber: row.caseNumber,
    step: row.step,
    elementInstanceKey: row.visit || undefined,
    name: row.name ?? undefined,
    inputs: row.inputs,
    outcome: row.outcome,
    outcomeText: row.outcomeText ?? undefined,
    reasons: row.reasons ?? [],
    parameterVersions: row.parameterVersions as string[],
    decidedBy: row.decidedBy,
    decidedByGroup: row.decidedByGroup ?? undefined,
    deputyOf: row.deputyOf ?? undefined,
    decidedAt: row.decidedAt,
  };
}

const read = async (tx: Database, stored: typeof decisions.$inferSelect): Promise<Decision> =>
  toDecision(only(await opened(tx, decisions, [stored])));

/** All decisions of the case, in their order. */
export async function decisionsOf(tx: Database, caseNumber: string): Promise<Decision[]> {
  return (await opened(tx, decisions, await rowsOf(tx, decisions, caseNumber))).map(toDecision);
}

const sameVisit = (caseNumber: string, step: string, visit: string) =>
  and(eq(decisions.caseNumber, caseNumber), eq(decisions.step, step), eq(decisions.visit, visit));

const readDecisions = reading([decisions]);

export function decisionRecords({ database, clock }: Context): Decisions {
  const latest = (caseNumber: string, isWanted: (row: typeof decisions.$inferSelect) => boolean): Promise<Decision | null> =>
    readDecisions(database, caseNumber, async (tx) => {
      const row = (await rowsOf(tx, decisions, caseNumber)).findLast(isWanted);
      return row ? read(tx, row) : null;
    });

  return {
    record: (caseNumber, decision) =>
      database.transaction(async (tx) => {
        const [, personal] = await lockedWith(tx, caseNumber, () => personalDataOf(tx, caseNumber));
        const now = clock();
        const { step, parameterVersions, decidedBy, decidedByGroup, deputyOf } = decision;
        const visit = decision.elementInstanceKey ?? '';
        const row = {
          caseNumber,
          step,
          visit,
          name: decision.name ?? null,
          inputs: maskJson(decision.inputs, personal),
          outcome: maskJson(decision.outcome, personal),
          outcomeText: decision.outcomeText ?? null,
          reasons: maskJson(decision.reasons, personal) as Reason[],
          parameterVersions,
          decidedBy,
          decidedByGroup: decidedByGroup ?? null,
          deputyOf: deputyOf ?? null,
          decidedAt: now,
        };
        const [recorded] = await tx
          .insert(decisions)
          .values(await sealed(tx, decisions, row))
          .onConflictDoNothing({ target: [decisions.caseNumber, decisions.step, decisions.visit] })
          .returning();
        if (recorded) {
          await recordChange(tx, now, caseNumber, 'decision-recorded', { step, group: decidedByGroup, deputyOf }, decidedBy);
          return read(tx, recorded);
        }
        const stored = await tx
          .select()
          .from(decisions)
          .where(sameVisit(caseNumber, step, visit));
        return read(tx, only(stored));
      }),

    ofVisit: (caseNumber, { step, elementInstanceKey }) =>
      latest(caseNumber, (row) => row.step === step && row.visit === elementInstanceKey),
    of: (caseNumber) => readDecisions(database, caseNumber, (tx) => decisionsOf(tx, caseNumber)),
    latest: (caseNumber, step) => latest(caseNumber, (row) => row.step === step),
  };
}
