import { expect, test } from '#test';
import { keyClock } from '../../src/engine/key-clock.ts';

test('a job is at least as old as the first one that was created after it, on its own partition', () => {
  let now = 0;
  const clock = keyClock(() => now);
  const [first, second] = [2n ** 51n, 2n ** 52n];
  clock.note(String(first + 10n));
  now = 5_000;
  clock.note(String(first + 20n));
  now = 8_000;
  expect(clock.ageMs(String(first + 3n))).toBe(8_000);
  expect(clock.ageMs(String(first + 15n))).toBe(3_000);
  expect(clock.ageMs(String(first + 30n))).toBe(0);
  expect(clock.ageMs(String(second + 3n))).toBe(0);
});
