/** Jobs and connections of the worker runtime on the real engine: real streams, real polls, a real shutdown. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '#test';
import { connectEngine } from '../../src/engine/client.ts';
import { advanceClock } from '../../src/engine/local/index.ts';
import { wireTo } from '../../tools/shared/parts/index.ts';
import { ended, labWorker, metric, openLab, sleep, type Lab } from './lab.ts';
import { eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.tidy());
afterAll(() => lab.close());

describe('jobs', () => {
  test('a stream takes them; only the variables that the worker reads come along; the step is noted with its name', async () => {
    const process = await lab.deployed();
    const seen: unknown[] = [];
    const { worker } = labWorker(process, async (input, { job }) => {
      seen.push(input, job.headers);
      return { answer: 'yes', unknown: 'stays here' } as { answer: string };
    });
    await lab.started([worker]);
    await lab.start(process, 7);
    expect(await ended(process)).toEqual(['ended']);
    expect(seen).toEqual([{ caseNumber: lab.caseNumber, n: 7 }, { colour: 'red' }]);
    const variables = records('variable', { 'value.bpmnProcessId': process.id, intent: 'CREATED' });
    const names = variables.map(({ value }) => (value as unknown as { name: string }).name);
    expect(names).toContain('answer');
    expect(names).not.toContain('unknown');
    const step = (await lab.cases.steps.of(lab.caseNumber)).findLast(({ elementId }) => elementId === 'step');
    expect(step).toMatchObject({ name: '试验步骤', finishedAt: expect.any(Date) });
    expect(await metric('engine_jobs_total', { type: process.jobType, result: 'completed' })).toBe(1);
  });

  test('no more of them run at once than the limit says, and none is lost', async () => {
    const process = await lab.deployed();
    const { worker, counts } = labWorker(process, async () => {
      await sleep(150);
      return {};
    });
    await lab.started([worker], { concurrency: 3 });
    // At once: on a slow machine one after the other would not fill the places.
    await Promise.all(Array.from({ length: 12 }, (_, n) => lab.start(process, n)));
    await ended(process, 12);
    expect(counts).toMatchObject({ runs: 12, mostAtOnce: 3 });
  });

  test('the sweep takes what no stream took', async () => {
    const process = await lab.deployed();
    await lab.start(process);
    await sleep(500);
    const { worker, counts } = labWorker(process, async () => ({}));
    await lab.started([worker], { sweepEveryMs: 400 });
    await ended(process);
    expect(counts.runs).toBe(1);
    expect(await metric('engine_jobs_swept_total', { type: process.jobType })).toBe(1);
  });

  test('a job that is delivered again while it runs does not run twice', async () => {
    const process = await lab.deployed();
    const { worker, counts } = labWorker(process, async () => {
      // To the engine the job times out here; it hands it out again to the same stream.
      await advanceClock(engineForTests(), 120_000);
      await sleep(2500);
      return {};
    });
    await lab.started([worker], { sweepEveryMs: 300 });
    await lab.start(process);
    await ended(process);
    await sleep(500);
    expect(counts).toMatchObject({ runs: 1, mostAtOnce: 1 });
    const timeouts = records('job', { 'value.bpmnProcessId': process.id, intent: 'TIMED_OUT' });
    expect(timeouts).toHaveLength(1);
  });
});

describe('connections', () => {
  test('a stream that breaks is opened again and takes jobs', async () => {
    const process = await lab.deployed();
    const proxy = await wireTo(engineForTests().gatewayAddress);
    const through = connectEngine({ grpcAddress: proxy.address });
    const { worker, counts } = labWorker(process, async () => ({}));
    const runtime = await lab.started([worker], { client: through });
    proxy.cut();
    await eventually('the break', async () =>
      (await metric('engine_stream_reconnects_total', { type: process.jobType })) > 0 ? true : undefined,
    );
    await eventually('the stream', async () => (runtime.listening().length === 1 ? true : undefined));
    // The command of the test goes past the proxy; the job can only come through the new stream.
    await eventually('the job', async () => {
      await lab.start(process);
      await sleep(500);
      return counts.runs > 0 ? true : undefined;
    });
    await runtime.stop();
    await through.close();
    await proxy.close();
  });

  test('shutdown lets running jobs end, gives back those that wait, and takes no more', async () => {
    const process = await lab.deployed();
    const slow = labWorker(process, async () => {
      await sleep(1500);
      return {};
    });
    const leaving = await lab.started([slow.worker], { concurrency: 1 });
    await lab.start(process, 1);
    await lab.start(process, 2);
    await eventually('the first job', async () => (slow.counts.runs === 1 ? true : undefined));
    await sleep(300);
    expect(await leaving.stop()).toEqual({ unfinished: 0 });
    expect(await ended(process)).toHaveLength(1);
    const taking = labWorker(process, async () => ({}));
    await lab.started([taking.worker], { sweepEveryMs: 200 });
    await lab.start(process, 3);
    await ended(process, 3);
    expect([slow.counts.runs, taking.counts.runs]).toEqual([1, 2]);
  });

  test('shutdown gives back what was pushed while no more could be taken', async () => {
    const process = await lab.deployed();
    const gate = Promise.withResolvers<object>();
    const busy = labWorker(process, () => gate.promise);
    const leaving = await lab.started([busy.worker], { concurrency: 1 });
    // One runs, one waits; the others stay in the stream.
    const all = Array.from({ length: 20 }, (_, n) => n);
    for (const n of all) await lab.start(process, n);
    await eventually('the first job', async () => (busy.counts.runs === 1 ? true : undefined));
    await sleep(500);
    const stopping = leaving.stop();
    await sleep(1500);
    gate.resolve({});
    expect(await stopping).toEqual({ unfinished: 0 });
    // Long before the timeout of a job, a minute.
    const taking = labWorker(process, async () => ({}));
    await lab.started([taking.worker], { sweepEveryMs: 200 });
    await eventually('the others', async () => (taking.counts.runs === all.length - 1 ? true : undefined), 15_000);
  });

  test('shutdown does not wait for ever', async () => {
    const process = await lab.deployed();
    const { worker, counts } = labWorker(process, async () => {
      await sleep(3000);
      return {};
    });
    const runtime = await lab.started([worker], { drainMs: 200 });
    await lab.start(process);
    await eventually('the job', async () => (counts.runs === 1 ? true : undefined));
    expect(await runtime.stop()).toEqual({ unfinished: 1 });
    await ended(process);
  });
});
