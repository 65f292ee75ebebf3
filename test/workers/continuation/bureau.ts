/** The bureau without its engine: the workers of continuation one after the other, with the table applied as the engine does. */
import { expect } from '#test';
import type { ContinuationApplication } from '../../../src/processes/continuation/application.ts';
import type { TransferReply } from '../../../src/cases/index.ts';
import type { Worker } from '../../../src/jobs/worker.ts';
import { isoDate } from '../../../src/policy/dates.ts';
import { loadTables } from '../../../src/models/tables.ts';
import checkContinuation from '../../../workers/continuation/check-continuation.ts';
import lookUpRelation from '../../../workers/continuation/look-up-relation.ts';
import registerContinuation from '../../../workers/continuation/register-continuation.ts';
import checkMaterials from '../../../workers/shared/check-materials.ts';
import recordDecision from '../../../workers/shared/record-decision.ts';
import sendNotice from '../../../workers/shared/send-notice.ts';
import { continuationFor } from '../../registries/continuation-for.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { world, type World } from '../world.ts';

const tables = await loadTables();
export const deadlines = { supplement: 'P30D', transferReply: 'P45D', personalShare: 'P30D' };

export interface Bureau {
  at: World;
  /** A new case of the seeded participant, as the register was seeded; one of an earlier test is over. */
  caseOf(name: string, changes?: Partial<ContinuationApplication>): Promise<string>;
  /** From the registration to the window: everything that the form of review-continuation reads. */
  toReview(caseNumber: string): Promise<Record<string, unknown>>;
  /** A clerk completes a task. */
  decide(caseNumber: string, task: string, answer: object, visit?: number): Promise<Record<string, unknown>>;
  run(worker: Worker, caseNumber: string, visit?: number): Promise<Record<string, unknown>>;
  /** What the agency of the original place answers, as it is seeded, the first reply or a later one. */
  answers(caseNumber: string, name: string, which?: number): Promise<void>;
  /** The text of the notice that the element sends. */
  bodyOf(caseNumber: string, element: string, template: string): Promise<string>;
  relationOf(name: string): ReturnType<World['agencies']['registries']['pensionRelations']['relation']>;
  /** What changed the relation in the case, in its order. */
  orders(caseNumber: string): Promise<string[]>;
}

export async function bureau(): Promise<Bureau> {
  const at = await world();
  const element = (id: string, visit = 1) => ({ id, process: 'continuation', visit });
  const run: Bureau['run'] = (worker, caseNumber, visit) => at.run(worker, caseNumber, {}, element(worker.jobType, visit));
  const idNumberOf = (name: string) => participantNamed(name).idNumber;
  // The case file's clock says March: the applications of November must not lie in its future.
  at.clock.advance(Math.max(0, new Date('2026-11-10T01:00:00Z').getTime() - at.clock.now().getTime()));
  let applications = 0;
  return {
    at,
    run,
    async caseOf(name, changes) {
      applications += 1;
      const application = continuationFor(name, changes);
      const { idNumber } = application.applicant;
      for (const earlier of await at.cases.announcements.openCasesOf(idNumber, ({ id }) => id === 'continuation'))
        await at.cases.files.close(earlier.caseNumber, 'withdrawn', []);
      expect((await at.agencies.post('/pension-relations/reset', { idNumber })).status).toBe(200);
      return (await at.cases.files.create(application, `continuation ${applications}`)).caseNumber;
    },
    async toReview(caseNumber) {
      const registered = await run(registerContinuation, caseNumber);
      const { transferType, continuationReason, goldenInsuranceSystemUsed } = registered;
      const question = { transferType, continuationReason, goldenInsuranceSystemUsed } as Parameters<typeof tables.answers>[1];
      const requiredDocuments = tables.answers('continuation-required-documents', question);
      const checked = await at.run(checkMaterials, caseNumber, { requiredDocuments }, element('check-materials'));
      const relation = await run(lookUpRelation, caseNumber);
      const found = await at.run(checkContinuation, caseNumber, { requiredDocuments }, element('check-continuation'));
      return { ...registered, requiredDocuments, ...checked, ...relation, ...found };
    },
    decide: (caseNumber, task, answer, visit) => {
      const variable = task.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return at.run(recordDecision, caseNumber, { [variable]: answer }, element(task, visit));
    },
    async answers(caseNumber, name, which = 0) {
      const seeded = participantNamed(name).transferReplies[which];
      if (!seeded) throw new Error(`${name} has no such reply`);
      const { paid = [], ...amounts } = seeded;
      const reply: TransferReply = { replyId: `${caseNumber} ${which}`, ...amounts, paid, repliedOn: isoDate('2026-11-16') };
      const requestNumber = 'ZR-0001';
      await at.cases.transferReplies.requested(caseNumber, `${caseNumber} ${which}`, requestNumber);
      await at.cases.transferReplies.take(caseNumber, requestNumber, reply);
    },
    async bodyOf(caseNumber, id, template) {
      await at.run(sendNotice, caseNumber, { recipients: ['applicant'], deadlines }, { ...element(id), headers: { template } });
      return (await at.cases.progress.of(caseNumber))?.notices.at(-1)?.body ?? '';
    },
    relationOf: (name) => at.agencies.registries.pensionRelations.relation({ idNumber: idNumberOf(name) }),
    async orders(caseNumber) {
      const { relationOrders } = await at.agencies.state();
      return (relationOrders as { kind: string; caseNumber?: string }[])
        .filter((order) => order.caseNumber === caseNumber)
        .map(({ kind }) => kind);
    },
  };
}
