/** What waits in the engine goes before what comes: a stream alone would push every new job past it. */
import { afterAll, afterEach, beforeAll, expect, test } from '#test';
import { mapBounded } from '../../tools/demo/bounded.ts';
import { labWorker, metric, openLab, sleep, type Lab } from './lab.ts';
import { eventually } from './records.ts';

const backlog = 2_000;
/** A failure shows as a failure, not as a hang. */
const patienceMs = 240_000;

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterEach(() => lab.tidy());
afterAll(() => lab.close());

test('2,000 jobs wait, and new ones come all the time: the oldest goes first', async () => {
  const process = await lab.deployed();
  const old = Array.from({ length: backlog }, (_, n) => n);
  await mapBounded(old, 20, (n) => lab.start(process, n));
  const order: number[] = [];
  let oldest = 0;
  const { worker } = labWorker(process, async ({ n = -1 }, { job }) => {
    order.push(n);
    // A look at all figures is dearer than a job.
    if (order.length % 20 === 0) oldest = Math.max(oldest, await metric('engine_oldest_job_age_seconds', { type: job.type }));
    return {};
  });
  let next = backlog;
  const stopping = new AbortController();
  const coming = (async () => {
    while (!stopping.signal.aborted) {
      await lab.start(process, next++);
      await sleep(100);
    }
  })();
  try {
    // To note the steps of one case would take most of the time, and has nothing to do with the order.
    await lab.started([{ ...worker, recordsStep: false }], { concurrency: 16, sweepEveryMs: 300 });
    const done = () => (order.filter((n) => n < backlog).length >= backlog ? true : undefined);
    await eventually('the backlog to be worked off', done, patienceMs);
  } finally {
    stopping.abort();
    await coming;
  }
  await eventually('the new ones', () => (order.length >= next ? true : undefined), patienceMs);
  const lastOld = order.findLastIndex((n) => n < backlog);
  // Some new ones may have been taken with the last of the backlog; none of them passed by more than a handful.
  const passedBy = order.slice(0, lastOld).filter((n) => n >= backlog);
  expect(passedBy.length).toBeLessThanOrEqual(2 * 16);
  expect(new Set(order).size).toBe(next);
  expect(oldest).toBeGreaterThan(0);
});
