/** Runs the benchmarks that are named, one after the other. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Bench, Settings } from './bench.ts';
import { jsonOf, tableOf, type Figures } from './report.ts';
import { caseThroughput } from './case-throughput/index.ts';
import { growth } from './growth/index.ts';
import { intake } from './intake.ts';
import { outbox } from './outbox/index.ts';
import { pages } from './pages/index.ts';
import { precheck } from './precheck.ts';
import { rules } from './rules/index.ts';
import { start } from './start.ts';
import { startThroughput } from './start-throughput/index.ts';
import { taskVisible } from './task-visible.ts';
import { stepLatency } from './step-latency/index.ts';

const benches: readonly Bench[] = [
  rules,
  precheck,
  pages,
  intake,
  stepLatency,
  startThroughput,
  caseThroughput,
  taskVisible,
  growth,
  outbox,
  start,
];

interface Asked extends Settings {
  json?: true;
}

/** @param args as they are typed after `npm run bench --`. @returns the exit code */
export async function runBench(args: readonly string[], running: AsyncDisposableStack): Promise<number> {
  const program = new Command('npm run bench --')
    .description('Measures this project on this machine. Nothing else should run on it meanwhile.')
    .argument('[names...]', `which ones (${benches.map(({ name }) => name).join(', ')}); default: all`, named)
    .option('--rounds <n>', 'how often each side is measured', positive, 5)
    .option('--seconds <n>', 'how long a round lasts', positive, 2)
    .option('--cases <n>', 'cases in the database', positive, 100_000)
    .option('--rate <n>', 'applications a second', positive, 200)
    .option('--examples <n>', 'how many of the example cases are handled', positive, 40)
    .option('--at-once <n>', 'cases that are handled at the same time', positive, 27)
    .option('--open <n,...>', 'open cases with timers, at each of which growth is measured', eachPositive, [1000])
    .option('--json', 'print {name: {value, unit, ratio, baseline}}, for a program')
    .addHelpText('after', '\nExit code: 0 = measured, 2 = could not run as called.')
    .exitOverride();
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  const { json, ...settings } = program.opts<Asked>();
  const figures = await measure((program.processedArgs[0] as Bench[] | undefined) ?? benches, settings, running);
  process.stdout.write(json ? jsonOf(figures) : tableOf(figures));
  return 0;
}

async function measure(wanted: readonly Bench[], settings: Settings, running: AsyncDisposableStack): Promise<Figures> {
  const figures: Record<string, Figures[string]> = {};
  for (const bench of wanted) {
    process.stderr.write(`${bench.name} ...\n`);
    // Each begins on a machine on which the one before has ended.
    const own = running.use(new AsyncDisposableStack());
    for (const [what, measured] of Object.entries(await bench.run(settings, own))) figures[`${bench.name}.${what}`] = measured;
    await own.disposeAsync();
  }
  return figures;
}

function named(name: string, before: readonly Bench[] = []): Bench[] {
  const bench = benches.find((one) => one.name === name);
  if (!bench) throw new InvalidArgumentError(`There is no benchmark ${name}.`);
  return [...before, bench];
}

function positive(text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new InvalidArgumentError('It must be a number above zero.');
  return number;
}

const eachPositive = (text: string): number[] => text.split(',').map(positive);
