/** A bench for the worker runtime on the real engine: small processes, workers that count, and what became of them. */
import { register } from 'prom-client';
import { z } from 'zod';
import type { Cases } from '../../src/cases/index.ts';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { bring } from '../../src/deployment/bring.ts';
import { recordedNames } from '../../src/jobs/element-names.ts';
import { caseStepLog } from '../../src/jobs/step-log.ts';
import type { Worker, WorkerContext } from '../../src/jobs/worker.ts';
import { startWorkerRuntime, type WorkerRuntime, type WorkerRuntimeOptions } from '../../src/engine/worker-runtime.ts';
import { createLog } from '../../src/log.ts';
import { loadTemplates } from '../../src/notices/index.ts';
import { processes } from '../../src/processes/index.ts';
import { shippedParameters } from '../policy/parameter-files.ts';
import { connectRegistries } from '../../src/registries/index.ts';
import { loadSeed } from '../../src/registries/simulator/seed.ts';
import { openTestCases } from '../cases/databases.ts';
import { applicationFor } from '../registries/application-for.ts';
import { exampleWorker } from '../workers/example-worker.ts';
import { labProcess, type LabProcess } from './lab-process.ts';
import { clerkTasks } from '../../src/engine/clerk-tasks.ts';
import { exampleStaffFile, readStaff } from '../../src/staff/index.ts';
import { completionInRecords, eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';

export type Handle = (input: { caseNumber: string; n?: number | undefined }, context: WorkerContext) => Promise<{ answer?: string }>;

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A worker for the process's job; counts how often it ran and how many ran at once. */
export function labWorker(process: LabProcess, handle: Handle) {
  const counts = { runs: 0, atOnce: 0, mostAtOnce: 0, startedAt: [] as number[] };
  const worker = exampleWorker({
    jobType: process.jobType,
    input: z.object({ caseNumber: z.string(), n: z.int().optional() }),
    output: z.object({ answer: z.string().optional() }),
    async handle(input, context) {
      counts.runs += 1;
      counts.startedAt.push(performance.now());
      counts.mostAtOnce = Math.max(counts.mostAtOnce, (counts.atOnce += 1));
      try {
        return await handle(input, context);
      } finally {
        counts.atOnce -= 1;
      }
    },
  });
  return { worker, counts };
}

/** Ids of the end events that instances of the process reached. */
export function ends(process: LabProcess): string[] {
  const terms = { 'value.bpmnProcessId': process.id, intent: 'ELEMENT_COMPLETED', 'value.bpmnElementType': 'END_EVENT' };
  return records('process-instance', terms).map(({ value }) => value.elementId);
}

/** Waits until that many instances of the process have ended. */
export function ended(process: LabProcess, count = 1): Promise<string[]> {
  return eventually(`${count} instances of ${process.id} to end`, () => {
    const reached = ends(process);
    return reached.length >= count ? reached : undefined;
  });
}

/** Waits for an incident and returns its message. */
export function incident(process: LabProcess): Promise<string | undefined> {
  return eventually(`an incident of ${process.id}`, () => {
    const [found] = records('incident', { 'value.bpmnProcessId': process.id, intent: 'CREATED' });
    return found?.value.errorMessage;
  });
}

export async function metric(name: string, labels: Record<string, string>): Promise<number> {
  const values = (await register.getSingleMetric(name)?.get())?.values ?? [];
  const wanted = values.filter((value) => Object.entries(labels).every(([label, text]) => value.labels[label] === text));
  return wanted.reduce((sum, { value }) => sum + value, 0);
}

export interface Lab {
  client: EngineClient;
  cases: Cases;
  caseNumber: string;
  deployed(process?: LabProcess): Promise<LabProcess>;
  start(process: LabProcess, n?: number): Promise<void>;
  /** A runtime with short pauses and a rare sweep, once its streams are open. */
  started(workers: Worker[], options?: Partial<WorkerRuntimeOptions>): Promise<WorkerRuntime>;
  /** Stops the runtimes of the test. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}

export async function openLab(): Promise<Lab> {
  const client = connectEngine({ grpcAddress: engineForTests().gatewayAddress });
  const cases = await openTestCases();
  const seed = loadSeed();
  const [person] = seed.persons.values();
  if (!person) throw new Error('the seed is empty');
  const { caseNumber } = await cases.files.create(applicationFor(seed, person), 'the case of this test');
  const runtimes: WorkerRuntime[] = [];

  async function started(workers: Worker[], options: Partial<WorkerRuntimeOptions> = {}): Promise<WorkerRuntime> {
    const services = {
      cases,
      registries: connectRegistries('http://127.0.0.1:1', { timeoutMs: 100 }),
      parameters: shippedParameters(),
      templates: loadTemplates(processes),
      clock: () => new Date(),
      steps: caseStepLog(cases, recordedNames(cases), {}),
      tasks: clerkTasks({ client, completions: completionInRecords }),
      staff: readStaff(exampleStaffFile),
      casePage: () => '',
    };
    const runtime = startWorkerRuntime({
      client,
      workers,
      services: () => services,
      log: createLog({ level: 'silent' }),
      // Long, so that what a test sees is the stream; tests of the sweep shorten it.
      sweepEveryMs: 60_000,
      failureBackoffMs: [300, 1200],
      reconnectBackoffMs: [50],
      ...options,
    });
    runtimes.push(runtime);
    await eventually('the streams', async () => (runtime.listening().length === workers.length ? true : undefined));
    // The gateway tells the broker of a new stream a moment later.
    await sleep(300);
    return runtime;
  }

  return {
    client,
    cases,
    caseNumber,
    started,
    async deployed(process = labProcess()) {
      const bundle = { processId: process.id, versionTag: null, files: new Map([[`bpmn/${process.id}.bpmn`, process.xml.toString()]]) };
      await bring({ engine: client, record: (made) => cases.deployments.record(made) }, bundle, { deployedBy: 'test', revision: null });
      return process;
    },
    start: (process, n) => process.start(client, { caseNumber, ...(n === undefined ? {} : { n }), extra: 'not fetched' }),
    async tidy() {
      await Promise.all(runtimes.splice(0).map((runtime) => runtime.stop()));
    },
    async close() {
      await client.close();
      await cases.close();
    },
  };
}
