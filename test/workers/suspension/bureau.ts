/** The bureau without its engine: the workers of suspension one after the other, with the table applied as the engine does. */
import type { SuspensionApplication } from '../../../src/processes/suspension/application.ts';
import type { Worker } from '../../../src/jobs/worker.ts';
import { loadTables } from '../../../src/models/tables.ts';
import checkMaterials from '../../../workers/shared/check-materials.ts';
import recordDecision from '../../../workers/shared/record-decision.ts';
import checkSuspension from '../../../workers/suspension/check-suspension.ts';
import lookUpParticipation from '../../../workers/suspension/look-up-participation.ts';
import registerSuspension from '../../../workers/suspension/register-suspension.ts';
import { participantNamed } from '../../registries/simulated.ts';
import { suspensionFor } from '../../registries/suspension-for.ts';
import { world, type World } from '../world.ts';

const tables = await loadTables();

export interface Bureau {
  at: World;
  /** A new case of the seeded participant, whose relation is as seeded; one of an earlier test is over. */
  caseOf(name: string, changes?: Partial<SuspensionApplication>): Promise<string>;
  /** From the registration to the window: everything that the form of review-suspension reads. */
  toReview(caseNumber: string): Promise<Record<string, unknown>>;
  /** Delivers a job; another visit is another one of its element. */
  run(
    worker: Worker,
    caseNumber: string,
    variables?: object,
    element?: { id?: string; visit?: number; headers?: Record<string, string> },
  ): Promise<Record<string, unknown>>;
  /** A clerk completes a task. */
  decide(caseNumber: string, task: string, answer: object): Promise<Record<string, unknown>>;
}

export async function bureau(): Promise<Bureau> {
  const at = await world();
  const run: Bureau['run'] = (worker, caseNumber, variables, { id = worker.jobType, ...element } = {}) =>
    at.run(worker, caseNumber, variables, { id, process: 'suspension', ...element });
  let applications = 0;
  return {
    at,
    run,
    async caseOf(name, changes) {
      applications += 1;
      const { idNumber } = participantNamed(name);
      await at.agencies.post('/pension-relations/reset', { idNumber });
      for (const earlier of await at.cases.announcements.openCasesOf(idNumber, ({ id }) => id === 'suspension'))
        await at.cases.files.close(earlier.caseNumber, 'withdrawn', []);
      return (await at.cases.files.create(suspensionFor(name, changes), `suspension ${applications}`)).caseNumber;
    },
    async toReview(caseNumber) {
      const registered = await run(registerSuspension, caseNumber);
      const requiredDocuments = tables.answers('suspension-required-documents', { suspensionReason: registered['suspensionReason'] });
      const materials = await run(checkMaterials, caseNumber, { requiredDocuments });
      const participation = await run(lookUpParticipation, caseNumber);
      return { ...registered, ...materials, ...participation, ...(await run(checkSuspension, caseNumber)) };
    },
    decide(caseNumber, task, answer) {
      const variable = task.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      return run(recordDecision, caseNumber, { [variable]: answer }, { id: task });
    },
  };
}
