import { expect, test } from '#test';
import type { JobInfo } from '../../src/jobs/job.ts';
import { clerkTasks } from '../../src/engine/clerk-tasks.ts';
import { EngineError } from '../../src/engine/errors.ts';

const job = { elementId: 'review-payout', elementInstanceKey: '7', processInstanceKey: '1' } as JobInfo;
const completion = { assignee: 'he.canbao', candidateGroups: ['pension-window'] };
const nothingToReopen = { reopen: () => Promise.reject(new Error('nothing is reopened here')) };

test('the records are asked again until they tell who completed the task', async () => {
  const asked: string[] = [];
  const completions = (key: string) => Promise.resolve(asked.push(key) < 3 ? undefined : completion);
  expect(await clerkTasks({ client: nothingToReopen, completions }).completionOf(job)).toEqual(completion);
  expect(asked).toEqual(['7', '7', '7']);
});

test('where they do not tell in time, the job is tried again', async () => {
  const tasks = clerkTasks({ client: nothingToReopen, completions: () => Promise.resolve(undefined), patienceMs: 300 });
  await expect(tasks.completionOf(job)).rejects.toThrow(/do not say yet who completed the task review-payout/);
});

test('a visit that is over is not opened again; what the engine refuses for another reason is told', async () => {
  const refusing = (code: 'NOT_FOUND' | 'FAILED_PRECONDITION') =>
    clerkTasks({ client: { reopen: () => Promise.reject(new EngineError(code, 'no')) }, completions: () => Promise.resolve(completion) });
  await refusing('NOT_FOUND').reopen(job);
  await expect(refusing('FAILED_PRECONDITION').reopen(job)).rejects.toThrow('no');
});
