/** Requests that nobody means to send, a few in each run; `npm run fuzz` sends as many as one likes. */
import { expect, test } from '#test';
import { run } from './run.ts';

const runs = Number(process.env['FUZZ'] ?? 200);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

test('every answer is one that the description names, says what to do, and changes nothing where it refuses', async () => {
  const { sent, findings, statuses } = await run(seed, runs);
  expect(
    [...findings].map(([what, { who, method, target, body }]) => `${what}: ${who} ${method} ${target} ${String(body).slice(0, 500)}`),
  ).toEqual([]);
  expect(sent).toBe(runs);
  // Not everything is refused.
  expect((statuses.get(200) ?? 0) + (statuses.get(201) ?? 0)).toBeGreaterThan(runs / 20);
});
