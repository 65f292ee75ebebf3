/** What came before the broker knows of a stream was pushed to nobody: it is looked for as soon as the stream is open, and a moment later. */
import { expect, test } from '#test';
import { keepStreamOpen } from '../../src/engine/stream-loop.ts';
import { sweepJobs } from '../../src/engine/sweep-loop.ts';
import type { JobStream } from '../../src/jobs/index.ts';
import { createLog } from '../../src/log.ts';

const log = createLog({ level: 'silent' });

test('after the stream was opened, also after a break, two sweeps follow, however far the next round is', async () => {
  const streams: { end: (reason: string) => void }[] = [];
  const open = (): Promise<JobStream> => {
    const { promise: ended, resolve: end } = Promise.withResolvers<string>();
    streams.push({ end });
    return Promise.resolve({
      ended,
      cancel: () => end('cancelled'),
      pause: () => undefined,
      resume: () => undefined,
      drain: () => Promise.resolve(),
    });
  };
  const breaks = { broken: 0, opened: 0 };
  const stream = keepStreamOpen({
    open,
    onBreak: () => (breaks.broken += 1),
    onOpened: () => {
      breaks.opened += 1;
      sweep.opened();
    },
    backoffMs: [1],
    log,
  });
  let polls = 0;
  const waiting = new Map<number, () => void>();
  const poll = () => {
    waiting.get((polls += 1))?.();
    return Promise.resolve([]);
  };
  const until = (count: number) => new Promise<void>((resolve) => (polls < count ? waiting.set(count, resolve) : resolve()));
  const never = () => Promise.reject(new Error('there is room'));
  const sweep = sweepJobs({
    ...{ places: () => 1, isFull: () => false, room: never, poll, onJobs: () => undefined, stream, everyMs: 3_600_000, settleMs: 1, log },
  });
  await until(3);
  expect(breaks).toEqual({ broken: 0, opened: 1 });
  streams[0]?.end('gone');
  await until(5);
  expect(breaks).toEqual({ broken: 1, opened: 2 });
  await Promise.all([stream.stop(), sweep.stop()]);
});
