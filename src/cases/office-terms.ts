/** 时限停计: the term of a clerk's task runs on after a completion that did not count, and stands still while a supplement is awaited. */
import { and, eq, gte } from 'drizzle-orm';
import type { Context } from './context.ts';
import type { Database } from './database.ts';
import type { ElementId } from '../models/index.ts';
import { type TaskVisit, uncounted, visitBefore } from './returned-tasks.ts';
import { steps } from './schema/index.ts';
import type { Step } from './steps.ts';

export interface OfficeTerms {
  /** When the term of a task ends that the case has come back to; null where the term begins now. */
  goingOn(caseNumber: string, visit: TaskVisit): Promise<Date | null>;
}

export const officeTerms = ({ database, clock, kinds: { supplement } }: Context): OfficeTerms => ({
  async goingOn(caseNumber, visit) {
    const before = await visitBefore(database, caseNumber, visit);
    if (!before?.dueAt) return null;
    if (await uncounted(database, caseNumber, before)) return before.dueAt;
    const { dueAt, finishedAt } = before;
    if (!finishedAt || !supplement || !(await stoodSince(database, caseNumber, supplement.awaitedStep, finishedAt))) return null;
    // What was left is left, and what was over is over.
    return new Date(clock().getTime() + dueAt.getTime() - finishedAt.getTime());
  },
});

async function stoodSince(tx: Database, caseNumber: string, awaitedStep: ElementId, moment: Date): Promise<boolean> {
  const asked = and(eq(steps.caseNumber, caseNumber), eq(steps.elementId, awaitedStep), gte(steps.startedAt, moment));
  return (await tx.select({ id: steps.id }).from(steps).where(asked).limit(1)).length > 0;
}

/** Since when the terms of the office stand still; undefined where they run. */
export const stoppedSince = (all: readonly Step[], awaitedStep: ElementId | undefined): Date | undefined =>
  all.find((step) => step.elementId === awaitedStep && !step.finishedAt && !step.interruptedAt)?.startedAt;
