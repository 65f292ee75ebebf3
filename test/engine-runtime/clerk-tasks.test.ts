import { expect, test } from '#test';
import type { JobInfo } from '../../src/jobs/job.ts';
import { clerkTasks } from '../../src/engine/clerk-tasks.ts';

const job = { elementId: 'review-payout', elementInstanceKey: '7', processInstanceKey: '1' } as JobInfo;
const completion = { assignee: 'he.canbao', candidateGroups: ['pension-window'] };
const nothingToReopen = { reopen: () => Promise.reject(new Error('nothing is reopened here')) };

test('the records are asked again until they tell who completed the task', async () => {
  const asked: string[] = [];
  const completions = (key: string) => Promise.resolve(asked.push(key) < 3 ? undefined : completion);
  expect(await clerkTasks({ client: nothingToReopen, completions }).completionOf(job)).toEqual(completion);
  expect(asked).toEqual(['7', '7', '7']);
});

test('records that are away for a moment are asked again too', async () => {
  let asked = 0;
  const completions = () => ((asked += 1) < 3 ? Promise.reject(new Error('fetch failed')) : Promise.resolve(completion));
  expect(await clerkTasks({ client: nothingToReopen, completions }).completionOf(job)).toEqual(completion);
});

test.each([
  ['do not know it yet', () => Promise.resolve(undefined), /who completed the task review-payout; they are read at ENGINE_RECORDS_ADDRESS/],
  ['are away', () => Promise.reject(new Error('fetch failed')), /review-payout \(fetch failed\); they are read at/],
])('where they %s for too long, the job is tried again', async (_what, completions, message) => {
  const tasks = clerkTasks({ client: nothingToReopen, completions, patienceMs: 300 });
  await expect(tasks.completionOf(job)).rejects.toThrow(message);
});
