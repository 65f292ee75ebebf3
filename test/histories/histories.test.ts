/** Cases under faults, decided by a seed. What is driven and what is not stands in docs/faults.md; `npm run histories` lives them again. */
import { expect, test } from '#test';
import { run, wordsOf } from './run.ts';

/** Others each time: a number of its own for each day. */
const first = Number(process.env['HISTORIES_SEED'] ?? Math.floor(Date.now() / 86_400_000) * 100_000);
const count = Number(process.env['HISTORIES'] ?? 200);

test(
  `${count} histories from ${first} on: none loses or doubles a payment, a letter, a decision`,
  async () => {
    const { lived, findings, failed } = await run(first, count);
    expect(failed ? wordsOf(failed, 'this commit') : '').toBe('');
    expect(findings).toEqual([]);
    expect(lived).toBe(count);
  },
  15 * 60_000,
);
