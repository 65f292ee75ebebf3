/** The real system under faults, each part in a process of its own: what `npm run chaos` does, with few cases. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, test } from '#test';

const patienceMs = 300_000;

test(
  'the auditor finds nothing after three plans',
  async () => {
    const args = ['tools/chaos/main.ts', '--seed', '211', '--plans', '3', '--seconds', '6', '--cases', '2', '--wait', '120'];
    const run = spawn(process.execPath, ['--no-warnings', ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = await text(run.stdout);
    expect(said.split('\n').filter((line) => line.startsWith('FOUND'))).toEqual([]);
    expect(said).toContain('kill -9');
    expect(said).toContain('the auditor found nothing');
  },
  patienceMs,
);
