/** `npm run fuzz -- --seed 1 --runs 5000`: so many requests, decided by that number. */
import { parseArgs } from 'node:util';
import { startTestPostgres } from '../cases/postgres-server.ts';
import { run } from './run.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, runs: { type: 'string', default: '2000' } } });
const say = (line: string) => void process.stdout.write(`${line}\n`);

const end = await startTestPostgres();
try {
  const { sent, statuses, findings } = await run(Number(values.seed), Number(values.runs), (soFar) => say(`${soFar} requests`));
  for (const [what, { method, target, who, headers, body }] of findings) {
    say(`${what}\n  ${who}: ${method} ${target} ${JSON.stringify(headers)}\n  ${String(body).slice(0, 2000)}`);
  }
  const answered = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  say(`${sent} requests from ${values.seed} on (${answered.join(', ')}): ${findings.size} findings.`);
  process.exitCode = findings.size > 0 ? 1 : 0;
} finally {
  await end();
}
process.exit();
