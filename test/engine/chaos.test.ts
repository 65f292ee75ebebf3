/** The real system under faults, each part in a process of its own: what `npm run chaos` does, with few cases. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from '#test';

const minutes = 60_000;

test.each([1, 2, 3])(
  'seed %i: the auditor finds nothing',
  async (seed) => {
    const args = ['tools/chaos/main.ts', '--seed', String(seed), '--seconds', '8', '--cases', '4'];
    const run = spawn(process.execPath, ['--no-warnings', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = await text(run.stdout);
    expect(said.split('\n').filter((line) => line.startsWith('FOUND'))).toEqual([]);
    expect(said).toContain('the auditor found nothing');
  },
  5 * minutes,
);
