/** `npm run histories -- --seed 1 --count 1000`: so many histories from that number on. Each of them can be lived again by its own. */
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startTestPostgres } from '../cases/postgres-server.ts';
import { run, wordsOf } from './run.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, count: { type: 'string', default: '1' } } });
const say = (line: string) => void process.stdout.write(`${line}\n`);

const end = await startTestPostgres();
try {
  const { lived, findings, failed } = await run(Number(values.seed), Number(values.count), (soFar) => say(`${soFar} histories`));
  findings.forEach(say);
  if (failed) say(wordsOf(failed, commit()));
  else say(`${lived} histories from ${values.seed} on, at ${commit()}: nothing lost, nothing twice.`);
  process.exitCode = failed || findings.length > 0 ? 1 : 0;
} finally {
  await end();
}
// Timers of histories that were cut short.
process.exit();

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}
