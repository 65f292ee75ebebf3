/** 时限停计: the term of a clerk's task runs on after a completion that did not count, and stands still while a supplement is awaited. */
import { and, eq, gte } from 'drizzle-orm';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import type { ElementId } from '../models/index.ts';
import { type TaskVisit, uncounted, visitBefore } from './returned-tasks.ts';
import { steps } from './schema/index.ts';
import type { Step } from './steps.ts';

/** A term that was running before. */
export interface RunningTerm {
  dueAt: Date;
  /** Null where it ran on. */
  stoppedAt: Date | null;
}

export interface OfficeTerms {
  /** That of a task which the case has come back to; null where a term begins. */
  goingOn(caseNumber: string, visit: TaskVisit): Promise<RunningTerm | null>;
}

export const officeTerms = ({ database, kinds: { supplement } }: Context): OfficeTerms => ({
  async goingOn(caseNumber, visit) {
    const before = await visitBefore(database, caseNumber, visit);
    if (!before?.dueAt) return null;
    const { dueAt, finishedAt: stoppedAt } = before;
    if (await uncounted(database, caseNumber, before)) return { dueAt, stoppedAt: null };
    const stood = stoppedAt && supplement && (await wasAsked(database, caseNumber, supplement.awaitedStep, stoppedAt));
    return stood ? { dueAt, stoppedAt } : null;
  },
});

async function wasAsked(tx: Database, caseNumber: string, awaitedStep: ElementId, since: Date): Promise<boolean> {
  const asked = and(eq(steps.caseNumber, caseNumber), eq(steps.elementId, awaitedStep), gte(steps.startedAt, since));
  return (await tx.select({ id: steps.id }).from(steps).where(asked).limit(1)).length > 0;
}

/** Since when the terms of the office stand still; undefined where they run. */
export const stoppedSince = (all: readonly Step[], awaitedStep: ElementId | undefined): Date | undefined =>
  all.find((step) => step.elementId === awaitedStep && !step.finishedAt && !step.interruptedAt)?.startedAt;
