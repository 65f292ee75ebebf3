import { describe, expect, test } from '#test';
import { createJobQueue, type JobQueueOptions } from '../../src/engine/job-queue.ts';
import type { ActivatedJob } from '../../src/jobs/job.ts';

const job = (key: string): ActivatedJob => ({
  key,
  type: 't',
  processVersion: 1,
  processDefinitionKey: '1',
  bpmnProcessId: 'p',
  processInstanceKey: '1',
  elementId: 'e',
  elementInstanceKey: '2',
  retries: 3,
  headersJson: '{}',
  variablesJson: '{}',
});

/** A queue whose jobs end when the test says so. */
function queue(options: Partial<JobQueueOptions> = {}) {
  const begun: string[] = [];
  const dropped: string[] = [];
  const end = new Map<string, () => void>();
  const made = createJobQueue({
    limit: 2,
    patienceMs: 10_000,
    run: ({ key }) =>
      new Promise<void>((resolve) => {
        begun.push(key);
        end.set(key, resolve);
      }),
    onDrop: ({ key }) => dropped.push(key),
    onChange: () => undefined,
    ...options,
  });
  const finish = async (key: string) => {
    end.get(key)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...made, begun, dropped, finish };
}

describe('job queue', () => {
  test('runs up to the limit, in the order of arrival', async () => {
    const { add, begun, finish, free, running } = queue();
    for (const key of ['a', 'b', 'c', 'd']) add(job(key), 'pushed');
    expect(begun).toEqual(['a', 'b']);
    expect([running(), free()]).toEqual([2, 0]);
    await finish('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await finish('a');
    await finish('c');
    await finish('d');
    expect([begun.join(''), running(), free()]).toEqual(['abcd', 0, 2]);
  });

  test('does not take a job that runs, and keeps one place for a job that waits', async () => {
    const { add, begun, finish, free } = queue({ limit: 1 });
    for (const key of ['a', 'a', 'b', 'b']) add(job(key), 'pushed');
    await finish('a');
    await finish('b');
    expect([begun.join(''), free()]).toEqual(['ab', 1]);
  });

  test('takes a job again after it has ended: the engine wants it tried again', async () => {
    const { add, begun, finish } = queue();
    add(job('a'), 'pushed');
    await finish('a');
    add(job('a'), 'pushed');
    expect(begun).toEqual(['a', 'a']);
  });

  test('drops a job that waited longer than the engine keeps it', async () => {
    const { add, begun, dropped, finish, free } = queue({ limit: 1, patienceMs: 20 });
    add(job('a'), 'pushed');
    add(job('b'), 'pushed');
    await new Promise((resolve) => setTimeout(resolve, 30));
    await finish('a');
    expect([begun, dropped, free()]).toEqual([['a'], ['b'], 1]);
  });

  test('closed, it gives back what has not begun, takes no more, and is idle when the rest has ended', async () => {
    const { add, begun, finish, close, idle } = queue({ limit: 1 });
    add(job('a'), 'pushed');
    add(job('b'), 'pushed');
    expect(close().map(({ key }) => key)).toEqual(['b']);
    add(job('c'), 'pushed');
    const done = idle();
    await finish('a');
    await done;
    expect(begun).toEqual(['a']);
  });

  test('takes what was swept before what was pushed', async () => {
    const { add, begun, finish } = queue({ limit: 1 });
    add(job('running'), 'pushed');
    add(job('new'), 'pushed');
    add(job('old'), 'swept');
    await finish('running');
    await finish('old');
    expect(begun).toEqual(['running', 'old', 'new']);
  });
});
