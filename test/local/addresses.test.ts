import { expect, test } from '#test';
import { localAddress, restartBudget } from '../../src/local/index.ts';

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://127.0.0.1:3000'],
  ['::1', 'http://[::1]:3000'],
  ['cases.example', 'http://cases.example:3000'],
])('what listens on %s is reached at %s', (host, address) => {
  expect(localAddress(host, 3000)).toBe(address);
});

test('a part is started again three times in ten minutes, and again later', () => {
  let now = 0;
  const budget = restartBudget(() => now);
  expect([budget.take(), budget.take(), budget.take(), budget.take()]).toEqual([true, true, true, false]);
  now = 600_000;
  expect(budget.take()).toBe(true);
});
