/** What becomes of jobs that fail, on the real engine: backoff, incidents, business errors. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '#test';
import { connectEngine } from '../../src/engine/client.ts';
import { BusinessError, NeedsOperator } from '../../src/jobs/errors.ts';
import { faultyGateway } from './faulty-gateway.ts';
import { ended, incident, labWorker, metric, openLab, sleep, type Lab } from './lab.ts';
import { labProcess } from './lab-process.ts';
import { eventually, records } from './records.ts';
import { engineForTests } from './stack.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.tidy());
afterAll(() => lab.close());

describe('failures', () => {
  test('a fault backs off, longer each time, and becomes an incident that says what to do', async () => {
    const process = await lab.deployed();
    const { worker, counts } = labWorker(process, async () => {
      throw new Error('the registry of 510101198001010013 is down');
    });
    await lab.started([worker], { sweepEveryMs: 200 });
    await lab.start(process);
    const message = await incident(process);
    expect(message).toBe(
      `${process.jobType}, case ${lab.caseNumber}: Error: the registry of ****************** is down. ` +
        'Check the database and the log of the workers, then raise the retries of the job and resolve the incident; the step repeats nothing that is done.',
    );
    const [first = 0, second = 0, third = 0] = counts.startedAt;
    expect(counts.runs).toBe(3);
    expect(second - first).toBeGreaterThanOrEqual(290);
    expect(third - second).toBeGreaterThanOrEqual(1190);
  });

  test('a fault that passes leaves no trace but its tries', async () => {
    const process = await lab.deployed();
    let tries = 0;
    const { worker } = labWorker(process, async () => {
      if ((tries += 1) === 1) throw new Error('for a moment');
      return {};
    });
    await lab.started([worker], { sweepEveryMs: 200 });
    await lab.start(process);
    expect(await ended(process)).toEqual(['ended']);
    expect(await metric('engine_jobs_total', { type: process.jobType, result: 'failed' })).toBe(1);
  });

  test('invalid variables are an incident at once, with the path', async () => {
    const process = await lab.deployed();
    const { worker, counts } = labWorker(process, async () => ({}));
    await lab.started([worker]);
    await process.start(lab.client, { caseNumber: lab.caseNumber, n: 'seven' });
    expect(await incident(process)).toMatch(/invalid variables: n: Invalid input: expected number/);
    expect(counts.runs).toBe(0);
  });

  test('a result without the agreed form is an incident at once', async () => {
    const process = await lab.deployed();
    const { worker, counts } = labWorker(process, async () => ({ answer: 42 }) as never);
    await lab.started([worker]);
    await lab.start(process);
    expect(await incident(process)).toMatch(/invalid result: answer/);
    expect(counts.runs).toBe(1);
  });

  test('what needs a person is an incident at once, in the words of the worker', async () => {
    const process = await lab.deployed();
    const { worker } = labWorker(process, async () => {
      throw new NeedsOperator('the account is blocked', 'Ask the bank to open it.');
    });
    await lab.started([worker]);
    await lab.start(process);
    expect(await incident(process)).toMatch(/: the account is blocked\. Ask the bank to open it\.$/);
  });

  test('a business error takes the way that the diagram shows', async () => {
    const process = await lab.deployed();
    const { worker } = labWorker(process, async () => {
      throw new BusinessError('refused', 'not entitled');
    });
    await lab.started([worker]);
    await lab.start(process);
    expect(await ended(process)).toEqual(['ended-refused']);
  });

  test('an answer that the engine refuses is an incident, not a loop', async () => {
    const process = await lab.deployed(labProcess({ listener: true }));
    const { worker, counts } = labWorker(process, async () => {
      throw new BusinessError('refused', 'a listener cannot throw this');
    });
    await lab.started([worker], { sweepEveryMs: 200 });
    await lab.start(process);
    expect(await incident(process)).toMatch(/the engine refused the answer/);
    expect(counts.runs).toBe(1);
  });

  test.each([
    [1, 2],
    [10, 1],
    [13, 2],
  ])('an answer that is lost on the way (gRPC status %i) is given again, by %i runs, not made an incident', async (status, runs) => {
    const process = await lab.deployed();
    let faults = 1;
    const gateway = await faultyGateway(engineForTests().gatewayAddress, (call) =>
      call === 'CompleteJob' && faults-- > 0 ? status : undefined,
    );
    const through = connectEngine({ grpcAddress: gateway.address });
    const { worker, counts } = labWorker(process, async () => ({}));
    const runtime = await lab.started([worker], { client: through, sweepEveryMs: 200 });
    await lab.start(process);
    expect(await ended(process)).toEqual(['ended']);
    expect(counts.runs).toBe(runs);
    expect(records('incident', { 'value.bpmnProcessId': process.id })).toEqual([]);
    await runtime.stop();
    await through.close();
    await gateway.close();
  });

  test('a handler that hangs gives its place and its job back', async () => {
    const process = await lab.deployed();
    let tries = 0;
    const { worker } = labWorker(process, async () => {
      if ((tries += 1) === 1) await sleep(5000);
      return {};
    });
    await lab.started([worker], { timeLimitMs: 1000, sweepEveryMs: 200, concurrency: 1 });
    await lab.start(process);
    expect(await ended(process)).toEqual(['ended']);
    const [failed] = records('job', { 'value.bpmnProcessId': process.id, intent: 'FAILED' });
    expect(failed?.value.errorMessage).toMatch(/took longer than 1000 ms/);
  });

  test('a job that takes longer than the engine keeps it for somebody who says nothing is handed out once', async () => {
    const process = await lab.deployed();
    const { worker, counts } = labWorker(process, async () => {
      await sleep(3000);
      return {};
    });
    await lab.started([worker], { jobTimeoutMs: 1000, sweepEveryMs: 200 });
    await lab.start(process);
    expect(await ended(process)).toEqual(['ended']);
    expect(counts.runs).toBe(1);
    const kept = records('job', { 'value.bpmnProcessId': process.id, intent: 'TIMEOUT_UPDATED' });
    expect(kept.length).toBeGreaterThan(1);
    expect(records('job', { 'value.bpmnProcessId': process.id, intent: 'TIMED_OUT' })).toEqual([]);
  });

  test('an answer to a job that is gone, since its case went another way, is dropped quietly', async () => {
    const process = await lab.deployed();
    const { worker } = labWorker(process, async (_input, { job }) => {
      const cancelled = await fetch(`${engineForTests().restAddress}/v2/process-instances/${job.processInstanceKey}/cancellation`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(cancelled.status).toBe(204);
      return {};
    });
    await lab.started([worker]);
    await lab.start(process);
    const stale = () => metric('engine_jobs_total', { type: process.jobType, result: 'stale' });
    expect(await eventually('the answer', async () => (await stale()) || undefined)).toBe(1);
  });
});
