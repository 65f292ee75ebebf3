/** What came while a stream was broken was pushed to nobody: it is looked for as soon as the stream is open again. */
import { expect, test } from '#test';
import { keepStreamOpen } from '../../src/engine/stream-loop.ts';
import { sweepJobs } from '../../src/engine/sweep-loop.ts';
import type { JobStream } from '../../src/jobs/index.ts';
import { createLog } from '../../src/log.ts';

const log = createLog({ level: 'silent' });

test('after a break the sweep follows at once, however far its next round is', async () => {
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
  const breaks = { broken: 0, reopened: 0 };
  const stream = keepStreamOpen({
    open,
    onBreak: () => (breaks.broken += 1),
    onReopened: () => {
      breaks.reopened += 1;
      sweep.lookNow();
    },
    backoffMs: [1],
    log,
  });
  const { promise: sweptAgain, resolve: seen } = Promise.withResolvers<undefined>();
  let polls = 0;
  const poll = () => {
    if ((polls += 1) === 2) seen(undefined);
    return Promise.resolve([]);
  };
  const never = () => Promise.reject(new Error('there is room'));
  const sweep = sweepJobs({
    ...{ places: () => 1, isFull: () => false, room: never, poll, onJobs: () => undefined, stream, everyMs: 3_600_000, log },
  });
  while (streams.length === 0) await new Promise(setImmediate);
  expect([polls, breaks]).toEqual([1, { broken: 0, reopened: 0 }]);
  streams[0]?.end('gone');
  await sweptAgain;
  expect(breaks).toEqual({ broken: 1, reopened: 1 });
  await Promise.all([stream.stop(), sweep.stop()]);
});
