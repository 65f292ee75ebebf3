import { expect, test } from '#test';
import { watchIntake } from '../../src/engine/pouring.ts';

/** Something comes in every `everyMs`, for so long; whether it pours at each moment. */
function watched(everyMs: number, forMs: number): boolean[] {
  let now = 0;
  const intake = watchIntake(() => now);
  const seen: boolean[] = [];
  for (; now <= forMs; now += everyMs) {
    intake.note();
    seen.push(intake.pours());
  }
  now += 501;
  return [...seen, intake.pours()];
}

test('what comes in one by one starts at once; what pours in starts when it has ended', () => {
  expect(watched(100, 5000)).not.toContain(true);
  const poured = watched(50, 5000);
  expect(poured.indexOf(true)).toBe(9);
  expect(poured.slice(9, -1)).not.toContain(false);
  expect(poured.at(-1)).toBe(false);
});

test('however long it pours, after half a minute cases start all the same', () => {
  const poured = watched(50, 60_000);
  expect(poured.lastIndexOf(true)).toBe(9 + 30_000 / 50 - 1);
});
