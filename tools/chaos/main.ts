/** `npm run chaos -- --seed N`: the real system under faults. Exit code 0 = the auditor found nothing, 1 = it did, 2 = could not run as called. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { folderFor } from '../shared/parts/index.ts';
import { disksIn } from './disks.ts';
import { runChaos, type Settings } from './run.ts';

const program = new Command('npm run chaos --')
  .description(
    'Plays the examples on the real system while its parts are killed, frozen, cut off and made to fail, and has an auditor look at the end.',
  )
  .requiredOption('--seed <n>', 'from which everything is drawn', whole)
  .option('--plans <n>', 'how many, of this seed and those after it, one after another on the same system', whole, 1)
  .option('--seconds <n>', 'how long faults happen, in each', whole, 60)
  .option('--cases <n>', 'how many examples are played, in each', whole, 100)
  .option('--wait <s>', 'what waits so many seconds after all parts are back is forgotten; longer on a busy machine', whole, 15)
  .option('--brokers <n>', 'how many: 1, or 3, of which one may be away', whole, 1)
  .option('--workers <n>', 'how many processes of the application, on one port', whole, 1)
  .option('--webapps', 'also OpenSearch, Tasklist and Operate, which may die as well (2 GB more)', false)
  .exitOverride();

function whole(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

function settings(): Settings {
  try {
    return program.parse(process.argv).opts<Settings>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exit(error.exitCode === 0 ? 0 : 2);
  }
}

let interrupted = false;
/** Of parts that are being ended anything can be said. */
const write = (line: string) => interrupted || process.stdout.write(`${line}\n`);
const asked = settings();
process.umask(0o077);
const data = new AsyncDisposableStack();
const running = new AsyncDisposableStack();
const endAll = async () => {
  await running.disposeAsync();
  await data.disposeAsync();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    interrupted = true;
    void endAll().then(() => process.exit(1));
  });
try {
  const folder = folderFor(data, 'chaos');
  const disks = disksIn((name) => join(folder, name), data);
  const findings = await runChaos(asked, { folder, disks }, running, write);
  for (const finding of findings) write(`FOUND: ${finding}`);
  await running.disposeAsync();
  const kept = `${folder}-seed-${asked.seed}`;
  // The disks end with this run.
  if (findings.length > 0) cpSync(folder, kept, { recursive: true });
  write(
    `Seed ${asked.seed}: the auditor found ${findings.length === 0 ? 'nothing' : `${findings.length} things. The data stay in ${kept}`}.`,
  );
  process.exitCode = findings.length === 0 ? 0 : 1;
} finally {
  await endAll();
}
