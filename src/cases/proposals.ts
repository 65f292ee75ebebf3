/** Decisions that two persons must come to: what the first has decided is proposed, and the task is opened again for the other. */
import { and, desc, eq, ne } from 'drizzle-orm';
import { maskJson, maskText } from '../applications/index.ts';
import { personalDataOf } from './applicants.ts';
import { lockCase, type Context } from './context.ts';
import type { Database } from './database.ts';
import { noteReturned, type TaskVisit } from './returned-tasks.ts';
import { sameJson } from './same.ts';
import { returnedTasks, steps } from './schema/index.ts';
import { opened } from './sealing.ts';

/** What somebody has decided, also in words. */
export interface Proposal extends TaskVisit {
  person: string;
  proposed: { answer: unknown; words: string };
}

export interface Proposals {
  /** Whether it is what another person has proposed, however either gave the reason; if not, it is proposed from now on. */
  confirms(caseNumber: string, proposal: Proposal): Promise<boolean>;
  /** What this visit is to confirm, if another person does it. */
  proposed(caseNumber: string, visit: TaskVisit): Promise<{ person: string; words: string } | undefined>;
}

/** Since the step was last decided in the instance. */
async function proposedBefore(tx: Database, caseNumber: string, { step, elementInstanceKey, instanceKey }: TaskVisit) {
  const sameStep = and(eq(steps.caseNumber, caseNumber), eq(steps.elementId, step), eq(steps.instanceKey, instanceKey));
  const sameVisit = and(
    eq(returnedTasks.caseNumber, steps.caseNumber),
    eq(returnedTasks.step, steps.elementId),
    eq(returnedTasks.visit, steps.elementInstanceKey),
  );
  const visits = await tx
    .select({ returned: returnedTasks })
    .from(steps)
    .leftJoin(returnedTasks, sameVisit)
    .where(and(sameStep, ne(steps.elementInstanceKey, elementInstanceKey)))
    .orderBy(desc(steps.id));
  const decided = visits.findIndex(({ returned }) => returned === null);
  const since = visits.slice(0, decided < 0 ? undefined : decided).flatMap(({ returned }) => returned ?? []);
  const [row] = await opened(tx, returnedTasks, since.filter(({ proposed }) => proposed !== null).slice(0, 1));
  return row?.proposed ? { person: row.person ?? '', ...row.proposed } : undefined;
}

/** Two persons seldom give a reason in the same words. */
function isSame(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((answer) => ({ ...(answer as object), reason: undefined }));
  return sameJson(first, second);
}

export function proposalRecords({ database, clock }: Context): Proposals {
  return {
    confirms: (caseNumber, { person, proposed, ...visit }) =>
      database.transaction(async (tx) => {
        await lockCase(tx, caseNumber);
        const personal = await personalDataOf(tx, caseNumber);
        const masked = { answer: maskJson(proposed.answer, personal), words: maskText(proposed.words, personal) };
        const before = await proposedBefore(tx, caseNumber, visit);
        if (before && before.person !== person && isSame(before.answer, masked.answer)) return true;
        await noteReturned(tx, clock(), caseNumber, { ...visit, person, reason: 'secondPerson' }, masked);
        return false;
      }),

    proposed: (caseNumber, visit) => proposedBefore(database, caseNumber, visit),
  };
}
