/** The worker runtime on the real engine: real streams, real jobs, real incidents. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { register } from 'prom-client';
import { z } from 'zod';
import { openCases, type Cases } from '../../src/cases/index.ts';
import { connectEngine, type EngineClient } from '../../src/engine/client.ts';
import { readElementNames } from '../../src/engine/element-names.ts';
import { advanceClock } from '../../src/engine/local/index.ts';
import { caseStepLog } from '../../src/engine/step-log.ts';
import { BusinessError, defineWorker, NeedsOperator, type Worker, type WorkerContext } from '../../src/engine/worker.ts';
import { startWorkerRuntime, type WorkerRuntime, type WorkerRuntimeOptions } from '../../src/engine/worker-runtime.ts';
import { createLog } from '../../src/log.ts';
import { loadParameters } from '../../src/policy/parameters.ts';
import { connectRegistries } from '../../src/registries/index.ts';
import { loadSeed } from '../../src/registries/simulator/seed.ts';
import { applicationFor } from '../registries/application-for.ts';
import { gatewayProxy } from './gateway-proxy.ts';
import { labProcess, type LabProcess } from './lab-process.ts';
import { eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';

const log = createLog({ level: 'silent' });
const engine = engineForTests();
const modelFolder = mkdtempSync(join(tmpdir(), 'lab-'));
let client: EngineClient;
let cases: Cases;
let caseNumber: string;
const runtimes: WorkerRuntime[] = [];

beforeAll(async () => {
  client = connectEngine({ grpcAddress: engine.gatewayAddress });
  cases = await openCases({});
  const seed = loadSeed();
  const [person] = seed.persons.values();
  if (!person) throw new Error('the seed is empty');
  ({ caseNumber } = await cases.createCase(applicationFor(seed, person), 'the case of this test'));
});
afterEach(async () => {
  await Promise.all(runtimes.splice(0).map((runtime) => runtime.stop()));
});
afterAll(async () => {
  await client.close();
  await cases.close();
  rmSync(modelFolder, { recursive: true });
});

async function deployed(process = labProcess()): Promise<LabProcess> {
  writeFileSync(join(modelFolder, `${process.id}.bpmn`), process.xml);
  await client.deploy([{ name: `${process.id}.bpmn`, content: process.xml }]);
  return process;
}

type Handle = (input: { caseNumber: string; n?: number | undefined }, context: WorkerContext) => Promise<{ answer?: string }>;

/** A worker for the process's job; counts how often it ran and how many ran at once. */
function labWorker(process: LabProcess, handle: Handle) {
  const counts = { runs: 0, atOnce: 0, mostAtOnce: 0, startedAt: [] as number[] };
  const worker = defineWorker({
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

async function started(workers: Worker[], options: Partial<WorkerRuntimeOptions> = {}): Promise<WorkerRuntime> {
  const runtime = startWorkerRuntime({
    client,
    workers,
    services: {
      cases,
      registries: connectRegistries('http://127.0.0.1:1', { timeoutMs: 100 }),
      parameters: loadParameters(),
      clock: () => new Date(),
      steps: caseStepLog(cases, await readElementNames(modelFolder), {}),
    },
    log,
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

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const start = (process: LabProcess, n?: number) => process.start(client, { caseNumber, ...(n === undefined ? {} : { n }), extra: 'not fetched' });

/** Ids of the end events that instances of the process reached. */
async function ends(process: LabProcess): Promise<string[]> {
  const found = await records('process-instance', { 'value.bpmnProcessId': process.id, intent: 'ELEMENT_COMPLETED', 'value.bpmnElementType': 'END_EVENT' });
  return found.map(({ value }) => value.elementId);
}
const ended = (process: LabProcess, count = 1) =>
  eventually(`${count} instances of ${process.id} to end`, async () => {
    const reached = await ends(process);
    return reached.length >= count ? reached : undefined;
  });
const incident = (process: LabProcess) =>
  eventually(`an incident of ${process.id}`, async () => {
    const [found] = await records('incident', { 'value.bpmnProcessId': process.id, intent: 'CREATED' });
    return found?.value.errorMessage;
  });
async function metric(name: string, labels: Record<string, string>): Promise<number> {
  const values = (await register.getSingleMetric(name)?.get())?.values ?? [];
  const wanted = values.filter((value) => Object.entries(labels).every(([label, text]) => value.labels[label] === text));
  return wanted.reduce((sum, { value }) => sum + value, 0);
}

describe('jobs', () => {
  test('a stream takes them; only the variables that the worker reads come along; the step is noted with its name', async () => {
    const process = await deployed();
    const seen: unknown[] = [];
    const { worker } = labWorker(process, async (input, { job }) => {
      seen.push(input, job.headers);
      return { answer: 'yes', unknown: 'stays here' } as { answer: string };
    });
    await started([worker]);
    await start(process, 7);
    expect(await ended(process)).toEqual(['ended']);
    expect(seen).toEqual([{ caseNumber, n: 7 }, { colour: 'red' }]);
    const variables = await records('variable', { 'value.bpmnProcessId': process.id, intent: 'CREATED' });
    const names = variables.map(({ value }) => (value as unknown as { name: string }).name);
    expect(names).toContain('answer');
    expect(names).not.toContain('unknown');
    const step = (await cases.steps(caseNumber)).findLast(({ elementId }) => elementId === 'step');
    expect(step).toMatchObject({ name: '试验步骤', finishedAt: expect.any(Date) });
    expect(await metric('engine_jobs_total', { type: process.jobType, result: 'completed' })).toBe(1);
  });

  test('no more of them run at once than the limit says, and none is lost', async () => {
    const process = await deployed();
    const { worker, counts } = labWorker(process, async () => {
      await sleep(150);
      return {};
    });
    await started([worker], { concurrency: 3 });
    for (let n = 0; n < 12; n += 1) await start(process, n);
    await ended(process, 12);
    expect(counts).toMatchObject({ runs: 12, mostAtOnce: 3 });
  });

  test('the sweep takes what no stream took', async () => {
    const process = await deployed();
    await start(process);
    await sleep(500);
    const { worker, counts } = labWorker(process, async () => ({}));
    await started([worker], { sweepEveryMs: 400 });
    await ended(process);
    expect(counts.runs).toBe(1);
    expect(await metric('engine_jobs_swept_total', { type: process.jobType })).toBe(1);
  });

  test('a job that is delivered again while it runs does not run twice', async () => {
    const process = await deployed();
    const { worker, counts } = labWorker(process, async () => {
      // To the engine the job times out here; it hands it out again to the same stream.
      await advanceClock(engine, 120_000);
      await sleep(2500);
      return {};
    });
    await started([worker], { sweepEveryMs: 300 });
    await start(process);
    await ended(process);
    await sleep(500);
    expect(counts).toMatchObject({ runs: 1, mostAtOnce: 1 });
    const timeouts = await records('job', { 'value.bpmnProcessId': process.id, intent: 'TIMED_OUT' });
    expect(timeouts).toHaveLength(1);
  });
});

describe('failures', () => {
  test('a fault backs off, longer each time, and becomes an incident that says what to do', async () => {
    const process = await deployed();
    const { worker, counts } = labWorker(process, async () => {
      throw new Error('the registry of 510101198001010013 is down');
    });
    await started([worker], { sweepEveryMs: 200 });
    await start(process);
    const message = await incident(process);
    expect(message).toBe(
      `${process.jobType}, case ${caseNumber}: Error: the registry of ****************** is down. ` +
        'Check the database and the log of the workers, then raise the retries of the job and resolve the incident; the step repeats nothing that is done.',
    );
    const [first = 0, second = 0, third = 0] = counts.startedAt;
    expect(counts.runs).toBe(3);
    expect(second - first).toBeGreaterThanOrEqual(290);
    expect(third - second).toBeGreaterThanOrEqual(1190);
  });

  test('a fault that passes leaves no trace but its tries', async () => {
    const process = await deployed();
    let tries = 0;
    const { worker } = labWorker(process, async () => {
      if ((tries += 1) === 1) throw new Error('for a moment');
      return {};
    });
    await started([worker], { sweepEveryMs: 200 });
    await start(process);
    expect(await ended(process)).toEqual(['ended']);
    expect(await metric('engine_jobs_total', { type: process.jobType, result: 'failed' })).toBe(1);
  });

  test('invalid variables are an incident at once, with the path', async () => {
    const process = await deployed();
    const { worker, counts } = labWorker(process, async () => ({}));
    await started([worker]);
    await process.start(client, { caseNumber, n: 'seven' });
    expect(await incident(process)).toMatch(/invalid variables: n: Invalid input: expected number/);
    expect(counts.runs).toBe(0);
  });

  test('a result without the agreed form is an incident at once', async () => {
    const process = await deployed();
    const { worker, counts } = labWorker(process, async () => ({ answer: 42 }) as never);
    await started([worker]);
    await start(process);
    expect(await incident(process)).toMatch(/invalid result: answer/);
    expect(counts.runs).toBe(1);
  });

  test('what needs a person is an incident at once, in the words of the worker', async () => {
    const process = await deployed();
    const { worker } = labWorker(process, async () => {
      throw new NeedsOperator('the account is blocked', 'Ask the bank to open it.');
    });
    await started([worker]);
    await start(process);
    expect(await incident(process)).toMatch(/: the account is blocked\. Ask the bank to open it\.$/);
  });

  test('a business error takes the way that the diagram shows', async () => {
    const process = await deployed();
    const { worker } = labWorker(process, async () => {
      throw new BusinessError('refused', 'not entitled');
    });
    await started([worker]);
    await start(process);
    expect(await ended(process)).toEqual(['ended-refused']);
  });

  test('an answer that the engine refuses is an incident, not a loop', async () => {
    const process = await deployed(labProcess({ listener: true }));
    const { worker, counts } = labWorker(process, async () => {
      throw new BusinessError('refused', 'a listener cannot throw this');
    });
    await started([worker], { sweepEveryMs: 200 });
    await start(process);
    expect(await incident(process)).toMatch(/the engine refused the answer/);
    expect(counts.runs).toBe(1);
  });

  test('a handler that hangs gives its place and its job back', async () => {
    const process = await deployed();
    let tries = 0;
    const { worker } = labWorker(process, async () => {
      if ((tries += 1) === 1) await sleep(5000);
      return {};
    });
    await started([worker], { jobTimeoutMs: 2000, sweepEveryMs: 200, concurrency: 1 });
    await start(process);
    expect(await ended(process)).toEqual(['ended']);
    const [failed] = await records('job', { 'value.bpmnProcessId': process.id, intent: 'FAILED' });
    expect(failed?.value.errorMessage).toMatch(/took longer than 1000 ms/);
  });
});

describe('connections', () => {
  test('a stream that breaks is opened again and takes jobs', async () => {
    const process = await deployed();
    const proxy = await gatewayProxy(engine.gatewayAddress);
    const through = connectEngine({ grpcAddress: proxy.address });
    const { worker, counts } = labWorker(process, async () => ({}));
    const runtime = await started([worker], { client: through });
    proxy.cut();
    await eventually('the break', async () => ((await metric('engine_stream_reconnects_total', { type: process.jobType })) > 0 ? true : undefined));
    await eventually('the stream', async () => (runtime.listening().length === 1 ? true : undefined));
    // The command of the test goes past the proxy; the job can only come through the new stream.
    await eventually('the job', async () => {
      await start(process);
      await sleep(500);
      return counts.runs > 0 ? true : undefined;
    });
    await runtime.stop();
    await through.close();
    await proxy.close();
  });

  test('shutdown lets running jobs end, gives back those that wait, and takes no more', async () => {
    const process = await deployed();
    const slow = labWorker(process, async () => {
      await sleep(1500);
      return {};
    });
    const leaving = await started([slow.worker], { concurrency: 1 });
    await start(process, 1);
    await start(process, 2);
    await eventually('the first job', async () => (slow.counts.runs === 1 ? true : undefined));
    await sleep(300);
    expect(await leaving.stop()).toEqual({ unfinished: 0 });
    expect(await ended(process)).toHaveLength(1);
    const taking = labWorker(process, async () => ({}));
    await started([taking.worker], { sweepEveryMs: 200 });
    await start(process, 3);
    await ended(process, 3);
    expect([slow.counts.runs, taking.counts.runs]).toEqual([1, 2]);
  });

  test('shutdown does not wait for ever', async () => {
    const process = await deployed();
    const { worker, counts } = labWorker(process, async () => {
      await sleep(3000);
      return {};
    });
    const runtime = await started([worker], { drainMs: 200 });
    await start(process);
    await eventually('the job', async () => (counts.runs === 1 ? true : undefined));
    expect(await runtime.stop()).toEqual({ unfinished: 1 });
    await ended(process);
  });
});
