/** The real case file (PGlite in memory), the real simulator of the agencies over HTTP, and workers that run in between. */
import { join } from 'node:path';
import { openCases, type Cases } from '../../src/cases/index.ts';
import type { VeteranApplication } from '../../src/cases/application.ts';
import { readElementNames } from '../../src/engine/element-names.ts';
import { caseStepLog } from '../../src/engine/step-log.ts';
import type { Worker, WorkerContext, WorkerServices } from '../../src/engine/worker.ts';
import { createLog } from '../../src/log.ts';
import { loadParameters } from '../../src/policy/parameters.ts';
import { interrupts } from '../../workers/interrupts.ts';
import { testClock, type TestClock } from '../cases/test-clock.ts';
import { applicationFor } from '../registries/application-for.ts';
import { named, seed, simulated, type Simulated } from '../registries/simulated.ts';

export interface Element {
  id: string;
  process?: string;
  headers?: Record<string, string>;
  /** Another number is another visit of the element. */
  visit?: number;
}

export interface World {
  cases: Cases;
  agencies: Simulated;
  clock: TestClock;
  /** A case of the seeded person, with whatever is changed in the application. */
  caseOf(person: string, change?: (application: VeteranApplication) => VeteranApplication): Promise<string>;
  /** Delivers a job to the worker, by default for the element that is named like its job type. */
  run(worker: Worker, caseNumber: string, variables?: object, element?: Element): Promise<Record<string, unknown>>;
  stop(): Promise<void>;
}

export async function world(): Promise<World> {
  const clock = testClock();
  const cases = await openCases({ clock: clock.now });
  const agencies = await simulated();
  const names = await readElementNames(join(import.meta.dirname, '..', '..', 'bpmn'));
  const services: WorkerServices = {
    cases,
    registries: agencies.registries,
    parameters: loadParameters(),
    clock: clock.now,
    steps: caseStepLog(cases, names, interrupts),
  };
  const log = createLog({ level: 'silent' });
  let applications = 0;

  return {
    cases,
    agencies,
    clock,
    async caseOf(person, change = (application) => application) {
      applications += 1;
      const application = change(applicationFor(seed, named(person)));
      return (await cases.createCase(application, `application ${applications}`)).caseNumber;
    },
    run(worker, caseNumber, variables = {}, element = { id: worker.jobType }) {
      const { id, process = 'veteran-back-pay', headers = {}, visit = 1 } = element;
      const job: WorkerContext['job'] = {
        key: `${caseNumber} ${id} ${visit}`,
        type: worker.jobType,
        bpmnProcessId: process,
        processInstanceKey: `instance of ${caseNumber}`,
        elementId: id,
        processDefinitionKey: '1',
        processVersion: 1,
        elementInstanceKey: `${id} ${visit}`,
        headers,
        retries: 3,
      };
      return worker.run({ caseNumber, ...variables }, { ...services, log, job });
    },
    async stop() {
      await agencies.stop();
      await cases.close();
    },
  };
}
