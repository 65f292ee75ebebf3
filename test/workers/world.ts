/** The real case file, the real simulator of the agencies over HTTP, and workers that run in between. */
import type { Cases } from '../../src/cases/index.ts';
import type { VeteranApplication } from '../../src/processes/veteran-back-pay/application/fields.ts';
import { recordedNames } from '../../src/jobs/element-names.ts';
import { caseStepLog } from '../../src/jobs/step-log.ts';
import type { Worker, WorkerContext, WorkerServices } from '../../src/jobs/worker.ts';
import { createLog } from '../../src/log.ts';
import { bundlesOf } from '../../src/models/bundles.ts';
import { filesOf } from '../../src/models/files.ts';
import { readProject } from '../../src/models/project.ts';
import { loadTemplates } from '../../src/notices/index.ts';
import { interrupts, processes } from '../../src/processes/index.ts';
import type { ParameterSet } from '../../src/policy/parameters.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { clerksOf } from '../../tools/demo/clerks.ts';
import { fourEyes } from '../../src/models/four-eyes.ts';
import { openTestCases } from '../cases/databases.ts';
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
  /** The office has changed its rules: the jobs to come go by these. */
  uses(parameters: ParameterSet): void;
  stop(): Promise<void>;
}

const keyOf = (process: string): string => `definition of ${process}`;

/** The record of the shipped models, as an application start makes it. */
async function deployShipped(cases: Cases): Promise<void> {
  for (const { processId, versionTag, files } of bundlesOf(await readProject(filesOf()))) {
    const origin = { deployedBy: 'test', revision: null };
    await cases.deployments.record({
      processId,
      version: 1,
      definitionKey: keyOf(processId),
      versionTag,
      bundle: Object.fromEntries(files),
      ...origin,
    });
  }
}

export async function world(): Promise<World> {
  const clock = testClock();
  const cases = await openTestCases({ clock: clock.now });
  const agencies = await simulated();
  await deployShipped(cases);
  const steps = caseStepLog(cases, recordedNames(cases), interrupts);
  const staff = readStaff(exampleStaffFile);
  const clerks = clerksOf(staff, clock.now);
  const services: WorkerServices = {
    cases,
    registries: agencies.registries,
    parameters: shippedParameters(),
    templates: loadTemplates(processes),
    clock: clock.now,
    steps,
    tasks: {
      async completionOf(job) {
        const candidateGroups = await steps.groupsOf(job);
        return { assignee: clerks.take(job.processInstanceKey, candidateGroups), candidateGroups };
      },
      // As the engine does: another visit of the task.
      reopen: ({ elementId }) => {
        if (fourEyes.some(({ step, twice }) => step === elementId && twice.length > 0)) return Promise.resolve();
        return Promise.reject(new Error(`who completed ${elementId} may not decide it`));
      },
    },
    staff,
    casePage: (caseNumber) => `https://shebao.example.cn/work/cases/${caseNumber}`,
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
      return (await cases.files.create(application, `application ${applications}`)).caseNumber;
    },
    run(worker, caseNumber, variables = {}, element = { id: worker.jobType }) {
      const { id, process = 'veteran-back-pay', headers = {}, visit = 1 } = element;
      const job: WorkerContext['job'] = {
        key: `${caseNumber} ${id} ${visit}`,
        type: worker.jobType,
        bpmnProcessId: process,
        processVersion: 1,
        processDefinitionKey: keyOf(process),
        processInstanceKey: `instance of ${caseNumber}`,
        elementId: id,
        elementInstanceKey: `${id} ${visit}`,
        headers,
        retries: 3,
      };
      return worker.run({ caseNumber, deadlines: { clerkTask: 'P5D' }, ...variables }, { ...services, log, job });
    },
    uses(parameters) {
      services.parameters = parameters;
    },
    async stop() {
      await agencies.stop();
      await cases.close();
    },
  };
}
