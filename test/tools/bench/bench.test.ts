// The command as it is called, and nothing of how fast it is. Of the benchmarks only the one that starts nothing.
import { expect, test } from '#test';
import { runBench } from '../../../tools/bench/run.ts';
import { heard } from '../cli/called.ts';

async function bench(...args: string[]) {
  await using running = new AsyncDisposableStack();
  return await heard(() => runBench(args, running));
}

test('with --json one object of figures and nothing else', async () => {
  const { status, stdout } = await bench('rules', '--rounds', '1', '--seconds', '0.01', '--json');
  expect(status).toBe(0);
  const figure = { value: expect.any(Number), unit: expect.any(String), ratio: null, baseline: null };
  expect(JSON.parse(stdout)).toEqual({ 'rules.decisions': figure, 'rules.ledgers': figure });
});

test.each([['unknown'], ['rules', '--rounds', '0'], ['rules', '--fast']])(
  '%s %s %s: exit code 2, and nothing is measured',
  async (...args) => {
    const { status, stdout, stderr } = await bench(...args);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining('error: ') });
  },
);
